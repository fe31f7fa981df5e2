import { createHash } from 'node:crypto';
import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { read, write, type Read, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { peopleKey, planPeople, type PeoplePlan } from '../rules/people-plan.ts';
import type { IncomingPeople } from '../rules/person-sheet.ts';
import { insertPeople, peopleOfRegion } from '../store/people.server.ts';
import { allPositions, insertPositions } from '../store/positions.server.ts';
import { allPlaces, getRegion } from '../store/places.server.ts';

/** What an import would do, and a mark by which the same plan is known again. */
export interface PeoplePreview extends PeoplePlan {
  mark: string;
}

/** Who would come in, and with which positions, without doing it. */
export function previewPeople(context: Context, incoming: IncomingPeople): Promise<Outcome<PeoplePreview>> {
  return read(context, (r) => planFor(r, incoming));
}

/**
 * Takes people and their positions in, all or none; nobody is asked in yet. With the mark of a preview, only if the
 * same would still be done. Gives what was done.
 */
export function importPeople(
  context: Context,
  incoming: IncomingPeople,
  mark?: string,
): Promise<Outcome<PeoplePreview>> {
  return write(context, 'organisation.import_people', async (w) => {
    await waitInLine(w, 'organisation');
    const plan = await planFor(w, incoming);
    if (!plan.ok) return plan;
    const { problems } = plan.value;
    if (problems.length > 0) return refuse('import_problems', undefined, { count: problems.length });
    if (mark !== undefined && mark !== plan.value.mark) return refuse('import_changed_meanwhile');
    await enter(w, plan.value);
    return plan;
  });
}

async function planFor(r: Read, incoming: IncomingPeople): Promise<Outcome<PeoplePreview>> {
  const region = await getRegion(r);
  if (!region) return refuse('organisation_unknown_place');
  if (!(await r.may('organisation.shape', { placeId: region.placeId }))) return refuse('access_denied');
  const there = { places: await allPlaces(r), people: await peopleOfRegion(r), positions: await allPositions(r) };
  const plan = planPeople(incoming, { ...there, today: dayOf(r.at) });
  return done({ ...plan, mark: createHash('sha256').update(peopleKey(plan)).digest('base64url') });
}

async function enter(w: Write, { added, given }: PeoplePlan): Promise<void> {
  const ids = new Map(added.map(({ email }) => [email, w.newId()]));
  const idOf = (email: string) => ids.get(email) ?? '';
  await insertPeople(
    w,
    added.map((one) => ({ ...one, id: idOf(one.email) })),
  );
  await insertPositions(
    w,
    given.map(({ one, personId, place, from }) => ({
      personId: personId ?? idOf(one.email),
      placeId: place.id,
      role: one.role,
      from,
      to: one.to,
    })),
  );
  w.about(...ids.values(), ...given.flatMap(({ personId }) => (personId ? [personId] : [])));
}
