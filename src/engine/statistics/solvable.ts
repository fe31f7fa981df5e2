/**
 * A table with its totals as one grid: the last row and the last column are sums. Every cell is an arrow between two
 * sides, rows to columns, so that what flows in and out of each side is equal: the table is a circulation.
 */
export interface Grid {
  values: readonly (readonly number[])[];
  hidden: readonly (readonly boolean[])[];
}

/**
 * Whether a hidden cell can be worked out by whoever adds and subtracts what is shown and knows that no count is below
 * 0. It cannot when some round of other hidden cells lets it become larger, or smaller: one goes up where the next goes
 * down (Gusfield 1988). O(cells).
 */
export function isSolvable(grid: Grid, row: number, column: number): boolean {
  const [from, to] = ends(grid, row, column);
  const value = grid.values[row]?.[column] ?? 0;
  if (leadsTo(grid, to, from, row, column)) return false;
  return !(value > 0 && leadsTo(grid, from, to, row, column));
}

/** A total stands the other way around: into its row, or out of its column. */
function ends({ values }: Grid, row: number, column: number): [number, number] {
  const rows = values.length;
  const isTotal = row === rows - 1;
  const alongRow = column === (values[0]?.length ?? 1) - 1;
  return isTotal === alongRow ? [row, rows + column] : [rows + column, row];
}

function leadsTo(grid: Grid, from: number, to: number, exceptRow: number, exceptColumn: number): boolean {
  const reached = new Set([from]);
  for (const side of reached) {
    if (side === to) return true;
    for (const [row, cells] of grid.hidden.entries()) {
      for (const [column, hidden] of cells.entries()) {
        if (!hidden || (row === exceptRow && column === exceptColumn)) continue;
        const [start, end] = ends(grid, row, column);
        if (side === start) reached.add(end);
        if (side === end && (grid.values[row]?.[column] ?? 0) > 0) reached.add(start);
      }
    }
  }
  return false;
}
