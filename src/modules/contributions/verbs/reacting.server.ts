import type { Read, Write } from '#platform/db/work.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { REACTING, stepState, type Process, type Step } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';

/** A step in which people say what they think of statements. */
export interface Reacting {
  process: Process;
  step: Step;
}

/** The step of a process in which people react; null when it has none. */
export function reactingIn(process: Process | null): Reacting | null {
  const step = process?.steps.find(({ kind }) => kind === REACTING);
  return process && step ? { process, step } : null;
}

/** Refuses what has not been taken on, has not begun or is over. */
export function openToReact(process: Process | null, code: string, at: Date): Outcome<Reacting> {
  const found = reactingIn(process);
  if (found?.step.joinCode !== code) return refuse('contributions_unknown_step');
  if (found.process.withdrawn) return refuse('contributions_withdrawn');
  if (!found.process.accepted) return refuse('contributions_not_accepted');
  const state = stepState(found.step, dayOf(at));
  if (state === 'later') return refuse('contributions_not_open');
  return state === 'done' ? refuse('contributions_answers_closed') : done(found);
}

/** The step of a process, for somebody who facilitates it. */
export async function facilitatedReacting(r: Read | Write, processId: string): Promise<Outcome<Reacting>> {
  const process = isId(processId) ? await findProcess(r, processId) : null;
  if (!process) return refuse('processes_unknown');
  if (!(await r.may('dreams.facilitate', { placeId: process.placeId, recordId: process.id })))
    return refuse('access_denied');
  const found = reactingIn(process);
  return found ? done(found) : refuse('contributions_no_reacting');
}
