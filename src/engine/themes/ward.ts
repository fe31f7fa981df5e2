interface Join {
  readonly one: number;
  readonly other: number;
  readonly cost: number;
}

interface Heap {
  readonly centre: Float64Array;
  readonly weight: number;
  /** The least place of those in it. */
  readonly first: number;
}

/** Points joined two by two until all are one; `cut` gives, for a number of heaps, which heap each point is in. */
export interface Tree {
  cut(count: number): Int32Array;
}

/**
 * Ward's tree: always those two whose joining adds least to the sum of squares (Ward, 1963), found along chains of
 * nearest neighbours (Murtagh, 1983). O(points²) distances; of equals the first.
 */
export function wardTree(points: readonly Float64Array[], weights: ArrayLike<number>): Tree {
  const joins = joinsOf(points, weights).sort((a, b) => a.cost - b.cost);
  return {
    cut(count) {
      const parent = Int32Array.from(points, (_, at) => at);
      for (const { one, other } of joins.slice(0, Math.max(0, points.length - count)))
        parent[rootOf(parent, Math.max(one, other))] = rootOf(parent, Math.min(one, other));
      const number = new Map<number, number>();
      return parent.map((_, at) => {
        const root = rootOf(parent, at);
        if (!number.has(root)) number.set(root, number.size);
        return number.get(root) ?? 0;
      });
    },
  };
}

function joinsOf(points: readonly Float64Array[], weights: ArrayLike<number>): Join[] {
  const live: Heap[] = points.map((centre, first) => ({ centre, weight: weights[first] ?? 1, first }));
  const joins: Join[] = [];
  const chain: Heap[] = [];
  while (live.length > 1) {
    const tip = chain.at(-1) ?? live[0];
    if (!tip) break;
    if (chain.length === 0) chain.push(tip);
    const before = chain.at(-2);
    const { heap, cost } = nearestTo(tip, live, before);
    if (heap !== before) {
      chain.push(heap);
      continue;
    }
    chain.length -= 2;
    joins.push({ one: tip.first, other: heap.first, cost });
    live.splice(live.indexOf(tip), 1);
    live.splice(live.indexOf(heap), 1, joined(tip, heap));
  }
  return joins;
}

/** The nearest to one; the one it came from when nobody is nearer. */
function nearestTo(own: Heap, live: readonly Heap[], before: Heap | undefined): { heap: Heap; cost: number } {
  let heap = before ?? own;
  let cost = before ? costOf(own, before, Infinity) : Infinity;
  for (const other of live) {
    if (other === own || other === before) continue;
    const price = costOf(own, other, cost);
    if (price < cost) [heap, cost] = [other, price];
  }
  if (heap === own) heap = live.find((other) => other !== own) ?? own;
  return { heap, cost };
}

/** What joining two adds to the sum of squares; Infinity as soon as it is more than `enough`. */
function costOf(one: Heap, other: Heap, enough: number): number {
  const share = (one.weight * other.weight) / (one.weight + other.weight);
  let sum = 0;
  for (let at = 0; at < one.centre.length; at++) {
    sum += ((one.centre[at] ?? 0) - (other.centre[at] ?? 0)) ** 2;
    if (sum * share > enough) return Infinity;
  }
  return sum * share;
}

function joined(one: Heap, other: Heap): Heap {
  const weight = one.weight + other.weight;
  const centre = one.centre.map((value, at) => (value * one.weight + (other.centre[at] ?? 0) * other.weight) / weight);
  return { centre, weight, first: Math.min(one.first, other.first) };
}

function rootOf(parent: Int32Array, at: number): number {
  let root = at;
  while (parent[root] !== root) root = parent[root] ?? root;
  return root;
}
