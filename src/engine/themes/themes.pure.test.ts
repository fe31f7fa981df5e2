import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedRows, testWithSharedData } from '#test/house/shared-data.ts';
import { agreementOf } from '#test/house/agreement.ts';
import { chanceFrom } from '../chance.ts';
import { denseMatrix } from './matrix.ts';
import { reducedSpace } from './reduced-space.ts';
import { placeNewcomer, suggestThemes, type Themes } from './themes.ts';

/** Three things people talk of, in both written forms of Norwegian and as they spell. */
const FOOD = [
  'Varm mat i kantina hver dag',
  'Meir varm mat i kantina',
  'Gratis mat til alle',
  'Suppe og varm mat på fredag',
  'Mat som er varm, kvar dag',
];
const BOOKS = [
  'Flere bøker på biblioteket',
  'Biblioteket må ha nye bøker',
  'Lese bøker på biblioteket saman',
  'Eit bibliotek med fleire bøker',
  'Nye bøker i biblioteket',
];
const BOATS = [
  'Vi vil bygge en båt',
  'Byggje båt på skulen',
  'Å bygge ekte båter av tre',
  'Bygge båt i naustet',
  'Ein båt vi kan byggje sjølve',
];
const ALL = [...FOOD, ...BOOKS, ...BOATS];
const WORDS = [...new Set(ALL.join(' ').toLowerCase().split(/[ ,]+/)), '🙂', '', 'x'];
const aText = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const someTexts = fc.array(fc.oneof(aText, fc.string()), { maxLength: 40 });

describe('finds what belongs together', () => {
  test('whichever of the two forms it is written in', () => {
    const { items, themes } = suggestThemes(ALL, { seed: 1, count: 3, unsureBelow: 0 });
    for (const group of [FOOD, BOOKS, BOATS])
      expect(new Set(group.map((text) => items[ALL.indexOf(text)]?.theme)).size).toBe(1);
    expect(themes.map(({ size }) => size)).toEqual([5, 5, 5]);
    const labels = themes.map(({ label }) => label).join(' | ');
    for (const word of ['mat', 'bøker', 'båt']) expect(labels).toContain(word);
    expect(labels).not.toMatch(/\b(på|i|en|vi)\b/);
  });

  test('and leaves alone what shares nothing with anything', () => {
    const { items } = suggestThemes([...ALL, 'Qwzx vtrp', '', '🦀'], { seed: 1 });
    expect(items.slice(-3)).toEqual(Array.from({ length: 3 }, () => ({ theme: null, certainty: 0 })));
  });

  test('newcomers come to the nearest theme, or to none', () => {
    const { items, model } = suggestThemes(ALL, { seed: 1, count: 3, unsureBelow: 0 });
    expect(placeNewcomer('Nye bøker!', model).theme).toBe(items[ALL.indexOf(BOOKS[0] ?? '')]?.theme);
    expect(placeNewcomer('Suppe, varm', model).theme).toBe(items[0]?.theme);
    expect(placeNewcomer('Zzz', model)).toEqual({ theme: null, certainty: 0 });
  });

  test('vectors from outside stand in for words, also for a newcomer', () => {
    const vectors = ALL.map((_, at) => [Number(at % 2 === 0), Number(at % 2 === 1), 0.01 * at]);
    const { items, model } = suggestThemes(ALL, { seed: 1, count: 2, vectors });
    expect(new Set(items.map(({ theme }, at) => `${theme} ${at % 2}`)).size).toBe(2);
    expect(placeNewcomer('', model, { vector: [1, 0, 0] }).theme).toBe(items[0]?.theme);
    expect(() => suggestThemes(ALL, { seed: 1, vectors: [] })).toThrow(RangeError);
  });
});

describe('how many themes there are', () => {
  test('is found; none that nobody asked for has fewer than three', () => {
    const { themes } = suggestThemes(ALL, { seed: 1, unsureBelow: 0 });
    expect(themes.length).toBeGreaterThan(1);
    expect(themes.length).toBeLessThan(5);
    for (const { size } of themes) expect(size).toBeGreaterThanOrEqual(3);
  });
});

