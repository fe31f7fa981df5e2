import { addToDirectory, isFirst } from '#platform/db/directory.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { write, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { insertRecord } from '#modules/thread/index.server.ts';
import { parseEmail } from '../rules/person.ts';
import type { Form, Place } from '../rules/place.ts';
import { parseRegisterNumber } from '../rules/place-form.ts';
import { insertPerson } from '../store/people.server.ts';
import { insertPosition } from '../store/positions.server.ts';
import { insertPlace, insertRegion } from '../store/places.server.ts';

export interface RegionForm {
  slug: string;
  name: string;
  vision: string;
  form: Form;
  madeUp: boolean;
  municipalities: { name: string; registerNumber: string | null; form: Form }[];
  /** The first coordinator, with a login that already exists. */
  coordinator: { name: string; email: string; userId: string };
}

export interface RegionMade {
  regionId: string;
  placeId: string;
  municipalityIds: string[];
  coordinatorId: string;
}

const SLUG = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/** Makes a region with its municipalities and first coordinator. The context's region id becomes its id. */
export async function createRegion(context: Context, form: RegionForm): Promise<Outcome<RegionMade>> {
  const problem = problemsIn(form);
  if (problem) return problem;
  return write(context, 'organisation.create_region', (w) => enterRegion(w, form));
}

/** Makes the first region of an installation; refused when there is one. Of several at once, one is made. */
export async function createFirstRegion(context: Context, form: RegionForm): Promise<Outcome<RegionMade>> {
  const problem = problemsIn(form);
  if (problem) return problem;
  return write(context, 'organisation.create_region', async (w) => {
    if (!(await isFirst(w))) return refuse('organisation_region_there');
    return enterRegion(w, form);
  });
}

async function enterRegion(w: Write, form: RegionForm): Promise<Outcome<RegionMade>> {
  const placeId = w.newId();
  const entry = { code: form.slug, kind: 'region', targetId: placeId, locale: form.form } as const;
  if ((await addToDirectory(w, [entry])).length === 0) return refuse('organisation_slug_taken', 'slug');
  await insertRegion(w, { ...form, placeId });
  const top = {
    id: placeId,
    kind: 'region',
    parentId: null,
    path: [placeId],
    name: form.name,
    form: form.form,
  } as const;
  await addPlace(w, { ...top, path: [placeId], registerNumber: null });
  const municipalityIds: string[] = [];
  for (const municipality of form.municipalities) {
    const id = w.newId();
    await addPlace(w, {
      id,
      kind: 'municipality',
      parentId: placeId,
      path: [placeId, id],
      ...municipality,
    });
    municipalityIds.push(id);
  }
  const coordinatorId = await addPersonAs(w, form.coordinator, placeId);
  w.about(placeId, coordinatorId);
  return done({ regionId: w.regionId, placeId, municipalityIds, coordinatorId });
}

function problemsIn(form: RegionForm): Refusal | null {
  const { name, email } = form.coordinator;
  const numbers = form.municipalities.map(({ registerNumber }) => parseRegisterNumber('municipality', registerNumber));
  const said = form.municipalities.flatMap(({ registerNumber }) => registerNumber ?? []);
  const address = parseEmail(email);
  return refuseAll([
    SLUG.test(form.slug) ? null : refuse('organisation_slug', 'slug'),
    form.name.trim() ? null : refuse('organisation_region_name', 'name'),
    form.municipalities.length > 0 ? null : refuse('organisation_no_municipality', 'municipality'),
    numbers.find((number) => !number.ok) ? refuse('organisation_municipality_number', 'municipality') : null,
    new Set(said).size < said.length ? refuse('organisation_municipality_twice', 'municipality') : null,
    name.trim() ? null : refuse('organisation_person_name', 'coordinator'),
    address.ok ? null : address,
  ]);
}

async function addPersonAs(w: Write, person: RegionForm['coordinator'], placeId: string): Promise<string> {
  const id = w.newId();
  await insertPerson(w, { id, ...person });
  await insertPosition(w, { personId: id, placeId, role: 'coordinator', from: dayOf(w.at) });
  return id;
}

type PublicPlace = Omit<Place, 'owner' | 'ownerName' | 'openedOn' | 'closedOn'>;

async function addPlace(w: Write, place: PublicPlace): Promise<void> {
  await insertRecord(w, { id: place.id, kind: 'place', placeId: place.id, title: place.name });
  await insertPlace(w, { ...place, owner: 'public', ownerName: null, openedOn: dayOf(w.at), closedOn: null });
}
