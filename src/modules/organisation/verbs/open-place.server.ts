import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertRecord } from '#modules/thread/index.server.ts';
import type { Place } from '../rules/place.ts';
import { parsePlace, type PlaceForm } from '../rules/place-form.ts';
import { findPlace, insertPlace, placeByNumber } from '../store/places.server.ts';

/** Opens a place under another: a municipality that joins the region, or a unit. Gives its id. */
export async function openPlace(context: Context, form: PlaceForm): Promise<Outcome<string>> {
  return write(context, 'organisation.open_place', async (w) => {
    await waitInLine(w, 'organisation');
    const above = isId(form.underId) ? await findPlace(w, form.underId) : null;
    if (!above) return refuse('organisation_unknown_place', 'underId');
    if (!(await w.may('organisation.shape', { placeId: above.id }))) return refuse('access_denied');
    return enterPlace(w, above, form);
  });
}

/** Stores a new place and its record. For verbs that have asked who may. */
export async function enterPlace(w: Write, above: Place, form: PlaceForm): Promise<Outcome<string>> {
  const parsed = parsePlace(form, above, dayOf(w.at));
  if (!parsed.ok) return parsed;
  const { registerNumber } = parsed.value;
  if (registerNumber && (await placeByNumber(w, registerNumber))) {
    return refuse('organisation_number_taken', 'registerNumber', { number: registerNumber });
  }
  const id = w.newId();
  await insertRecord(w, { id, kind: 'place', placeId: id, title: parsed.value.name });
  await insertPlace(w, { ...parsed.value, id, parentId: above.id, path: [...above.path, id], closedOn: null });
  w.about(id);
  return done(id);
}
