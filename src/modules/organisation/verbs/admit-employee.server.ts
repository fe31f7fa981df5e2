import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { write, type Read, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isUnit, type Place } from '../rules/place.ts';
import { insertPersonOnce, personOfLogin } from '../store/people.server.ts';
import { insertPosition, positionsOf } from '../store/positions.server.ts';
import { openPlacesByNumbers } from '../store/places.server.ts';

/** Somebody who is signed in, and where their employer says that they work. */
export interface Employee {
  userId: string;
  name: string;
  email: string;
  /** Organisation numbers of nine digits. */
  worksAt: readonly string[];
}

/** Of these units of the register, those where a person has never had any position. */
export async function unitsNewTo(r: Read, personId: string, worksAt: readonly string[]): Promise<Place[]> {
  const units = (await openPlacesByNumbers(r, worksAt)).filter(({ kind }) => isUnit(kind));
  const been = new Set((await positionsOf(r, personId)).map(({ placeId }) => placeId));
  return units.filter(({ id }) => !been.has(id));
}

/**
 * Makes an employee staff of the units that carry the numbers, where they have never been anything: a position that
 * has ended stays ended. Gives the person's id; theirs already when they are somebody here.
 */
export async function admitEmployee(context: Context, employee: Employee): Promise<Outcome<string>> {
  return write(context, 'organisation.admit_employee', async (w) => {
    await waitInLine(w, 'employee', employee.userId);
    const units = (await openPlacesByNumbers(w, employee.worksAt)).filter((place) => isUnit(place.kind));
    if (units.length === 0) return refuse('organisation_unknown_place');
    for (const { id } of units) {
      if (!(await w.may('organisation.shape', { placeId: id }))) return refuse('access_denied');
    }
    const known = await personOfLogin(w, employee.userId);
    const person = known ?? (await enter(w, employee));
    if (!person) return refuse('account_email_taken');
    const from = dayOf(w.at);
    const fresh = await unitsNewTo(w, person.id, employee.worksAt);
    for (const { id } of fresh) await insertPosition(w, { personId: person.id, placeId: id, role: 'staff', from });
    w.about(person.id, ...fresh.map(({ id }) => id));
    return done(person.id);
  });
}

/** The new person; the one that another sign-in has just entered; null when somebody else has the address. */
async function enter(w: Write, { userId, name, email }: Employee): Promise<{ id: string } | null> {
  const id = w.newId();
  return (await insertPersonOnce(w, { id, name, email, userId })) ? { id } : personOfLogin(w, userId);
}
