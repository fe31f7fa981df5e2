import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import type { Role } from '../rules/place.ts';
import { insertPerson } from '../store/people.server.ts';
import { insertPosition } from '../store/positions.server.ts';
import { findPlace } from '../store/places.server.ts';

export interface PersonForm {
  name: string;
  email: string;
  /** A login that already exists for this e-mail. */
  userId: string;
  positions: { placeId: string; role: Role; from: string }[];
}

/** Enters a person with their positions. Gives the person's id. */
export async function addPerson(context: Context, form: PersonForm): Promise<Outcome<string>> {
  const problem = refuseAll([
    form.name.trim() ? null : refuse('organisation_person_name', 'name'),
    form.positions.length > 0 ? null : refuse('organisation_no_position', 'positions'),
  ]);
  if (problem) return problem;
  return write(context, 'organisation.add_person', async (w) => {
    const id = w.newId();
    await insertPerson(w, { id, ...form });
    for (const position of form.positions) {
      if (!(await findPlace(w, position.placeId))) return refuse('organisation_unknown_place');
      const where = { placeId: position.placeId };
      if (!(await w.may('organisation.shape', where))) return refuse('access_denied');
      await insertPosition(w, { personId: id, ...position });
    }
    w.about(id);
    return done(id);
  });
}
