import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { pictureToAimAt } from '#modules/pictures/index.server.ts';
import { isConcept, type Concept } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { insertRecord, insertTies } from '#modules/thread/index.server.ts';
import { parseGoal, type GoalForm, type GoalText } from '../rules/goal.ts';
import { saysTheSame } from '../rules/version.ts';
import { goalsByProcess, insertGoal, insertVersion, lockGoals, versionsOf } from '../store/goals.server.ts';
import { tieToServed } from './served.server.ts';

/**
 * Sets a new goal under a main concept that the process's own picture speaks of. Gives its id.
 * The same goal sent twice is one goal.
 */
export async function setGoal(
  context: Context,
  processId: string,
  concept: string,
  form: GoalForm,
): Promise<Outcome<string>> {
  const parsed = parseGoal(form, Number(dayOf(context.now()).slice(0, 4)));
  const rest = parsed.ok ? [] : [parsed, ...(parsed.also ?? [])];
  if (!isConcept(concept)) return { ...refuse('goals_concept', 'concept'), also: rest };
  if (!parsed.ok) return parsed;
  if (!isId(processId)) return refuse('processes_unknown');
  return write(context, 'goals.set', async (w) => {
    const process = await findProcess(w, processId);
    if (!process) return refuse('processes_unknown');
    const { placeId } = process;
    if (!(await w.may('goal.write', { placeId, recordId: process.id }))) return refuse('access_denied');
    const conceptId = (await pictureToAimAt(w, process))?.conceptIds[concept];
    if (!conceptId) return refuse('goals_concept_unpainted', 'concept');
    const same = await sameGoal(w, processId, concept, parsed.value);
    if (same) return done(same);
    const id = w.newId();
    await insertRecord(w, { id, kind: 'goal', placeId, title: parsed.value.text });
    await insertGoal(w, { id, processId, placeId, concept });
    await insertVersion(w, id, 1, parsed.value);
    await insertTies(w, [{ from: id, to: conceptId, relation: 'chosen_from' }]);
    const unknown = await tieToServed(w, process, id, parsed.value.serves);
    if (unknown) return unknown;
    w.about(id);
    return done(id);
  });
}

/** The goal of the process that already says exactly this, if any. */
async function sameGoal(w: Write, processId: string, concept: Concept, goal: GoalText): Promise<string | null> {
  await lockGoals(w, processId);
  const there = (await goalsByProcess(w, processId)).filter((one) => one.concept === concept);
  const versions = await versionsOf(
    w,
    there.map((one) => one.id),
  );
  const same = there.find((one) =>
    versions.some(
      (version) => version.goalId === one.id && version.version === one.version && saysTheSame(goal, version),
    ),
  );
  return same?.id ?? null;
}
