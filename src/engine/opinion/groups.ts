import { ENOUGH } from '../statistics/suppression.ts';
import { baseClusters } from './base-clusters.ts';
import { evenly, kMeans, type Clusters, type Points } from './k-means.ts';
import { silhouette } from './silhouette.ts';
import { wardCentres } from './ward.ts';

export interface Groups {
  /** By person that was counted in: which group, from 0 for the largest. */
  groupOf: Int32Array;
  /** By group. */
  sizes: Int32Array;
}

const MOST_GROUPS = 5;
const CLUSTERS_PER_GROUP = 12;

/** So much better must more groups fit than fewer; what one more person moves a silhouette lies below it. */
const CLEARLY = 0.03;

/**
 * Opinion groups: weighted k-means over the base clusters, `k` given, or that of 2 … min(5, 2 + ⌊base / 12⌋) with the
 * best silhouette (Polis, group clusters). Three differences from there. It starts both where Ward's joining ends and
 * evenly from left to right, not with the first people: the same votes give the same groups whatever anybody is
 * called. And unless `k` is given, it is the fewest that fit about as well as the best, so that one more person makes
 * no new group; and groups of fewer than five, which cannot be shown, are made only when there is no other way.
 * Never more groups than places.
 */
export function groupsOf(people: Points, k?: number): Groups {
  if (people.x.length === 0) return { groupOf: new Int32Array(0), sizes: new Int32Array(0) };
  const base = baseClusters(people);
  const most = Math.min(base.x.length, k ?? Math.min(MOST_GROUPS, 2 + Math.floor(base.x.length / CLUSTERS_PER_GROUP)));
  const fewest = k === undefined ? Math.min(2, most) : most;
  const joined = wardCentres(base, most);
  const tried = Array.from({ length: most - fewest + 1 }, (_, at) => fewest + at)
    .flatMap((count) => [joined[count - 1] ?? evenly(base, count), evenly(base, count)])
    .map((start) => kMeans(base, start));
  const shown = tried.filter(({ weight }) => weight.every((people) => people >= ENOUGH));
  return named(base, best(base, k === undefined && shown.length > 0 ? shown : tried));
}

/** Of the fewest groups that fit about as well as the best, those that fit best. */
function best(base: Clusters, tried: readonly Clusters[]): Clusters {
  const fitted = tried.map((groups) => ({ groups, count: groups.x.length, fit: silhouette(base, groups) }));
  const top = Math.max(...fitted.map(({ fit }) => fit));
  const good = fitted.filter(({ fit }) => fit >= top - CLEARLY);
  const fewest = Math.min(...good.map(({ count }) => count));
  const [first] = good.filter(({ count }) => count === fewest).sort((a, b) => b.fit - a.fit);
  return first?.groups ?? base;
}

/** The largest first; equally large ones from left to right. */
function named({ clusterOf }: Clusters, groups: Clusters): Groups {
  const order = [...groups.weight.keys()].sort((a, b) => (groups.weight[b] ?? 0) - (groups.weight[a] ?? 0) || a - b);
  const nameOf = new Int32Array(order.length);
  order.forEach((group, name) => (nameOf[group] = name));
  return {
    groupOf: clusterOf.map((base) => nameOf[groups.clusterOf[base] ?? 0] ?? 0),
    sizes: Int32Array.from(order, (group) => groups.weight[group] ?? 0),
  };
}
