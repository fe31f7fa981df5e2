import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedJson, testWithSharedData } from '#test/house/shared-data.ts';
import { bradleyTerry, type Choice } from './bradley-terry.ts';
import { nextPair } from './next-pair.ts';

const choices: fc.Arbitrary<Choice[]> = fc.array(
  fc
    .record({ winner: fc.nat(6).map(String), loser: fc.nat(6).map(String), count: fc.integer({ min: 1, max: 9 }) })
    .filter(({ winner, loser }) => winner !== loser),
  { maxLength: 20 },
);

testWithSharedData('baseball 1987 as Agresti has it', () => {
  const published = sharedJson<{
    teams: string[];
    wins_row_beats_col: number[][];
    log_strength_relative_to_Baltimore: Record<string, number>;
    standard_error: Record<string, number>;
  }>('ranking/baseball-1987.json');
  const { teams, wins_row_beats_col: wins } = published;
  const all = teams.flatMap((winner, row) =>
    teams.map((loser, column) => ({ winner, loser, count: wins[row]?.[column] ?? 0 })),
  );
  const { items, softened } = bradleyTerry(all, 'Baltimore');
  expect(softened).toEqual([false]);
  for (const { id, strength, standardError } of items) {
    expect(Math.abs(strength - (published.log_strength_relative_to_Baltimore[id] ?? NaN))).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(standardError - (published.standard_error[id] ?? 0))).toBeLessThanOrEqual(1e-6);
  }
});

describe('by hand', () => {
  test('two items: the logarithm of the odds, and its error', () => {
    // 6 to 2: log 3, and the variance is 1/6 + 1/2
    const { items } = bradleyTerry([
      { winner: 'a', loser: 'b', count: 6 },
      { winner: 'b', loser: 'a', count: 2 },
    ]);
    expect(items[1]?.strength).toBeCloseTo(-Math.log(3), 12);
    expect(items[1]?.standardError).toBeCloseTo(Math.sqrt(1 / 6 + 1 / 2), 12);
    expect(items[0]).toMatchObject({ strength: 0, standardError: 0 });
  });

  test('who never won has a strength nonetheless, below all who did, and it is said', () => {
    const { items, softened } = bradleyTerry([
      { winner: 'a', loser: 'b', count: 3 },
      { winner: 'b', loser: 'a', count: 1 },
      { winner: 'b', loser: 'c', count: 4 },
    ]);
    const [a, b, c] = items.map(({ strength }) => strength);
    expect(softened).toEqual([true]);
    expect(a).toBeGreaterThan(b ?? NaN);
    expect(b).toBeGreaterThan(c ?? NaN);
    expect(c).toBeGreaterThan(-10);
  });

  test('islands have a reference each, and the next pair binds them together', () => {
    const ranking = bradleyTerry(
      [
        { winner: 'a', loser: 'b', count: 1 },
        { winner: 'x', loser: 'y', count: 1 },
      ],
      'y',
    );
    expect(ranking.references).toEqual(['a', 'y']);
    expect(ranking.items.map(({ island }) => island)).toEqual([0, 0, 1, 1]);
    expect(nextPair(ranking, [], 0)).toEqual(['a', 'x']);
    expect(nextPair(ranking, [], 0.99)).toEqual(['b', 'y']);
    expect(nextPair(ranking, ['new'], 0.99)).toEqual(['y', 'new']);
  });

  test('nothing was compared', () => {
    expect(bradleyTerry([]).items).toEqual([]);
    expect(nextPair(bradleyTerry([]), ['a'], 0)).toBeNull();
    expect(nextPair(bradleyTerry([]), ['a', 'b'], 0)).toEqual(['a', 'b']);
  });

  test('of two close ones and one far below, the close ones are asked about', () => {
    const round = (winner: string, loser: string, won: number, lost: number): Choice[] => [
      { winner, loser, count: won },
      { winner: loser, loser: winner, count: lost },
    ];
    const ranking = bradleyTerry([...round('a', 'b', 2, 2), ...round('a', 'c', 9, 1), ...round('b', 'c', 9, 1)]);
    expect(nextPair(ranking, [], 0)).toEqual(['a', 'b']);
  });
});

describe('whatever was chosen', () => {
  test('all is finite, and the order of rows and their splitting change nothing', () => {
    fc.assert(
      fc.property(choices, (given) => {
        const { items } = bradleyTerry(given);
        const again = bradleyTerry(
          given.toReversed().flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: 1 }))),
        );
        expect(again.items).toHaveLength(items.length);
        items.forEach(({ id, strength, standardError }, at) => {
          expect(Number.isFinite(strength) && Number.isFinite(standardError)).toBe(true);
          expect(again.items[at]?.id).toBe(id);
          expect(again.items[at]?.strength).toBeCloseTo(strength, 6);
          expect(again.items[at]?.standardError).toBeCloseTo(standardError, 6);
        });
      }),
    );
  });

  test('another reference moves all strengths of an island alike', () => {
    fc.assert(
      fc.property(choices, fc.nat(6).map(String), (given, reference) => {
        const [before, after] = [bradleyTerry(given), bradleyTerry(given, reference)];
        const moved = before.items.map(({ strength, island }, at) => ({
          by: strength - (after.items[at]?.strength ?? NaN),
          island,
        }));
        for (const { by, island } of moved)
          expect(by).toBeCloseTo(moved.find((one) => one.island === island)?.by ?? NaN, 6);
        const own = after.items.find(({ id }) => id === reference);
        if (own) expect(own.strength).toBe(0);
      }),
    );
  });

  test('winning once more never lowers a strength against the loser', () => {
    fc.assert(
      fc.property(choices, (given) => {
        const [first] = given;
        fc.pre(first !== undefined);
        const between = (all: Choice[]): number => {
          const { items } = bradleyTerry(all);
          const of = (id: string): number => items.find((one) => one.id === id)?.strength ?? NaN;
          return of(first?.winner ?? '') - of(first?.loser ?? '');
        };
        const more = [...given, ...(first ? [{ ...first, count: 1 }] : [])];
        fc.pre(JSON.stringify(bradleyTerry(given).softened) === JSON.stringify(bradleyTerry(more).softened));
        expect(between(more)).toBeGreaterThanOrEqual(between(given) - 1e-9);
      }),
    );
  });
});
