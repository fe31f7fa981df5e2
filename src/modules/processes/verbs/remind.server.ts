import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isUnanswered } from '../rules/answer.ts';
import { variantsOf } from '../store/processes.server.ts';
import { insertReminder, QUIET, remindersOf, type Reminder } from '../store/reminders.server.ts';
import { heldProcess } from './running.server.ts';

/**
 * Notes that those who have not answered are reminded; one who was reminded in the last seven days is left alone.
 * Gives the ids of the places to write to.
 */
export async function remindUnanswered(context: Context, processId: string): Promise<Outcome<string[]>> {
  return write(context, 'processes.remind', async (w) => {
    const held = await heldProcess(w, processId, 'process.hand_down');
    if (!held.ok) return held;
    if (held.value.process.withdrawn) return refuse('processes_withdrawn');
    const waiting = (await variantsOf(w, processId)).filter(isUnanswered);
    const ids = waiting.map(({ id }) => id);
    const lately = new Set(
      (await remindersOf(w, ids))
        .filter(({ about, at }) => about === 'unanswered' && w.at.getTime() - at.getTime() < QUIET)
        .map((one) => one.processId),
    );
    const due = waiting.filter(({ id }) => !lately.has(id));
    if (due.length === 0) return refuse(waiting.length === 0 ? 'processes_all_answered' : 'processes_reminded_lately');
    for (const { id } of due) await insertReminder(w, { processId: id, stepId: null, about: 'unanswered' });
    return done(due.map(({ placeId }) => placeId));
  });
}

/** Notes reminders that the night sends by itself. Gives those that had not been sent before: each goes once. */
export async function noteReminders(
  context: Context,
  reminders: readonly Omit<Reminder, 'at'>[],
): Promise<Outcome<Omit<Reminder, 'at'>[]>> {
  if (context.actor.kind !== 'system') return refuse('access_denied');
  return write(context, 'processes.remind', async (w) => {
    const nameOf = ({ processId, stepId, about }: Omit<Reminder, 'at'>) => `${processId} ${stepId} ${about}`;
    const before = new Set(
      (
        await remindersOf(
          w,
          reminders.map(({ processId }) => processId),
        )
      ).map(nameOf),
    );
    const fresh = reminders.filter((one) => !before.has(nameOf(one)));
    for (const one of fresh) await insertReminder(w, one);
    w.about(...new Set(fresh.map(({ processId }) => processId)));
    return done(fresh);
  });
}
