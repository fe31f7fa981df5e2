import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseAdoption, type AdoptionForm } from '#modules/thread/index.ts';
import { insertAdoption } from '#modules/thread/index.server.ts';
import { goalById, versionsOf } from '../store/goals.server.ts';

/**
 * Records that a body has taken one version of a goal. The body may be outside the platform.
 * A version is adopted once; a later version may be adopted too.
 */
export async function adoptGoal(
  context: Context,
  goalId: string,
  version: number,
  form: AdoptionForm,
): Promise<Outcome<string>> {
  const parsed = parseAdoption(form, dayOf(context.now()));
  if (!parsed.ok) return parsed;
  if (!isId(goalId)) return refuse('goals_unknown');
  return write(context, 'goals.adopt', async (w) => {
    const goal = await goalById(w, goalId);
    if (!goal) return refuse('goals_unknown');
    const where = { placeId: goal.placeId, recordId: goal.processId };
    if (!(await w.may('goal.adopt', where))) return refuse('access_denied');
    const there = (await versionsOf(w, [goalId])).some((one) => one.version === version);
    if (!there) return refuse('goals_unknown_version', 'version');
    const taken = await insertAdoption(w, { ...parsed.value, recordId: goalId, version });
    if (!taken) return refuse('goals_already_adopted', 'version');
    w.about(goalId);
    return done(goalId);
  });
}
