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
}

/**
 * Groups of fewer than five are withheld. When the withheld are fewer than five together, the total would give
 * them away, so the next smallest go too; all that are equally small, or the choice between them would tell.
 */
export function publish(tally: Tally): Published {
  const total = totalOf(tally);
  if (total < ENOUGH) return { groups: [], rest: null, total: null };
  let groups = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: tally[stakeholder] ?? 0 })).filter(
    ({ count }) => count >= ENOUGH,
  );
  const rest = () => total - groups.reduce((sum, { count }) => sum + count, 0);
  while (rest() > 0 && rest() < ENOUGH) {
    const smallest = Math.min(...groups.map(({ count }) => count));
    groups = groups.filter(({ count }) => count > smallest);
  }
  return { groups, rest: rest(), total };
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
