import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { LONGEST_WHY } from '../rules/adaptation.ts';
import { differences } from '../rules/plan.ts';
import { planOf } from '../rules/plans.ts';
import { insertEdition, newestEditions } from '../store/editions.server.ts';
import { heldProcess } from './running.server.ts';

/**
 * Offers what has changed in a process to the variants handed down from it. Each takes it or leaves it; nothing of
 * theirs is changed by this. Gives the number of the edition.
 */
export async function sendOut(context: Context, processId: string, note: string): Promise<Outcome<number>> {
  const said = note.trim();
  if (said.length > LONGEST_WHY) return refuse('processes_text_long', 'note', { most: LONGEST_WHY });
  return write(context, 'processes.send_out', async (w) => {
    const held = await heldProcess(w, processId, 'process.hand_down');
    if (!held.ok) return held;
    const { process } = held.value;
    if (process.withdrawn) return refuse('processes_withdrawn');
    const newest = (await newestEditions(w, [processId])).get(processId);
    if (!newest) return refuse('processes_not_handed_down');
    const plan = planOf(process);
    if (differences(newest.plan, plan).length === 0) return refuse('processes_nothing_changed');
    await insertEdition(w, processId, newest.number + 1, plan, said);
    return done(newest.number + 1);
  });
}
