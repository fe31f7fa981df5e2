/** Points in the plane with what each weighs. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
}

export interface Clusters extends Points {
  /** By point that was clustered; the points of the clusters themselves are their centres. */
  clusterOf: Int32Array;
}

const MOST_ROUNDS = 100;

/**
 * Weighted k-means from given centres (Lloyd 1982), until nobody moves or a hundred rounds. Of equally near centres
 * the one furthest left. A centre that nobody is nearest to is let go. Clusters stand from left to right.
 */
export function kMeans(points: Points, start: Pick<Points, 'x' | 'y'>): Clusters {
  const clusterOf = new Int32Array(points.x.length).fill(-1);
  let centres: Points = fromLeft({ ...start, weight: new Float64Array(start.x.length) });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!assign(points, centres, clusterOf)) break;
    centres = meansOf(points, clusterOf, centres.x.length);
  }
  assign(points, centres, clusterOf);
  return { ...centres, clusterOf };
}

/** Puts each point with its nearest centre; whether any moved. */
function assign({ x, y }: Points, centres: Points, clusterOf: Int32Array): boolean {
  let moved = false;
  for (let at = 0; at < x.length; at++) {
    const near = nearest(centres, x[at] ?? 0, y[at] ?? 0, clusterOf[at] ?? 0);
    if (near === clusterOf[at]) continue;
    clusterOf[at] = near;
    moved = true;
  }
  return moved;
}

/** Centres stand from left to right, so that the search goes out from a guess until they are too far to the side. */
function nearest({ x: xs, y: ys }: Points, x: number, y: number, guess: number): number {
  let near = Math.min(Math.max(guess, 0), xs.length - 1);
  let least = square((xs[near] ?? 0) - x) + square((ys[near] ?? 0) - y);
  for (const step of [-1, 1]) {
    const first = near;
    for (let at = first + step; at >= 0 && at < xs.length; at += step) {
      const aside = (xs[at] ?? 0) - x;
      if (aside * step > 0 && aside * aside > least) break;
      const distance = aside * aside + square((ys[at] ?? 0) - y);
      if (distance < least || (distance === least && at < near)) {
        least = distance;
        near = at;
      }
    }
  }
  return near;
}

/** The means of those that are together, from left to right. */
function meansOf(points: Points, clusterOf: Int32Array, count: number): Points {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let at = 0; at < clusterOf.length; at++) {
    const cluster = clusterOf[at] ?? 0;
    const own = points.weight[at] ?? 0;
    x[cluster] = (x[cluster] ?? 0) + own * (points.x[at] ?? 0);
    y[cluster] = (y[cluster] ?? 0) + own * (points.y[at] ?? 0);
    weight[cluster] = (weight[cluster] ?? 0) + own;
  }
  const mean = (sums: Float64Array): Float64Array => sums.map((sum, at) => sum / (weight[at] || 1));
  const kept = { x: mean(x), y: mean(y), weight };
  return fromLeft(kept, (at) => (weight[at] ?? 0) > 0);
}

/** Points from left to right, equally far to the left from below, which no order of rows and no id has a say in. */
function fromLeft(points: Points, keep: (at: number) => boolean = () => true): Points {
  const order = placesFromLeft(points).filter(keep);
  const of = (values: Float64Array): Float64Array => Float64Array.from(order, (at) => values[at] ?? 0);
  return { x: of(points.x), y: of(points.y), weight: of(points.weight) };
}

/** Some of the points, as many as asked for or as there are, evenly from left to right. */
export function evenly(
  points: Pick<Points, 'x' | 'y'>,
  count: number,
  among = placesFromLeft(points),
): Pick<Points, 'x' | 'y'> {
  const most = Math.min(count, among.length);
  const chosen = Array.from({ length: most }, (_, at) => among[Math.floor(((at + 0.5) * among.length) / most)] ?? 0);
  return {
    x: Float64Array.from(chosen, (at) => points.x[at] ?? 0),
    y: Float64Array.from(chosen, (at) => points.y[at] ?? 0),
  };
}

export function placesFromLeft({ x, y }: Pick<Points, 'x' | 'y'>): number[] {
  return [...x.keys()].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));
}

function square(value: number): number {
  return value * value;
}
