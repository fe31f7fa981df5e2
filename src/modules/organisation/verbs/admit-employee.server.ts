import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isUnit } from '../rules/place.ts';
import { insertPersonOnce, insertPosition, personOfLogin } from '../store/people.server.ts';
import { openPlacesByNumbers } from '../store/places.server.ts';

/** Somebody who is signed in, and where their employer says that they work. */
export interface Employee {
  userId: string;
  name: string;
  email: string;
  /** Organisation numbers of nine digits. */
  worksAt: readonly string[];
}

/**
 * Makes an employee staff of the units that carry the numbers. Gives the person's id; theirs already when they are
 * somebody here, whose positions are then left as they are: one that has ended stays ended.
 */
export async function admitEmployee(context: Context, employee: Employee): Promise<Outcome<string>> {
  return write(context, 'organisation.admit_employee', async (w) => {
    const units = (await openPlacesByNumbers(w, employee.worksAt)).filter((place) => isUnit(place.kind));
    if (units.length === 0) return refuse('organisation_unknown_place');
    for (const { id } of units) {
      if (!(await w.may('organisation.shape', { placeId: id }))) return refuse('access_denied');
    }
    const id = w.newId();
    const { userId, name, email } = employee;
    const known = await personOfLogin(w, userId);
    if (!known && (await insertPersonOnce(w, { id, name, email, userId }))) {
      const from = dayOf(w.at);
      for (const unit of units) await insertPosition(w, { personId: id, placeId: unit.id, role: 'staff', from });
      w.about(id, ...units.map((unit) => unit.id));
      return done(id);
    }
    const person = known ?? (await personOfLogin(w, userId));
    if (!person) return refuse('account_email_taken');
    w.about(person.id);
    return done(person.id);
  });
}
