import type { Read, Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { stepState, type Process, type Step } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { isGathering } from '../rules/open.ts';

/** Where dreams are gathered: a step of that kind, in a process that its place has taken on. */
export interface Gathering {
  process: Process;
  step: Step;
}

/** Refuses what has not been taken on, what has not begun and, for those who join, what is over. */
export function openFor(
  who: 'joining' | 'facilitating',
  process: Process | null,
  code: string | null,
  at: Date,
): Outcome<Gathering> {
  const step = process?.steps.find((one) => isGathering(one) && (code === null || one.joinCode === code));
  if (!process || !step) return refuse('contributions_unknown_step');
  if (process.withdrawn && who === 'joining') return refuse('contributions_withdrawn');
  if (!process.accepted) return refuse('contributions_not_accepted');
  const state = stepState(step, dayOf(at));
  if (state === 'later') return refuse('contributions_not_open');
  if (state === 'done' && who === 'joining') return refuse('contributions_closed');
  return done({ process, step });
}

/** The gathering of a process, for somebody who may work with all its dreams. */
export async function facilitatedGathering(r: Read | Write, processId: string): Promise<Outcome<Gathering>> {
  const process = await findProcess(r, processId);
  if (!process) return refuse('processes_unknown');
  const where = { placeId: process.placeId, recordId: process.id };
  if (!(await r.may('dreams.facilitate', where))) return refuse('access_denied');
  return openFor('facilitating', process, null, r.at);
}
