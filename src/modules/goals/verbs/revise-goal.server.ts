import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { updateTitle } from '#modules/thread/index.server.ts';
import { parseGoal, type GoalForm } from '../rules/goal.ts';
import { saysTheSame } from '../rules/version.ts';
import { goalById, insertVersion, moveOn, versionsOf } from '../store/goals.server.ts';
import { servingOf } from '../store/seen.server.ts';
import { tieToServed } from './served.server.ts';

/**
 * Saves a new version of a goal. `basedOnVersion` is the one the form was filled from: when somebody has saved
 * meanwhile it refuses, and nothing changes. Saving what is already there keeps the version. Gives the version.
 */
export async function reviseGoal(
  context: Context,
  goalId: string,
  basedOnVersion: number,
  form: GoalForm,
): Promise<Outcome<number>> {
  const parsed = parseGoal(form, Number(dayOf(context.now()).slice(0, 4)));
  if (!parsed.ok) return parsed;
  if (!isId(goalId)) return refuse('goals_unknown');
  return write(context, 'goals.revise', async (w) => {
    const goal = await goalById(w, goalId);
    const process = goal && (await findProcess(w, goal.processId));
    if (!goal || !process) return refuse('goals_unknown');
    const where = { placeId: goal.placeId, recordId: goal.processId };
    if (!(await w.may('goal.write', where))) return refuse('access_denied');
    const [latest] = await versionsOf(w, [goalId]);
    const { above } = await servingOf(w, goal);
    if (latest && saysTheSame(parsed.value, latest) && (above?.id ?? null) === parsed.value.serves) {
      return done(latest.version);
    }
    if (!(await moveOn(w, goalId, basedOnVersion))) return refuse('goals_stale');
    await insertVersion(w, goalId, basedOnVersion + 1, parsed.value);
    await updateTitle(w, goalId, parsed.value.text);
    const unknown = await tieToServed(w, process, goalId, parsed.value.serves);
    if (unknown) return unknown;
    w.about(goalId);
    return done(basedOnVersion + 1);
  });
}
