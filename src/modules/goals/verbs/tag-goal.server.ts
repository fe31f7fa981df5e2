import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isTag } from '../content/tags.ts';
import { goalById } from '../store/goals.server.ts';
import { setTags } from '../store/tags.server.ts';

/** Says what in the framework plan, the curriculum or the OECD compass a goal has to do with: these and no others. */
export async function tagGoal(context: Context, goalId: string, tags: readonly string[]): Promise<Outcome<string>> {
  if (!tags.every(isTag)) return refuse('goals_unknown_tag', 'tags');
  return write(context, 'goals.tag', async (w) => {
    const goal = isId(goalId) ? await goalById(w, goalId) : null;
    if (!goal) return refuse('goals_unknown');
    const where = { placeId: goal.placeId, recordId: goal.processId };
    if (!(await w.may('goal.write', where))) return refuse('access_denied');
    await setTags(w, goalId, [...new Set(tags)]);
    w.about(goalId);
    return done(goalId);
  });
}
