import type { Read } from '#platform/db/work.server.ts';
import { answeredInEach, progressOf } from '#modules/contributions/index.server.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import { picturesAt } from '#modules/pictures/index.server.ts';
import { GATHERING, REACTING, stepStateIn, type Process, type Step } from '#modules/processes/index.ts';

/**
 * Steps whose last day is past with nothing to show for it, by process. What was over before the place had taken the process on
 * was never begun there, and is not late. For whoever answers for the place alone: nobody else is told that somebody is late.
 */
export async function lateSteps(r: Read, processes: readonly Process[], today: string): Promise<Map<string, Step[]>> {
  const over = processes.filter(({ steps }) => steps.some(({ closesOn }) => closesOn < today));
  const undone = await undoneSteps(r, over);
  const late = (process: Process) =>
    (undone.get(process.id) ?? []).filter((step) => stepStateIn(process, step, today) === 'done');
  return new Map(over.filter(({ id }) => undone.has(id)).map((process) => [process.id, late(process)]));
}

/** Steps with nothing to show for them yet, by process; of those that run. */
export async function undoneSteps(r: Read, processes: readonly Process[]): Promise<Map<string, Step[]>> {
  const running = processes.filter(({ accepted, withdrawn }) => accepted && withdrawn === null);
  if (running.length === 0) return new Map();
  const places = [...new Set(running.map(({ placeId }) => placeId))];
  const progress = await progressOf(
    r,
    running.map(({ id }) => id),
  );
  const reacting = running.flatMap(({ steps }) => steps.filter(({ kind }) => kind === REACTING).map(({ id }) => id));
  const answered = await answeredInEach(r, reacting);
  const painted = new Set((await picturesAt(r, places)).map(({ processId }) => processId));
  const aiming = new Set((await goalsAt(r, places)).map(({ processId }) => processId));
  const isDone = ({ id }: Process, step: Step): boolean => {
    const { dreams = 0, ungrouped = 0 } = progress.get(id) ?? {};
    if (step.kind === GATHERING) return dreams > 0;
    if (step.kind === 'group') return dreams === 0 || ungrouped === 0;
    if (step.kind === REACTING) return answered.has(step.id); // fewer than five are told to nobody
    if (step.kind === 'picture') return painted.has(id);
    return step.kind === 'goals' ? aiming.has(id) : step.completedAt !== null;
  };
  return new Map(running.map((process) => [process.id, process.steps.filter((step) => !isDone(process, step))]));
}
