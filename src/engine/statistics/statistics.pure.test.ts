import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedRows, testWithSharedData } from '#test/house/shared-data.ts';
import { cronbachsAlpha } from './alpha.ts';
import { meanOf, trendOf } from './means.ts';
import { studentQuantile } from './student.ts';
import { wilson } from './wilson.ts';

const scales = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 12 })).chain(([items, people]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: items, maxLength: items }), {
    minLength: people,
    maxLength: people,
  }),
);

describe('shares', () => {
  test.each([
    [0, 10, 0, 0.2775328],
    [1, 10, 0.0178762, 0.40415],
    [5, 10, 0.2365931, 0.7634069],
    [81, 263, 0.2552885, 0.3662096],
    [10, 10, 0.7224672, 1],
  ])('%i of %i', (successes, trials, low, high) => {
    const share = wilson(successes, trials);
    expect(share?.low).toBeCloseTo(low, 6);
    expect(share?.high).toBeCloseTo(high, 6);
  });

  test('nobody was asked', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  test('the share lies within, and the interval within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (yes, no) => {
        fc.pre(yes + no > 0);
        const { share = -1, low = -1, high = -1 } = wilson(yes, yes + no) ?? {};
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('means', () => {
  test('by hand: 2, 4, 9', () => {
    // mean 5, deviation √((9 + 1 + 16) / 2) = √13, t of two degrees of freedom 4.302652729911275
    const mean = meanOf([2, 4, 9]);
    expect(mean?.mean).toBe(5);
    expect(mean?.deviation).toBeCloseTo(Math.sqrt(13), 12);
    expect(mean?.high).toBeCloseTo(5 + 4.302652729911275 * Math.sqrt(13 / 3), 8);
    expect(meanOf([3])).toEqual({ count: 1, mean: 3, deviation: null, low: null, high: null });
    expect(meanOf([])).toBeNull();
  });

  test.each([
    [1, 12.706204736432095],
    [3, 3.182446305284263],
    [29, 2.045229642132703],
    [1000, 1.9623390808264078],
  ])('t of %i degrees of freedom', (freedom, t) => {
    expect(studentQuantile(0.975, freedom)).toBeCloseTo(t, 8);
  });

  test('one degree of freedom is the tangent, two the square root', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.51, max: 0.999, noNaN: true }), (p) => {
        expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 9);
        expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 9);
      }),
    );
  });

  test('a trend: by hand from 1, 2, 3 to 4, 6, 8', () => {
    // change 4, variances 1/3 and 4/3, freedom (5/3)² / ((1/3)² / 2 + (4/3)² / 2) = 50/17
    const [change] = trendOf([
      [1, 2, 3],
      [4, 6, 8],
    ]);
    const half = studentQuantile(0.975, 50 / 17) * Math.sqrt(5 / 3);
    expect(change?.change).toBe(4);
    expect(change?.low).toBeCloseTo(4 - half, 12);
    expect(trendOf([[1, 2], [3], [4, 5]])).toEqual([null, null]);
    expect(
      trendOf([
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([{ change: 1, low: 1, high: 1 }]);
  });
});

describe("Cronbach's alpha", () => {
  testWithSharedData('attitude, as R has it', () => {
    const rows = sharedRows('survey/attitude.csv');
    const { alpha, without } = cronbachsAlpha(rows.map((row) => Object.values(row).map(Number)));
    expect(alpha).toBeCloseTo(0.8431427696, 9);
    const published = [0.8097602, 0.7969175, 0.8278478, 0.803031, 0.7953866, 0.8638723, 0.8404649];
    published.forEach((figure, item) => expect(without[item]).toBeCloseTo(figure, 6));
  });

  test('by hand', () => {
    // items 1 2 3 and 1 3 2: variances 1 and 1, sums 2 5 5 with variance 3: 2 (1 − 2/3)
    const { alpha, count, without } = cronbachsAlpha([
      [1, 1],
      [2, 3],
      [null, 7],
      [3, 2],
    ]);
    expect(alpha).toBeCloseTo(2 / 3, 12);
    expect({ count, without }).toEqual({ count: 3, without: [null, null] });
  });

  test('is the same on another scale, in another order, and 1 for items that always agree', () => {
    fc.assert(
      fc.property(scales, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (answers, by, plus) => {
        const { alpha } = cronbachsAlpha(answers);
        const moved = cronbachsAlpha(answers.map((own) => own.map((answer) => answer * by + plus)));
        const turned = cronbachsAlpha(answers.toReversed().map((own) => own.toReversed()));
        for (const other of [moved.alpha, turned.alpha]) {
          if (alpha === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(alpha, 9);
        }
        const alike = cronbachsAlpha(answers.map(([first = 0, ...rest]) => [first, ...rest.map(() => first)])).alpha;
        if (alike !== null) expect(alike).toBeCloseTo(1, 9);
      }),
    );
  });
});
