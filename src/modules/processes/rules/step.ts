import type { StepWords } from './template.ts';

/** Who may read what is gathered in a step: from the few to everybody. */
export const READERS = ['facilitators', 'place', 'region', 'public'] as const;
export type Readers = (typeof READERS)[number];

export interface Step {
  id: string;
  processId: string;
  position: number;
  /** Names the same step through the whole cascade. */
  key: string;
  kind: string;
  /** ISO days; both are inside. */
  opensOn: string;
  closesOn: string;
  readers: Readers;
  joinCode: string | null;
  /** What the place says instead of its template. */
  words: Partial<StepWords> | null;
  /** Said to be done; only for a step without a work of its own. */
  completedAt: Date | string | null;
}

export type StepState = 'later' | 'now' | 'done';

/** Where a step stands on an ISO day. */
export function stepState(step: Pick<Step, 'opensOn' | 'closesOn'>, today: string): StepState {
  if (today < step.opensOn) return 'later';
  return today > step.closesOn ? 'done' : 'now';
}

/** The step people are in on an ISO day: the first that is open, else the next to come, else the last. */
export function currentStep<S extends Pick<Step, 'opensOn' | 'closesOn'>>(
  steps: readonly S[],
  today: string,
): S | null {
  return (
    steps.find((step) => stepState(step, today) === 'now') ??
    steps.find((step) => stepState(step, today) === 'later') ??
    steps.at(-1) ??
    null
  );
}

/** The kind of step in which people say what they think of statements. */
export const REACTING = 'react';
/** The kind of step in which people give dreams. */
export const GATHERING = 'gather';

/** Whether people join steps of a kind with a code. */
export function isJoined(kind: string): boolean {
  return kind === GATHERING || kind === REACTING;
}

/** What a room must say of a kind of step that it supplies. */
export interface StepKind {
  kind: string;
  /** Last part of the address of its work: `/process/ID/<page>`. Null when it is done without Varde. */
  page: string | null;
  /** Whether people join it with a code. */
  joined: boolean;
}
