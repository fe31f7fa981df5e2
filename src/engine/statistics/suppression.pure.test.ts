import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENOUGH } from './suppression.ts';
import { suppressedTable, type Shown } from './suppressed-table.ts';

/** Small enough to go through what else they could be. */
const tables = fc
  .constantFrom([1, 3], [2, 2], [2, 3], [3, 2])
  .chain(([rows = 1, columns = 1]) =>
    fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test('by hand: one small cell takes three with it', () => {
  // 3 could be worked out from its row and from its column: the smallest of each go, and what would give those away.
  expect(
    suppressedTable([
      [3, 8, 20],
      [9, 7, 21],
      [30, 31, 32],
    ]),
  ).toEqual({
    cells: [
      [null, null, 20],
      [null, null, 21],
      [30, 31, 32],
    ],
    rows: [31, 37, 93],
    columns: [42, 46, 73],
    total: 161,
  });
});

test('a table of many is shown as it is, and one of few not at all', () => {
  expect(
    suppressedTable([
      [5, 6],
      [7, 8],
    ]),
  ).toEqual({
    cells: [
      [5, 6],
      [7, 8],
    ],
    rows: [11, 15],
    columns: [12, 14],
    total: 26,
  });
  expect(
    suppressedTable([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual({
    cells: [
      [null, null],
      [null, null],
    ],
    rows: [null, null],
    columns: [null, null],
    total: null,
  });
});

test('nothing that is shown stands for one to four, and it is what it is', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = suppressedTable(counts);
      flat(shown).forEach((figure, at) => {
        if (figure === null) return;
        expect(figure).toBe(flat(whole(counts))[at]);
        expect(figure).toBeGreaterThanOrEqual(ENOUGH);
      });
    }),
  );
});

test('no withheld figure of one to four, nor any that was withheld for its sake, can be worked out', () => {
  let withheld = 0;
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = suppressedTable(counts);
      const possible = flat(shown).map((): Set<number | null> => new Set());
      for (const world of worldsLike(shown, counts))
        flat(whole(world)).forEach((value, at) => possible[at]?.add(value));
      flat(whole(counts)).forEach((value, at) => {
        if (flat(shown)[at] !== null || value === 0) return;
        withheld++;
        expect({ counts, at, ways: Math.min(2, possible[at]?.size ?? 0) }).toEqual({ counts, at, ways: 2 });
      });
    }),
    { numRuns: 150 },
  );
  expect(withheld).toBeGreaterThan(100);
});

test('the order of rows and columns says nothing', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const turned = suppressedTable(counts.toReversed().map((row) => row.toReversed()));
      const hidden = (shown: Shown): number => flat(shown).filter((figure) => figure === null).length;
      expect(hidden(turned)).toBe(hidden(suppressedTable(counts)));
    }),
  );
});

/** Tables that would look the same, each cell at most one more or less. */
function worldsLike(shown: Shown, counts: number[][]): number[][][] {
  const open = shown.cells.flatMap((row, at) => row.flatMap((cell, column) => (cell === null ? [[at, column]] : [])));
  const worlds: number[][][] = [];
  const world = counts.map((row) => row.slice());
  const fits = (): boolean =>
    flat(whole(world)).every((value, at) => flat(shown)[at] === null || flat(shown)[at] === value);
  const fill = (next: number): void => {
    const [row = 0, column = 0] = open[next] ?? [];
    if (next === open.length) {
      if (fits()) worlds.push(world.map((own) => own.slice()));
      return;
    }
    const own = world[row] ?? [];
    const before = own[column] ?? 0;
    for (const value of [before - 1, before, before + 1].filter((one) => one >= 0)) {
      own[column] = value;
      fill(next + 1);
    }
    own[column] = before;
  };
  fill(0);
  return worlds;
}

function whole(counts: number[][]): Shown {
  const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  return { cells: counts, rows: counts.map(sum), columns, total: sum(columns) };
}

function flat({ cells, rows, columns, total }: Shown): (number | null)[] {
  return [...cells.flat(), ...rows, ...columns, total];
}