describe('what people have placed', () => {
  test('stays where it is, under the id it has, and draws its like to it', () => {
    const placed = new Map([
      [0, 'food'],
      [5, 'theme-1'],
    ]);
    const { items, themes } = suggestThemes(ALL, { seed: 1, count: 3, placed, unsureBelow: 0 });
    expect([items[0], items[5]]).toEqual([
      { theme: 'food', certainty: 1 },
      { theme: 'theme-1', certainty: 1 },
    ]);
    expect(items.slice(0, 5).map(({ theme }) => theme)).toEqual(FOOD.map(() => 'food'));
    expect(themes.map(({ id }) => id)).toEqual(['food', 'theme-1', 'theme-2']);
  });

  test('stays whatever it is, and even when the same words lie in two places', () => {
    const where = fc.array(fc.constantFrom(null, 'a', 'b', 'c'), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        someTexts,
        where,
        fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
        (texts, to, count) => {
          const placed = new Map(texts.flatMap((_, row) => (to[row] ? [[row, to[row]] as const] : [])));
          const { items } = suggestThemes(texts, { seed: 2, placed, ...(count === undefined ? {} : { count }) });
          for (const [row, id] of placed) expect(items[row]).toEqual({ theme: id, certainty: 1 });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('holds for any texts', () => {
  test('the same in gives the same out; another order of rows, only the same in that order', () => {
    fc.assert(
      fc.property(someTexts, fc.integer(), fc.integer(), (texts, seed, by) => {
        const first = suggestThemes(texts, { seed });
        expect(suggestThemes(texts, { seed }).items).toEqual(first.items);
        const order = shuffled(texts.length, by);
        const other = suggestThemes(
          order.map((row) => texts[row] ?? ''),
          { seed },
        );
        expect(other.items).toEqual(order.map((row) => first.items[row]));
        expect(other.themes).toEqual(first.themes);
      }),
      { numRuns: 40 },
    );
  });

  test('sizes add up to those placed, and certainty is a share', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const { items, themes } = suggestThemes(texts, { seed: 3 });
        expect(items.length).toBe(texts.length);
        for (const { id, size } of themes) expect(items.filter(({ theme }) => theme === id).length).toBe(size);
        for (const { certainty } of items) expect(certainty >= 0 && certainty <= 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('nothing, one word, only emoji, very long, all alike, more themes than texts', () => {
    const counts = (found: Themes): number[] => found.themes.map(({ size }) => size);
    expect(suggestThemes([], { seed: 1 })).toMatchObject({ items: [], themes: [] });
    expect(counts(suggestThemes(['mat'], { seed: 1 }))).toEqual([]);
    expect(counts(suggestThemes(['🙂🙂', '🙂', '🙂 🙂 🙂'], { seed: 1, count: 1 }))).toEqual([3]);
    expect(
      counts(suggestThemes([...ALL, 'mat og båt '.repeat(1000)], { seed: 1, count: 3, unsureBelow: 0 })),
    ).toHaveLength(3);
    expect(
      counts(
        suggestThemes(
          ALL.map(() => 'Varm mat'),
          { seed: 1, count: 5, unsureBelow: 0 },
        ),
      ).length,
    ).toBeLessThan(2);
    expect(suggestThemes(FOOD, { seed: 1, count: 50 }).items).toHaveLength(5);
  });
});

test('the reduced space is the singular value decomposition', () => {
  // [[3, 0], [0, 1], [0, 0]]: singular values 3 and 1, so that the rows lie along the two directions.
  const { points, size } = reducedSpace(
    denseMatrix([
      [3, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]),
    2,
    chanceFrom(1),
  );
  expect(size).toBe(2);
  expect(
    Math.abs((points[0]?.[0] ?? 0) * (points[1]?.[0] ?? 0) + (points[0]?.[1] ?? 0) * (points[1]?.[1] ?? 0)),
  ).toBeLessThan(1e-9);
  expect([...(points[2] ?? [])]).toEqual([0, 0]);
});

describe('against labels that people have given, the number of themes given', () => {
  // Normalised mutual information, mean of five seeds. Words alone .641 and .576; runs of letters and LSA .733 and .612.
  testWithSharedData.for([
    ['clusters/xsid-bokmal.csv', 0.74],
    ['clusters/banking77-test.csv', 0.64],
  ] as const)('%s: at least %d', { timeout: 300_000 }, ([path, least]) => {
    const rows = sharedRows(path);
    const labels = rows.map(({ label }) => label ?? '');
    const texts = rows.map(({ text }) => text ?? '');
    const found = [1, 2, 3, 4, 5].map((seed) => {
      const { items } = suggestThemes(texts, { seed, count: new Set(labels).size, unsureBelow: 0 });
      return agreementOf(
        items.map(({ theme }) => theme ?? ''),
        labels,
      );
    });
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeGreaterThanOrEqual(least);
  });
});

function shuffled(count: number, seed: number): number[] {
  const random = chanceFrom(seed);
  return Array.from({ length: count }, (_, row) => ({ row, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ row }) => row);
}
