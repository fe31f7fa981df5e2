import { waitInLine } from '#platform/db/line.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import { refuse, type Refusal } from '#platform/i18n/refusal.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { deleteTiesFrom, insertTies, tiesFrom } from '#modules/thread/index.server.ts';
import { findGoal } from '../store/seen.server.ts';

/**
 * Ties a goal to the one it serves, or to none. Refuses itself, one that in the end serves this one, and one that is
 * no goal of a place above. One tie at a time in a region, or two who tie at once could close a circle.
 */
export async function tieToServed(
  w: Write,
  process: Process,
  goalId: string,
  serves: string | null,
): Promise<Refusal | null> {
  if (serves) await waitInLine(w, 'goals.serves');
  const above = serves ? await findGoal(w, serves) : null;
  if (serves === goalId || (above && (await servesInTheEnd(w, above.id, goalId)))) {
    return refuse('goals_circle', 'serves');
  }
  const path = (await findPlace(w, process.placeId))?.path ?? [];
  const known = above && above.placeId !== process.placeId && path.includes(above.placeId);
  if (serves && !known) return refuse('goals_unknown_served', 'serves');
  await deleteTiesFrom(w, [goalId], 'serves');
  if (above) await insertTies(w, [{ from: goalId, to: above.id, relation: 'serves' }]);
  return null;
}

/** Whether the way up from a goal comes to another. */
async function servesInTheEnd(w: Write, from: string, sought: string): Promise<boolean> {
  const met = new Set<string>();
  for (let now: string | undefined = from; now && !met.has(now);) {
    if (now === sought) return true;
    met.add(now);
    [now] = (await tiesFrom(w, 'serves', [now])).map(({ to }) => to);
  }
  return false;
}
