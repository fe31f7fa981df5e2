import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertRecord } from '#modules/thread/index.server.ts';
import type { Form, PlaceKind } from '../rules/place.ts';
import { isUnit } from '../rules/place.ts';
import { findPlace, insertPlace } from '../store.server.ts';

export interface UnitForm {
  kind: PlaceKind;
  municipalityId: string;
  name: string;
  form: Form;
  owner: 'public' | 'private';
  registerNumber: string | null;
}

/** Opens a unit under a municipality. Gives its id. */
export async function addUnit(context: Context, form: UnitForm): Promise<Outcome<string>> {
  if (!form.name.trim()) return refuse('organisation_unit_name', 'name');
  if (!isUnit(form.kind)) return refuse('organisation_unit_kind', 'kind');
  return write(context, 'organisation.add_unit', async (w) => {
    const parent = await findPlace(w, form.municipalityId);
    if (parent?.kind !== 'municipality') return refuse('organisation_unknown_place');
    if (!(await w.may('organisation.shape', { placeId: parent.id }))) return refuse('access_denied');
    const id = w.newId();
    await insertRecord(w, { id, kind: 'place', placeId: id, title: form.name });
    await insertPlace(w, { ...form, id, parentId: parent.id, path: [...parent.path, id] }, dayOf(w.at));
    w.about(id);
    return done(id);
  });
}
