/** Five or nobody. */
export const ENOUGH = 5;

/**
 * Which counts of a list may be shown beside their total. Fewer than five are withheld; nobody may tell them from
 * none. When what is left of the total would give them away, the next smallest go too: all that are equally small, or
 * the choice between them would tell. Nothing is shown when all together are fewer than five.
 */
export function shownBesideTotal(counts: readonly number[]): boolean[] {
  if (sumOf(counts) < ENOUGH) return counts.map(() => false);
  let most = ENOUGH - 1;
  for (;;) {
    const shown = counts.filter((count) => count > most);
    const withheld = counts.filter((count) => count > 0 && count <= most);
    const smallest = Math.min(...shown);
    if (shown.length === 0 || !tells(withheld, smallest)) return counts.map((count) => count > most);
    most = smallest;
  }
}

/**
 * Whether what is withheld can be worked out from its sum: it is below five itself, or so large that each must be
 * as large as it can be without being shown.
 */
function tells(withheld: readonly number[], smallestShown: number): boolean {
  const sum = sumOf(withheld);
  return sum > 0 && (sum < ENOUGH || sum === withheld.length * (smallestShown - 1));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
