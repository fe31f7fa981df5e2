import { totalOf, type Tally } from './counts.ts';
import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';

/** Five or nobody. */
export const ENOUGH = 5;

/** Counts by group that may be shown to anybody who may read. */
export interface Published {
  /** Groups that may be named and counted, in the order always shown. */
  groups: { stakeholder: Stakeholder; count: number }[];
  /** All others together: none, or at least five. Null when not even the total may be shown. */
  rest: number | null;
  /** Null below five. */
  total: number | null;
  /** The figures are those of the whole process, because a part of it may not be told. */
  ofWhole?: true;
  /** One or more of several processes have too few to be told of at all, and are not among the figures. */
  few?: true;
}

/**
 * Groups of fewer than five are withheld. When the rest, which the total tells, would give them away, the next
 * smallest go too: all that are equally small, or the choice between them would tell.
 */
export function publish(tally: Tally): Published {
  const total = totalOf(tally);
  if (total < ENOUGH) return { groups: [], rest: null, total: null };
  const given = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: tally[stakeholder] ?? 0 }));
  let groups = given.filter(({ count }) => count >= ENOUGH);
  let withheld = given.filter(({ count }) => count > 0 && count < ENOUGH);
  while (
    groups.length > 0 &&
    tells(
      withheld.map(({ count }) => count),
      Math.min(...groups.map(({ count }) => count)),
    )
  ) {
    const smallest = Math.min(...groups.map(({ count }) => count));
    withheld = given.filter(({ count }) => count > 0 && count <= smallest);
    groups = groups.filter(({ count }) => count > smallest);
  }
  return { groups, rest: total - groups.reduce((sum, { count }) => sum + count, 0), total };
}

/**
 * Whether what is withheld can be worked out from its sum: it is below five itself, or so large that each must be
 * as large as it can be without being shown.
 */
function tells(withheld: readonly number[], smallestShown: number): boolean {
  const sum = withheld.reduce((all, count) => all + count, 0);
  return sum > 0 && (sum < ENOUGH || sum === withheld.length * (smallestShown - 1));
}

/** Whether a group may stand beside somebody's words. */
export function mayBeNamed(published: Published, stakeholder: Stakeholder): boolean {
  return published.groups.some((group) => group.stakeholder === stakeholder);
}

/** Every group that has given something: for those who read each dream anyway. */
export function exactly(tally: Tally): Published {
  const all = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: tally[stakeholder] ?? 0 }));
  return { groups: all.filter(({ count }) => count > 0), rest: 0, total: totalOf(tally) };
}
