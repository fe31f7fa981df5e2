import type { Context } from '#platform/db/context.server.ts';
import { isId, type Write } from '#platform/db/work.server.ts';
import { addDays, dayOf, parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { isOpen, type Place, type Role } from '../rules/place.ts';
import { roleFits, SINGLE } from '../rules/position.ts';
import { findPerson } from '../store/people.server.ts';
import {
  endTerm,
  findPosition,
  holdersFrom,
  insertPosition,
  removePosition,
  type Position,
} from '../store/positions.server.ts';
import { shapePlace } from './shape-place.server.ts';

export interface Appointment {
  personId: string;
  role: Role;
  /** First and last day, as people write them; from today, and without an end, when empty. */
  from: string;
  to: string;
}

/** Gives a person a position at a place. Gives the position's id. */
export function appoint(context: Context, placeId: string, form: Appointment): Promise<Outcome<string>> {
  return shapePlace(context, 'appoint', placeId, async (w, place) => {
    const term = termOf(form, dayOf(w.at));
    if (!term.ok) return term;
    if (!(isId(form.personId) && (await findPerson(w, form.personId))))
      return refuse('organisation_unknown_person', 'person');
    return enterPosition(w, place, { ...form, ...term.value });
  });
}

/**
 * Hands a position over from one person to another in one act: the old one ends the day before `on`, the new one
 * begins. Gives the new position's id.
 */
export function handOver(
  context: Context,
  placeId: string,
  form: { positionId: string; personId: string; on: string },
): Promise<Outcome<string>> {
  return shapePlace(context, 'hand_over', placeId, async (w, place) => {
    const day = form.on.trim() ? parseDay(form.on) : dayOf(w.at);
    if (!day) return refuse('organisation_day', 'on');
    const old = isId(form.positionId) ? await findPosition(w, form.positionId) : null;
    if (old?.placeId !== placeId) return refuse('organisation_unknown_position', 'position');
    if (old.personId === form.personId) return refuse('organisation_same_person', 'person');
    if (!(isId(form.personId) && (await findPerson(w, form.personId))))
      return refuse('organisation_unknown_person', 'person');
    if (old.to !== null && old.to < addDays(day, -1)) return refuse('organisation_position_over', 'on');
    await cut(w, old, addDays(day, -1));
    return enterPosition(w, place, { personId: form.personId, role: old.role, from: day, to: null });
  });
}

/** Ends a position after a last day (as people write it). The last coordinator stays until there is another. */
export function endPosition(context: Context, placeId: string, positionId: string, on: string): Promise<Outcome<null>> {
  return shapePlace(context, 'end_position', placeId, async (w) => {
    const day = on.trim() ? parseDay(on) : dayOf(w.at);
    if (!day) return refuse('organisation_day', 'on');
    const position = isId(positionId) ? await findPosition(w, positionId) : null;
    if (position?.placeId !== placeId) return refuse('organisation_unknown_position', 'position');
    const others = (await holdersFrom(w, placeId, position.role, day)).filter(({ id }) => id !== positionId);
    const somebody = others.some(({ from, to }) => to === null && from <= addDays(day, 1));
    if (position.role === 'coordinator' && !somebody) return refuse('organisation_last_coordinator');
    await cut(w, position, day);
    return done(null);
  });
}

async function cut(w: Write, position: Position, lastDay: string): Promise<void> {
  w.about(position.personId);
  await (position.from > lastDay ? removePosition(w, position.id) : endTerm(w, position.id, lastDay));
}

interface Term {
  from: string;
  to: string | null;
}

function termOf({ from, to }: Appointment, today: string): Outcome<Term> {
  const first = from.trim() ? parseDay(from) : today;
  const last = to.trim() ? parseDay(to) : null;
  const problem = refuseAll([
    first ? null : refuse('organisation_day', 'from'),
    to.trim() && !last ? refuse('organisation_day', 'to') : null,
  ]);
  if (problem || !first) return problem ?? refuse('organisation_day', 'from');
  return last && last < first ? refuse('organisation_term_backwards', 'to') : done({ from: first, to: last });
}

/** Stores a position after the rules. For verbs that have asked who may. */
export async function enterPosition(
  w: Write,
  place: Place,
  one: Term & { personId: string; role: Role },
): Promise<Outcome<string>> {
  if (!roleFits(one.role, place.kind)) return refuse('organisation_role_misfit', 'role');
  if (!isOpen(place, one.from)) return refuse('organisation_not_open', 'from', { name: place.name });
  const there = (await holdersFrom(w, place.id, one.role, one.from)).filter(
    ({ from }) => one.to === null || from <= one.to,
  );
  if (there.some(({ personId }) => personId === one.personId)) return refuse('organisation_held_already', 'person');
  if (SINGLE.includes(one.role) && there.length > 0) return refuse('organisation_one_leader', 'role');
  w.about(one.personId);
  return done(await insertPosition(w, { ...one, placeId: place.id }));
}
