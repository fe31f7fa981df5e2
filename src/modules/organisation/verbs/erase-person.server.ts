import type { Context } from '#platform/db/context.server.ts';
import { personOf } from '#platform/access/actor.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { isId, read, write, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findPerson, loginOf, markErased, type Person } from '../store/people.server.ts';
import { endTerm, holdersFrom, positionsOf, removePosition } from '../store/positions.server.ts';
import { getRegion } from '../store/places.server.ts';

/** A person who may be erased, and the login that goes with them. */
export interface Erasable extends Person {
  userId: string | null;
}

/** Whether this person may be erased: by themselves, or by those who answer for the region; never the last coordinator. */
export function erasable(context: Context, personId: string): Promise<Outcome<Erasable>> {
  return read(context, (r) => mayBeErased(r, context, personId));
}

/**
 * Erases a person: name, address and login. Their positions end today and stay without a name, as does what they did;
 * the login itself is erased by whoever calls.
 */
export function erasePerson(context: Context, personId: string): Promise<Outcome<null>> {
  return write(context, 'organisation.erase_person', async (w) => {
    await waitInLine(w, 'organisation');
    const person = await mayBeErased(w, context, personId);
    if (!person.ok) return person;
    const today = dayOf(w.at);
    for (const { id, from, to } of await positionsOf(w, personId)) {
      if (to !== null && to <= today) continue;
      await (from > today ? removePosition(w, id) : endTerm(w, id, today));
    }
    await markErased(w, personId);
    w.about(personId);
    return done(null);
  });
}

async function mayBeErased(r: Read, context: Context, personId: string): Promise<Outcome<Erasable>> {
  const person = isId(personId) ? await findPerson(r, personId) : null;
  const region = await getRegion(r);
  if (!person || !region) return refuse('organisation_unknown_person');
  const self = personOf(context.actor) === personId;
  if (!self && !(await r.may('organisation.shape', { placeId: region.placeId }))) return refuse('access_denied');
  const holders = await holdersFrom(r, region.placeId, 'coordinator', dayOf(r.at));
  const held = holders.some((one) => one.personId === personId);
  const others = holders.some((one) => one.personId !== personId && one.to === null && one.from <= dayOf(r.at));
  if (held && !others) return refuse('organisation_last_coordinator');
  return done({ ...person, userId: (await loginOf(r, personId))?.userId ?? null });
}
