import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';

/** How many dreams each stakeholder group has somewhere. A group without dreams may be left out. */
export type Tally = Partial<Record<Stakeholder, number>>;

export interface GroupCount {
  stakeholder: Stakeholder;
  count: number;
  /** 0..1: how much of the group's own dreams in the process this is. */
  share: number;
}

export function totalOf(tally: Tally): number {
  return STAKEHOLDERS.reduce((sum, group) => sum + (tally[group] ?? 0), 0);
}

export function plus(one: Tally, other: Tally): Tally {
  return combine(one, other, (a, b) => a + b);
}

export function minus(one: Tally, other: Tally): Tally {
  return combine(one, other, (a, b) => a - b);
}

/**
 * The groups side by side, in the order always shown. Groups that have given nothing in the process are left out;
 * one that has, but not here, stands with 0. Exact: for the facilitators, who read each note anyway.
 */
export function sideBySide(here: Tally, inProcess: Tally): GroupCount[] {
  return STAKEHOLDERS.filter((group) => (inProcess[group] ?? 0) > 0).map((stakeholder) => {
    const count = here[stakeholder] ?? 0;
    return { stakeholder, count, share: count / (inProcess[stakeholder] ?? 1) };
  });
}

/** Groups smaller than this do not decide the scale: one of one is a whole, and would flatten all the others. */
const DECIDING = 5;

/** What the tallest bar of the board stands for: the largest share that a group of some size has in any theme. */
export function largestShare(themes: readonly Tally[], inProcess: Tally): number {
  const shares = (least: number) =>
    themes.flatMap((tally) =>
      sideBySide(tally, inProcess)
        .filter(({ stakeholder }) => (inProcess[stakeholder] ?? 0) >= least)
        .map(({ share }) => share),
    );
  return Math.max(0, ...shares(DECIDING)) || Math.max(0, ...shares(1)) || 1;
}

function combine(one: Tally, other: Tally, join: (a: number, b: number) => number): Tally {
  const groups = STAKEHOLDERS.filter((group) => one[group] !== undefined || other[group] !== undefined);
  return Object.fromEntries(groups.map((group) => [group, join(one[group] ?? 0, other[group] ?? 0)]));
}
