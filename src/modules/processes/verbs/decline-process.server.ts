import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertDecline } from '../store/responses.server.ts';
import { parseReason } from '../rules/reason.ts';
import { heldProcess } from './running.server.ts';

/** Says no to a process that was handed down, and why. It may be taken on later; one taken on already is not declined. */
export async function declineProcess(context: Context, processId: string, why: string): Promise<Outcome<string>> {
  const reason = parseReason(why);
  if (!reason.ok) return reason;
  return write(context, 'processes.decline', async (w) => {
    const held = await heldProcess(w, processId, 'process.answer');
    if (!held.ok) return held;
    if (held.value.process.accepted) return refuse('processes_accepted_already');
    await insertDecline(w, processId, reason.value);
    return done(processId);
  });
}
