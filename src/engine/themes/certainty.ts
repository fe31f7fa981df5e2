import { nearnessOf } from './clusters.ts';
import { dot } from './reduced-space.ts';
import type { Clusters, Points } from './k-means.ts';

/** Below this a text is left alone, unless something else is wished: it would rather not belong than belong. */
export const UNSURE_BELOW = 0.5;

const [CONSTANT, NEAR, MARGIN] = [-2.6, 3, 4.5];

/**
 * About the chance that a text belongs with most of those in the theme, from its cosine to the theme's centre (itself
 * taken out) and how much less the next theme's is. Logistic; set by hand so that between xSID and Banking77, with k
 * given, about that share of texts have the label that most of their theme have.
 */
export function certaintyFrom(within: number, apart: number): number {
  if (within <= 0) return 0;
  return 1 / (1 + Math.exp(-(CONSTANT + NEAR * within + MARGIN * (within - apart))));
}

/** By point. */
export function certaintiesOf(points: Points, { of, centres }: Clusters): Float64Array {
  const sums = lengthsOf(points, { of, centres });
  return Float64Array.from(points.at, (point, at) => {
    const own = of[at] ?? 0;
    const { within, apart } = nearnessOf(point, own, centres, points.weight[at] ?? 0, sums[own] ?? 0);
    return certaintyFrom(within, apart);
  });
}

/** How long the sum of a cluster's points is, since its centre is that sum made one long. */
function lengthsOf({ at, weight }: Points, { of, centres }: Clusters): Float64Array {
  const sums = new Float64Array(centres.length);
  at.forEach((point, own) => {
    const cluster = of[own] ?? -1;
    const centre = centres[cluster];
    if (centre) sums[cluster] = (sums[cluster] ?? 0) + (weight[own] ?? 0) * dot(point, centre);
  });
  return sums;
}
