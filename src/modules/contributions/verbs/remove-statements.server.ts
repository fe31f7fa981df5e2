import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { setRemoved } from '../store/statements.server.ts';
import { facilitatedReacting } from './reacting.server.ts';

/**
 * Takes statements out of a step, or puts them back. What has been answered to one that is out counts no more, and
 * again when it is back. Gives how many were not so already.
 */
export async function removeStatements(
  context: Context,
  processId: string,
  ids: readonly string[],
  is: 'out' | 'back',
): Promise<Outcome<number>> {
  if (ids.length === 0 || !ids.every(isId)) return refuse('contributions_statement_unknown');
  const work = async (w: Write): Promise<Outcome<number>> => {
    const found = await facilitatedReacting(w, processId);
    if (!found.ok) return found;
    const count = await setRemoved(w, found.value.step.id, ids, is);
    w.about(found.value.step.id, ...ids);
    return done(count);
  };
  return is === 'out'
    ? write(context, 'contributions.remove_statements', work)
    : write(context, 'contributions.restore_statements', work);
}
