import { inOrder } from '../order.ts';
import type { Ballot, Election } from './election.ts';
import { equalShares } from './equal-shares.ts';
import { greedy } from './greedy.ts';
import type { Selection } from './reasons.ts';

/** What the voters of one group get. */
export interface Share {
  group: string;
  voters: number;
  /** Voters with at least one chosen project that they support. */
  heard: number;
  /** Chosen projects that a voter of the group supports, on average. */
  supported: number;
  /** Money for chosen projects, each divided equally on all its supporters; in the smallest unit. */
  money: number;
  /** What the group would get of what is spent if everybody got the same. */
  equal: number;
}

/** Both rules side by side, which is how they are always shown. */
export interface SideBySide {
  equalShares: Selection & { shares: Share[] };
  greedy: Selection & { shares: Share[] };
}

/**
 * Both rules, and what each group gets in either; `groupOf` by ballot, such as its stakeholder group or its
 * municipality, null for who is in none. Figures are exact ones: what may be shown is for whoever shows them to say.
 */
export function sideBySide(election: Election, groupOf: readonly (string | null)[], step = 1n): SideBySide {
  const withShares = (selection: Selection) => ({ ...selection, shares: sharesOf(election, selection, groupOf) });
  return { equalShares: withShares(equalShares(election, step)), greedy: withShares(greedy(election)) };
}

/** In the order of groups. Money adds up to what is spent when everybody is in a group. */
export function sharesOf(
  { projects, ballots }: Election,
  { winners, spent, reasons }: Pick<Selection, 'winners' | 'spent' | 'reasons'>,
  groupOf: readonly (string | null)[],
): Share[] {
  const costs = new Map(projects.map(({ id, cost }) => [id, Number(cost)]));
  const support = new Map(reasons.map(({ project, supporters }) => [project, supporters]));
  return inOrder(groupOf.flatMap((group) => group ?? [])).map((group) => {
    const own = ballots.filter((_, at) => groupOf[at] === group);
    const supports = ({ points }: Ballot, project: string): boolean => (points.get(project) ?? 0) > 0;
    const supporting = winners.map((project) => own.filter((ballot) => supports(ballot, project)).length);
    const worth = (project: string, at: number): number =>
      ((costs.get(project) ?? 0) * (supporting[at] ?? 0)) / (support.get(project) ?? 1);
    return {
      group,
      voters: own.length,
      heard: own.filter((ballot) => winners.some((project) => supports(ballot, project))).length,
      supported: supporting.reduce((sum, count) => sum + count, 0) / own.length,
      money: winners.map(worth).reduce((sum, one) => sum + one, 0),
      equal: (Number(spent) * own.length) / ballots.length,
    };
  });
}
