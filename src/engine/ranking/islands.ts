/** The items that hang together by comparisons, whoever won; each island in order, the first by its first item. */
export function islandsOf(wins: readonly Float64Array[]): number[][] {
  const met = (one: number, other: number): boolean => (wins[one]?.[other] ?? 0) > 0 || (wins[other]?.[one] ?? 0) > 0;
  const seen = new Set<number>();
  const islands: number[][] = [];
  for (const at of wins.keys()) {
    if (seen.has(at)) continue;
    const island = reachedFrom(at, wins.length, met);
    for (const one of island) seen.add(one);
    islands.push([...island].sort((a, b) => a - b));
  }
  return islands;
}

/** Whether each can be reached from each by wins (Ford 1957): the most likely strengths are finite then. */
export function isStronglyConnected(wins: readonly Float64Array[]): boolean {
  const over = (one: number, other: number): boolean => (wins[one]?.[other] ?? 0) > 0;
  const down = reachedFrom(0, wins.length, over);
  const up = reachedFrom(0, wins.length, (one, other) => over(other, one));
  return down.size === wins.length && up.size === wins.length;
}

function reachedFrom(start: number, size: number, leads: (one: number, other: number) => boolean): Set<number> {
  const reached = new Set([start]);
  for (const one of reached)
    for (let other = 0; other < size; other++) if (!reached.has(other) && leads(one, other)) reached.add(other);
  return reached;
}
