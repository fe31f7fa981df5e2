import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { endCompletion, insertCompletion } from '../store/responses.server.ts';
import { heldProcess } from './running.server.ts';

/** Says that a step without a work of its own is done, or that it is not after all. */
export async function completeStep(
  context: Context,
  processId: string,
  stepId: string,
  is: 'done' | 'not_done',
): Promise<Outcome<string>> {
  return write(context, 'processes.complete_step', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    const step = held.value.process.steps.find(({ id }) => id === stepId);
    if (step?.kind !== 'activity') return refuse('processes_unknown_step');
    await (is === 'done' ? insertCompletion(w, stepId) : endCompletion(w, stepId));
    return done(processId);
  });
}
