import { Standing, type Mark } from './standing.ts';
import type { Votes } from './votes.ts';

/** Where everybody stands by all votes at once. `groupOf` by person; null for who stands in none. O(votes). */
export function standingOf(
  { starts, columns, values }: Votes,
  groupOf: readonly (number | null)[],
  groups: number,
  marks: readonly Mark[],
): Standing {
  const standing = new Standing(marks, groups);
  groupOf.forEach((group, row) => {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++)
      standing.count(group, columns[at] ?? 0, (values[at] ?? 0) as -1 | 0 | 1);
  });
  return standing;
}
