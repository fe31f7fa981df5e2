import { chanceOf, type Ranked, type Ranking } from './bradley-terry.ts';

/**
 * The two whose comparison is likely to teach most: first those that bind islands together; else where the answer
 * is least known and the difference least certain, by ½ log(1 + p (1 − p) · variance of the difference), what one
 * more comparison adds to the information (Chaloner and Verdinelli 1995, D-optimality). Among equal ones the first
 * in the order of ids from where `chance` in [0, 1) points, so that not everybody is asked the same. `fresh` are items
 * nobody has compared yet: each is an island. Null when there are no two.
 */
export function nextPair(ranking: Ranking, fresh: readonly string[], chance: number): [string, string] | null {
  const known = new Set(ranking.items.map(({ id }) => id));
  const alone = fresh.filter((id) => !known.has(id));
  const nodes: Node[] = [
    ...nodesOf(ranking),
    ...alone.map((id, at) => ({ id, strength: 0, island: ranking.references.length + at, place: 0 })),
  ];
  let best = -1;
  let pairs: [string, string][] = [];
  for (const [at, one] of nodes.entries()) {
    for (const other of nodes.slice(at + 1)) {
      const gain = gainOf(one, other, ranking);
      if (gain < best) continue;
      if (gain > best) pairs = [];
      best = gain;
      pairs.push([one.id, other.id]);
    }
  }
  return pairs[Math.floor(chance * pairs.length)] ?? null;
}

type Node = Pick<Ranked, 'id' | 'strength' | 'island'> & { place: number };

function nodesOf({ items, references }: Ranking): Node[] {
  const next = references.map(() => 0);
  return items.map(({ id, strength, island }) => {
    const place = next[island] ?? 0;
    next[island] = place + 1;
    return { id, strength, island, place };
  });
}

function gainOf(one: Node, other: Node, { covariances }: Ranking): number {
  if (one.island !== other.island) return Infinity;
  const own = covariances[one.island];
  const entry = (row: Node, column: Node): number => own?.[row.place]?.[column.place] ?? 0;
  const variance = entry(one, one) + entry(other, other) - 2 * entry(one, other);
  const chance = chanceOf(one.strength - other.strength);
  return Math.log1p(chance * (1 - chance) * variance) / 2;
}
