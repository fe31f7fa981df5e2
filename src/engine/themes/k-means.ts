import { unit } from './matrix.ts';
import { dot } from './reduced-space.ts';

/** Points one long (or nothing), what each weighs, and where some are held: −1 is free. All of the same length. */
export interface Points {
  readonly at: readonly Float64Array[];
  readonly weight: Float64Array;
  readonly held: Int32Array;
}

export interface Clusters {
  /** By point. */
  readonly of: Int32Array;
  /** By cluster, one long, or nothing where the cluster is empty. */
  readonly centres: readonly Float64Array[];
}

const MOST_ROUNDS = 40;

/**
 * Spherical k-means from given centres: nearness is the cosine (Dhillon and Modha, 2001). A point that is held stays
 * where it is held; of equally near centres the first. Ends when nobody moves, or after forty rounds.
 */
export function kMeans(points: Points, start: readonly Float64Array[]): Clusters {
  const of = new Int32Array(points.at.length).fill(-1);
  let centres = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    points.at.forEach((point, at) => {
      const held = points.held[at] ?? -1;
      const near = held >= 0 ? held : nearest(point, centres);
      if (near === of[at]) return;
      of[at] = near;
      moved = true;
    });
    if (!moved) break;
    centres = centresOf(points, of, centres.length);
  }
  return { of, centres };
}

/** The weighted mean directions of those that are together. */
export function centresOf({ at, weight }: Points, of: Int32Array, count: number): Float64Array[] {
  const centres = Array.from({ length: count }, () => new Float64Array(at[0]?.length ?? 0));
  at.forEach((point, own) => {
    const centre = centres[of[own] ?? -1];
    const heavy = weight[own] ?? 0;
    if (centre) for (let i = 0; i < centre.length; i++) centre[i] = (centre[i] ?? 0) + heavy * (point[i] ?? 0);
  });
  return centres.map(unit);
}

function nearest(point: Float64Array, centres: readonly Float64Array[]): number {
  let [near, best] = [0, -Infinity];
  centres.forEach((centre, at) => {
    const nearness = dot(point, centre);
    if (nearness > best) [near, best] = [at, nearness];
  });
  return near;
}
