import { ENOUGH, shownBesideTotal } from '#engine/statistics/suppression.ts';
import { totalOf, type Tally } from './counts.ts';
import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';

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

/** Five or nobody: a group is named and counted when that tells nothing of the smaller ones. */
export function publish(tally: Tally): Published {
  const total = totalOf(tally);
  if (total < ENOUGH) return { groups: [], rest: null, total: null };
  const given = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: tally[stakeholder] ?? 0 }));
  const shown = shownBesideTotal(given.map(({ count }) => count));
  const groups = given.filter((_, at) => shown[at]);
  return { groups, rest: total - groups.reduce((sum, { count }) => sum + count, 0), total };
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
