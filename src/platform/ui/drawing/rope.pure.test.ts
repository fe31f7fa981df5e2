import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { braid, strandsFor } from '#platform/ui/drawing/rope.ts';
import { ROPE, ropeAcross, strandsOf } from '#platform/ui/drawing/rope-across.ts';
import { ropeBetween, ropeEnding, ropeGathering } from '#platform/ui/drawing/rope-down.ts';

const part = fc.record({
  count: fc.integer({ min: 1, max: 40_000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const form = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 12 }),
  parts: fc.array(part, { maxLength: 12 }),
  knots: fc.array(fc.record({ pending: fc.boolean() }), { minLength: 1, maxLength: 6 }),
});

describe('strands', () => {
  test('are one for every eight, at least two: as in the picture that sets the standard', () => {
    expect(strandsFor([61, 38, 44, 49, 8, 5, 9])).toEqual([8, 5, 6, 6, 2, 2, 2]);
    expect(strandsFor([0, 8])).toEqual([0, 9]);
  });

  test('stay few enough to be drawn, however many they stand for, and nobody is without', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e7 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const strands = strandsFor(counts);
        expect(Math.min(...strands)).toBeGreaterThanOrEqual(2);
        expect(strands.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(32 + 2 * counts.length);
      }),
    );
  });

  test('that do not belong are faint: none where all belong, all where none does', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 11 }), (parts) => {
        for (const [at, { share }] of parts.entries()) {
          const own = strandsOf(parts).filter((one) => one.part === at);
          const bright = own.filter(({ faint }) => !faint).length;
          if (share === 0) expect(bright).toBe(0);
          else expect(bright).toBe(Math.max(1, Math.round(own.length * share)));
        }
      }),
    );
  });
});

describe('the rope', () => {
  test('is drawn within its picture, with one decimal, the same every time', () => {
    fc.assert(
      fc.property(form, (given) => {
        const rope = ropeAcross(given);
        expect(ropeAcross(structuredClone(given))).toEqual(rope);
        expect(rope.knots).toHaveLength(given.knots.length);
        for (const { x, y } of rope.knots) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(ROPE.width);
          expect(Math.abs(y - ROPE.height / 2)).toBeLessThan(12);
        }
        const paths = [...rope.fan, ...rope.under, ...rope.over, ...rope.end].map(({ path }) => path).join();
        expect(paths).not.toMatch(/NaN|Infinity|undefined|\.\d\d|e-/);
      }),
      { numRuns: 40 },
    );
  });

  test('of ten thousand voices is no larger to send than that of two hundred', () => {
    const size = (count: number) =>
      JSON.stringify(ropeAcross({ seed: 'x', parts: Array.from({ length: 7 }, () => ({ count, share: 1 })), knots }))
        .length;
    const knots = [1, 2, 3, 4].map(() => ({ pending: false }));
    expect(size(1500)).toBeLessThan(size(30) * 1.3);
    expect(size(1500)).toBeLessThan(90_000);
  });

  test('has at any crossing one ply over and the other under', () => {
    const course = { from: 0, to: 400, knots: [], middle: () => 0 };
    const { under, over } = braid(
      Array.from({ length: 3 }, () => ({ part: 0, faint: false })),
      course,
    );
    const length = (lines: typeof under) => lines.reduce((sum, { path }) => sum + path.length, 0);
    expect(length(over) / length(under)).toBeGreaterThan(0.4);
    expect(length(over) / length(under)).toBeLessThan(0.75);
  });

  test('runs down as well: together, between knots, and out', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 11 }), fc.integer({ min: 1, max: 6 }), (parts, turns) => {
        const strands = strandsOf(parts);
        for (const piece of [ropeGathering(strands), ropeBetween(strands, turns), ropeEnding(strands, 'x')]) {
          expect(piece.height).toBeGreaterThan(0);
          expect(JSON.stringify(piece)).not.toMatch(/NaN|null/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
