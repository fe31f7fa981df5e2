import { isSolvable, type Grid } from './solvable.ts';
import { ENOUGH } from './suppression.ts';

/** A table of counts with its totals, as it may be shown; null is withheld. */
export interface Shown {
  cells: (number | null)[][];
  rows: (number | null)[];
  columns: (number | null)[];
  total: number | null;
}

interface Cell {
  row: number;
  column: number;
}

/**
 * A table of counts of people, by two things, with totals: five or nobody. Fewer than five are withheld, in cells and
 * totals; nobody may tell them from none. More is withheld, always the smallest that can help and all that are equally
 * small, until nothing withheld that stands for somebody can be worked out from what is shown, and no withheld cells of
 * a row or column stand for one to four together. `counts` by row, all rows equally long, no count below 0.
 */
export function suppressedTable(counts: readonly (readonly number[])[]): Shown {
  const values = withTotals(counts);
  const hidden = values.map((row) => row.map((value) => value < ENOUGH));
  const grid: Grid = { values, hidden };
  const all = linesOf(values);
  for (;;) {
    const telling = all.filter((line) => tells(grid, line));
    const lines = telling.length > 0 ? telling : all.filter((line) => holdsSolvable(grid, line));
    if (lines.length === 0) break;
    const more = lines.flatMap((line) => smallestShown(grid, line));
    for (const { row, column } of more.length > 0 ? more : all.flat()) (hidden[row] as boolean[])[column] = true;
  }
  return shownOf(grid);
}

function shownOf({ values, hidden }: Grid): Shown {
  const shown = values.map((row, at) => row.map((value, column) => (hidden[at]?.[column] ? null : value)));
  const totals = shown.at(-1) ?? [];
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rows: shown.slice(0, -1).map((row) => row.at(-1) ?? null),
    columns: totals.slice(0, -1),
    total: totals.at(-1) ?? null,
  };
}

function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = (counts[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

/** Every row and every column, its total last. */
function linesOf(values: readonly (readonly number[])[]): Cell[][] {
  const rows = values.map((row, at) => row.map((_, column) => ({ row: at, column })));
  const columns = (values[0] ?? []).map((_, column) => values.map((_, row) => ({ row, column })));
  return [...rows, ...columns];
}

/** Whether a line by itself gives a withheld figure away, or how many from one to four several stand for. */
function tells(grid: Grid, line: readonly Cell[]): boolean {
  const withheld = line.filter((cell) => isHidden(grid, cell));
  const [first, ...more] = withheld;
  if (first && more.length === 0) return valueOf(grid, first) > 0;
  const together = sum(withheld.map((cell) => valueOf(grid, cell)));
  return together > 0 && together < ENOUGH && !withheld.some((cell) => cell === line.at(-1));
}

/** Whether something in a line can be worked out by more than the line. */
function holdsSolvable(grid: Grid, line: readonly Cell[]): boolean {
  return line.some(
    (cell) => isHidden(grid, cell) && valueOf(grid, cell) > 0 && isSolvable(grid, cell.row, cell.column),
  );
}

/** The smallest of a line that are shown, or else its total, if that is. */
function smallestShown(grid: Grid, line: readonly Cell[]): Cell[] {
  const open = line.filter((cell) => !isHidden(grid, cell));
  const parts = open.filter((cell) => cell !== line.at(-1));
  const from = parts.length > 0 ? parts : open;
  const least = Math.min(...from.map((cell) => valueOf(grid, cell)));
  return from.filter((cell) => valueOf(grid, cell) === least);
}

function isHidden({ hidden }: Grid, { row, column }: Cell): boolean {
  return hidden[row]?.[column] ?? false;
}

function valueOf({ values }: Grid, { row, column }: Cell): number {
  return values[row]?.[column] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
