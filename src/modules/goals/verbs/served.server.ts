import type { Write } from '#platform/db/work.server.ts';
import { refuse, type Refusal } from '#platform/i18n/refusal.ts';
import type { Process } from '#modules/processes/index.ts';
import { deleteTiesFrom, insertTies } from '#modules/thread/index.server.ts';
import { findGoal } from '../store/seen.server.ts';

/** Ties a goal to the one it serves, or to none. Refuses one that is not a goal of the process above. */
export async function tieToServed(
  w: Write,
  process: Process,
  goalId: string,
  serves: string | null,
): Promise<Refusal | null> {
  const above = serves ? await findGoal(w, serves) : null;
  if (serves && (!above || above.processId !== process.handedDownFrom)) return refuse('goals_unknown_served', 'serves');
  await deleteTiesFrom(w, [goalId], 'serves');
  if (above) await insertTies(w, [{ from: goalId, to: above.id, relation: 'serves' }]);
  return null;
}
