import type { Points } from './k-means.ts';

interface Heap {
  x: number;
  y: number;
  weight: number;
}

/**
 * The centres that are left when points are joined two by two, always those whose joining adds least to the sum of
 * squares (Ward 1963): for each count from 1 to `most`, at its place less one. Equal ones: the first from the left.
 * O(points³), for the hundred points there are at most.
 */
export function wardCentres(points: Points, most: number): Pick<Points, 'x' | 'y'>[] {
  let heaps: Heap[] = [...points.x.keys()].map((at) => ({
    x: points.x[at] ?? 0,
    y: points.y[at] ?? 0,
    weight: points.weight[at] ?? 0,
  }));
  const centres: Pick<Points, 'x' | 'y'>[] = [];
  while (heaps.length > 0) {
    if (heaps.length <= most)
      centres[heaps.length - 1] = {
        x: Float64Array.from(heaps, ({ x }) => x),
        y: Float64Array.from(heaps, ({ y }) => y),
      };
    if (heaps.length === 1) break;
    heaps = joined(heaps);
  }
  return centres;
}

function joined(heaps: Heap[]): Heap[] {
  let least = Infinity;
  let pair: [number, number] = [0, 1];
  for (let one = 0; one < heaps.length; one++) {
    for (let other = one + 1; other < heaps.length; other++) {
      const cost = costOf(heaps[one] as Heap, heaps[other] as Heap);
      if (cost >= least) continue;
      least = cost;
      pair = [one, other];
    }
  }
  const [one, other] = pair.map((at) => heaps[at] as Heap) as [Heap, Heap];
  const weight = one.weight + other.weight;
  const both = {
    x: (one.x * one.weight + other.x * other.weight) / weight,
    y: (one.y * one.weight + other.y * other.weight) / weight,
    weight,
  };
  return heaps.flatMap((heap, at) => (at === pair[0] ? [both] : at === pair[1] ? [] : [heap]));
}

function costOf(one: Heap, other: Heap): number {
  const apart = (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
  return (apart * one.weight * other.weight) / (one.weight + other.weight);
}
