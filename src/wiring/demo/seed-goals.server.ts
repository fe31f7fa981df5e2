import { adoptGoal, reviseGoal, setGoal, tagGoal } from '#modules/goals/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import type { DemoGoal, DemoProcess } from './content/types.ts';
import { dayOfStep, leaderOf } from './seed-process.server.ts';
import { idOf, must, type Seeding } from './seed.server.ts';

/** The day on which places tied their goals to those above, a month after the region had its own. */
const TIED = -150;

/** The goals of a process: set, tied to those they serve, and adopted. */
export async function setGoals(seeding: Seeding, demo: DemoProcess, process: Process): Promise<void> {
  const who = demo.facilitators[0] ?? leaderOf(demo);
  const goals = demo.goals ?? [];
  for (const [nth, goal] of goals.entries()) {
    const form = {
      text: goal.first ?? goal.text,
      horizonYear: String(goal.horizonYear),
      signs: goal.signs,
      serves: '',
    };
    const on = dayOfStep(demo, 'goals');
    const id = must(await setGoal(seeding.as(who, on, goals.length - nth), process.id, goal.concept, form), goal.text);
    seeding.goalIds.set(`${demo.key}/${goal.key}`, id);
    if (goal.tags) must(await tagGoal(seeding.as(who, on), id, goal.tags), goal.text);
    const version = goal.serves ? await tie(seeding, who, goal, id, form) : 1;
    if (goal.adoption) {
      const { body, caseReference, on: day } = goal.adoption;
      const adoption = { body, caseReference, adoptedOn: seeding.day(day) };
      must(await adoptGoal(seeding.as(leaderOf(demo), day), id, version, adoption), goal.text);
    }
  }
}

/** Said anew as the place wants it now, and tied to the goal above. Gives the version. */
async function tie(
  seeding: Seeding,
  who: string,
  goal: DemoGoal,
  id: string,
  form: Parameters<typeof setGoal>[3],
): Promise<number> {
  const serves = idOf(seeding.goalIds, goal.serves ?? '');
  return must(await reviseGoal(seeding.as(who, TIED), id, 1, { ...form, text: goal.text, serves }), goal.text);
}
