import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { insertAcceptance } from '../store/responses.server.ts';
import { heldProcess, stillOffered } from './running.server.ts';

/** Takes on a process that was handed down, as it is. Also one that was declined before. */
export async function acceptProcess(context: Context, processId: string): Promise<Outcome<string>> {
  return write(context, 'processes.accept', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    const offered = await stillOffered(w, held.value.process);
    if (!offered.ok) return offered;
    await insertAcceptance(w, processId);
    return done(processId);
  });
}
