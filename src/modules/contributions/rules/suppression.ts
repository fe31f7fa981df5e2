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
  /** More may still be given: the figures go five at a time, and no group stands beside somebody's words. */
  open?: true;
  /** The figures are those of the whole process, because a part of it may not be told. */
  ofWhole?: true;
  /** One or more of several processes have too few to be told of at all, and are not among the figures. */
  few?: true;
}

/**
 * Five or nobody: a group is named and counted when that tells nothing of the smaller ones. While it is open for more,
 * each figure goes five at a time, or whoever looks before and after one is given, or gives five, knows what that one is.
 */
export function publish(tally: Tally, open = false): Published {
  return open ? inFives(tally) : five(tally);
}

function inFives(tally: Tally): Published {
  const total = whole(totalOf(tally));
  if (total === 0) return { groups: [], rest: null, total: null, open: true };
  const given = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: whole(tally[stakeholder] ?? 0) }));
  const groups = given.filter(({ count }) => count > 0);
  return { groups, rest: total - groups.reduce((sum, { count }) => sum + count, 0), total, open: true };
}

/** The largest number of whole fives within a count. */
function whole(count: number): number {
  return count - (count % ENOUGH);
}

function five(tally: Tally): Published {
  const total = totalOf(tally);
  if (total < ENOUGH) return { groups: [], rest: null, total: null };
  const given = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: tally[stakeholder] ?? 0 }));
  const shown = shownBesideTotal(given.map(({ count }) => count));
  const groups = given.filter((_, at) => shown[at]);
  return { groups, rest: total - groups.reduce((sum, { count }) => sum + count, 0), total };
}

/** Whether a group may stand beside somebody's words: not while five of one's own would bring it out. */
export function mayBeNamed(published: Published, stakeholder: Stakeholder): boolean {
  return !published.open && published.groups.some((group) => group.stakeholder === stakeholder);
}

/** Every group that has given something: for those who read each dream anyway. */
export function exactly(tally: Tally): Published {
  const all = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: tally[stakeholder] ?? 0 }));
  return { groups: all.filter(({ count }) => count > 0), rest: 0, total: totalOf(tally) };
}
