import { addDays, daysBetween } from '#platform/i18n/day.ts';
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

/** `past`: its days were over before its place had taken the process on, so that it was never begun there. */
export type StepState = 'later' | 'now' | 'done' | 'past';

type Days = Pick<Step, 'opensOn' | 'closesOn'>;

/** A code opens a circle: those who lead it hand it out, and only where all may read does it stand open to all. */
export function codeFor({ joinCode, readers }: Pick<Step, 'joinCode' | 'readers'>, leads: boolean): string | null {
  return leads || readers === 'public' ? joinCode : null;
}

/** Where a step stands on an ISO day, by its own days. */
export function stepState(step: Days, today: string): Exclude<StepState, 'past'> {
  if (today < step.opensOn) return 'later';
  return today > step.closesOn ? 'done' : 'now';
}

/** What a place has to do with a process: whether it has taken it on, and since when (null: it began it itself). */
export interface Taken {
  accepted: boolean;
  acceptedOn: string | null;
}

/** Where a step of a process stands on an ISO day: nothing is begun before the place has taken the process on. */
export function stepStateIn({ accepted, acceptedOn }: Taken, step: Days, today: string): StepState {
  if (step.closesOn < (accepted ? (acceptedOn ?? '') : today)) return 'past';
  return accepted ? stepState(step, today) : 'later';
}

/** Whether some of the steps in use were over before anything could be done in them. */
export function isOverdue(process: Taken & { steps: readonly Days[] }, today: string): boolean {
  return process.steps.some((step) => stepStateIn(process, step, today) === 'past');
}

/** Steps moved as a whole, with the same lengths and spaces, so that the first of those in use begins on an ISO day. */
export function movedTo<S extends Days & { reason?: string | null }>(steps: readonly S[], day: string): S[] {
  const used = steps.filter(({ reason }) => (reason ?? null) === null);
  const first = used.map(({ opensOn }) => opensOn).sort()[0] ?? day;
  const by = daysBetween(first, day);
  return steps.map((step) => ({ ...step, opensOn: addDays(step.opensOn, by), closesOn: addDays(step.closesOn, by) }));
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

/**
 * Steps that begin before the one they come after has ended, each with that one in front. What is done without Varde
 * builds on nothing, and may lie anywhere.
 */
export function overlaps<S extends Pick<Step, 'kind' | 'opensOn' | 'closesOn'>>(steps: readonly S[]): [S, S][] {
  const ordered = steps.filter(({ kind }) => kind !== 'activity');
  return ordered.flatMap((step, index) => {
    const before = ordered[index - 1];
    return before && step.opensOn <= before.closesOn ? [[before, step] satisfies [S, S]] : [];
  });
}

/** The kind of step in which people say what they think of statements. */
export const REACTING = 'react';
/** The kind of step in which people give dreams. */
export const GATHERING = 'gather';

/** Kinds of steps that a place may add to a process that runs: what it does itself, again and again, and statements once. */
export const ADDED = ['activity', REACTING] as const;

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
