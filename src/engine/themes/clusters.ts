import { centresOf, kMeans, type Clusters, type Points } from './k-means.ts';
import { dot } from './reduced-space.ts';
import { wardTree } from './ward.ts';

/** Ward's tree is made of at most so many, drawn by chance; its heaps are only where k-means begins. */
const SAMPLE = 1000;
/** Nobody takes in more themes than this at once, unless they ask for it. */
const MOST_FOUND = 24;

/** Points in `count` clusters, or as many as suit them. What is held stays, and its clusters are the first. */
export function clustersOf(
  points: Points,
  heldThemes: number,
  count: number | undefined,
  random: () => number,
): Clusters {
  const sample = sampleOf(points, random);
  const tree = wardTree(sample.at, sample.weight);
  const cut = (k: number): Float64Array[] => centresOf(sample, tree.cut(k), k);
  const wanted = Math.min(
    count ?? Math.max(heldThemes, foundCount(sample, cut)),
    Math.max(sample.at.length, heldThemes),
  );
  const own = centresOf(points, points.held, heldThemes);
  const start = own.length === 0 ? cut(wanted) : withOthers(own, cut(Math.min(wanted, sample.at.length)), wanted);
  return kMeans(points, start);
}

/** How many clusters lie best apart: from half the square root of the points up to it, in steps of a tenth. */
function foundCount(sample: Points, cut: (k: number) => Float64Array[]): number {
  const root = Math.sqrt(sample.weight.reduce((sum, one) => sum + one, 0));
  const most = Math.min(Math.ceil(root), MOST_FOUND, sample.at.length);
  const least = Math.max(Math.min(2, sample.at.length), Math.min(Math.floor(root / 2), Math.ceil(most / 2)));
  let [found, best] = [Math.min(1, sample.at.length), -Infinity];
  for (let count = least; count <= most; count += Math.max(1, Math.floor(most / 10))) {
    const apart = meanApart(sample, kMeans(sample, cut(count)));
    if (apart > best) [found, best] = [count, apart];
  }
  return found;
}

/** The simplified silhouette: by distance to centres, not to all points (Hruschka, de Castro and Campello, 2004). */
function meanApart({ at, weight }: Points, { of, centres }: Clusters): number {
  let [sum, total] = [0, 0];
  at.forEach((point, own) => {
    const { within, apart } = nearnessOf(point, of[own] ?? 0, centres, weight[own] ?? 0, 0);
    const [a, b] = [1 - within, 1 - apart];
    const heavy = weight[own] ?? 0;
    sum += heavy * (Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0);
    total += heavy;
  });
  return total > 0 ? sum / total : 0;
}

/**
 * The cosine of a point to its own centre and to the nearest other. `length` is how long the sum of its cluster
 * is: then the point itself, by its `weight`, is taken out first, so that nobody is certain of being alone. 0 leaves
 * the centre as it is.
 */
export function nearnessOf(
  point: Float64Array,
  own: number,
  centres: readonly Float64Array[],
  weight: number,
  length: number,
): { within: number; apart: number } {
  let apart = 0;
  centres.forEach((centre, at) => {
    if (at !== own) apart = Math.max(apart, dot(point, centre));
  });
  const centre = centres[own];
  const whole = centre ? dot(point, centre) : 0;
  if (length === 0) return { within: whole, apart };
  const squared = length * length - 2 * length * weight * whole + weight * weight;
  const within = squared > 1e-9 ? (length * whole - weight) / Math.sqrt(squared) : 0;
  return { within, apart };
}

function sampleOf(points: Points, random: () => number): Points {
  const free = [...points.at.keys()].filter((at) => (points.at[at] ?? []).some((value) => value !== 0));
  for (let at = 0; at < Math.min(SAMPLE, free.length); at++) {
    const other = at + Math.floor(random() * (free.length - at));
    [free[at], free[other]] = [free[other] ?? 0, free[at] ?? 0];
  }
  const chosen = free.slice(0, SAMPLE).sort((a, b) => a - b);
  return {
    at: chosen.map((at) => points.at[at] ?? new Float64Array()),
    weight: Float64Array.from(chosen, (at) => points.weight[at] ?? 0),
    held: new Int32Array(chosen.length).fill(-1),
  };
}

/** Centres that are there, and of others those furthest from all, one after another, until there are enough. */
function withOthers(own: readonly Float64Array[], others: readonly Float64Array[], wanted: number): Float64Array[] {
  const chosen = [...own];
  const left = [...others];
  while (chosen.length < wanted && left.length > 0) {
    const nearness = left.map((centre) => Math.max(...chosen.map((one) => dot(centre, one))));
    const [next] = left.splice(nearness.indexOf(Math.min(...nearness)), 1);
    if (next) chosen.push(next);
  }
  return chosen;
}
