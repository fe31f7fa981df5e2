import { MOST_SIGNS, type GoalForm } from '#modules/goals/index.ts';
import { text } from '#wiring/forms.server.ts';

/** Reads the goal's fields as typed. The signs keep their places, so that each problem finds its field. */
export function readGoal(data: FormData): GoalForm & { signs: string[] } {
  const more = [...data.keys()].filter((name) => /^sign-\d+$/.test(name)).length;
  return {
    text: text(data, 'text'),
    horizonYear: text(data, 'horizonYear'),
    signs: Array.from({ length: Math.max(MOST_SIGNS, more) }, (_, index) => text(data, `sign-${index + 1}`)),
    serves: text(data, 'serves'),
  };
}
