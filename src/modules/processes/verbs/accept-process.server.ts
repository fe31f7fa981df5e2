import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findProcess, insertAcceptance } from '../store.server.ts';

/** Takes on a process that was handed down, as it is. */
export async function acceptProcess(context: Context, processId: string): Promise<Outcome<string>> {
  return write(context, 'processes.accept', async (w) => {
    const process = isId(processId) ? await findProcess(w, processId) : null;
    if (!process) return refuse('processes_unknown');
    const where = { placeId: process.placeId, recordId: process.id };
    if (!(await w.may('process.adapt', where))) return refuse('access_denied');
    await insertAcceptance(w, processId);
    w.about(processId);
    return done(processId);
  });
}
