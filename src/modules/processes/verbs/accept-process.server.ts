import type { Context } from '#platform/db/context.server.ts';
import { write, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { planOf } from '../rules/plans.ts';
import { movedTo } from '../rules/step.ts';
import { updateProcess, updateStep, type Process } from '../store/processes.server.ts';
import { insertAcceptance } from '../store/responses.server.ts';
import { heldProcess, stillOffered } from './running.server.ts';

/**
 * Takes on a process that was handed down, as it is. Also one that was declined before. Its days may be moved as a whole, so
 * that the first begins today.
 */
export async function acceptProcess(
  context: Context,
  processId: string,
  days: 'as_sent' | 'from_today' = 'as_sent',
): Promise<Outcome<string>> {
  return write(context, 'processes.accept', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    const offered = await stillOffered(w, held.value.process);
    if (!offered.ok) return offered;
    if (days === 'from_today') await moveToToday(w, held.value.process);
    await insertAcceptance(w, processId);
    return done(processId);
  });
}

async function moveToToday(w: Write, process: Process): Promise<void> {
  const all = [...process.steps, ...process.omitted];
  await updateProcess(w, process.id, process.revision, planOf(process));
  for (const step of movedTo(all, dayOf(w.at))) await updateStep(w, process.id, step);
}
