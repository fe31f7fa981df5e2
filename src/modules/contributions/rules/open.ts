import { GATHERING, stepState, type Process, type Step } from '#modules/processes/index.ts';

/** Whether dreams are given in a step. */
export function isGathering({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === GATHERING;
}

/** Whether whoever joins may give a process more dreams on an ISO day. */
export function isOpen({ withdrawn, steps }: Pick<Process, 'withdrawn' | 'steps'>, today: string): boolean {
  return !withdrawn && steps.some((step) => isGathering(step) && stepState(step, today) === 'now');
}
