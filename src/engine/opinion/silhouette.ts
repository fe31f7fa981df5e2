import type { Clusters, Points } from './k-means.ts';

/**
 * How well points lie with their own and apart from others: the mean of (b − a) / max(a, b), unweighted, where a is
 * the mean distance to one's own and b to the nearest others; 0 for who is alone (Rousseeuw 1987). O(points²).
 */
export function silhouette({ x, y }: Points, { clusterOf, x: centres }: Clusters): number {
  const sizes = new Float64Array(centres.length);
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  let sum = 0;
  for (let at = 0; at < x.length; at++) {
    const distances = new Float64Array(centres.length);
    for (let other = 0; other < x.length; other++) {
      const cluster = clusterOf[other] ?? 0;
      const distance = Math.hypot((x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0));
      distances[cluster] = (distances[cluster] ?? 0) + distance;
    }
    sum += oneOf(distances, sizes, clusterOf[at] ?? 0);
  }
  return sum / Math.max(1, x.length);
}

function oneOf(distances: Float64Array, sizes: Float64Array, own: number): number {
  const companions = (sizes[own] ?? 0) - 1;
  if (companions < 1) return 0;
  const within = (distances[own] ?? 0) / companions;
  let apart = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster++)
    if (cluster !== own) apart = Math.min(apart, (distances[cluster] ?? 0) / (sizes[cluster] ?? 1));
  const larger = Math.max(within, apart);
  return larger > 0 && larger < Infinity ? (apart - within) / larger : 0;
}
