import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseReason } from '../rules/reason.ts';
import { endWithdrawal, insertWithdrawal } from '../store/responses.server.ts';
import { heldProcess } from './running.server.ts';

/**
 * Calls a process off, and says why. Nothing is lost: what has been given stays, and variants that others have taken on
 * go on as their own. Those who have not answered can no longer take it on.
 */
export async function withdrawProcess(context: Context, processId: string, why: string): Promise<Outcome<string>> {
  const reason = parseReason(why);
  if (!reason.ok) return reason;
  return write(context, 'processes.withdraw', async (w) => {
    const held = await heldProcess(w, processId, 'process.answer');
    if (!held.ok) return held;
    const first = await insertWithdrawal(w, processId, reason.value);
    return first ? done(processId) : refuse('processes_withdrawn');
  });
}

/** Takes it up again. */
export async function resumeProcess(context: Context, processId: string): Promise<Outcome<string>> {
  return write(context, 'processes.resume', async (w) => {
    const held = await heldProcess(w, processId, 'process.answer');
    if (!held.ok) return held;
    return (await endWithdrawal(w, processId)) ? done(processId) : refuse('processes_runs_already');
  });
}
