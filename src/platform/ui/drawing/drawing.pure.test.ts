import { closedCurve, openCurve } from '#platform/ui/drawing/curve.ts';
import { dotsOf, perDot } from '#platform/ui/drawing/dots.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import { heightAt, ridgePath, ridgePoints } from '#platform/ui/drawing/ridge.ts';
import { randomFrom, round1, seedOf } from '#platform/ui/drawing/seed.ts';
import { cairn, stonePath, stonePoints } from '#platform/ui/drawing/stone.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const id = fc.string({ minLength: 1, maxLength: 40 });
const box = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 8, max: 300 }),
  height: fc.integer({ min: 4, max: 150 }),
});
const ground = { x: 78, y: 0 };

function numbersIn(path: string): number[] {
  return (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

describe('seed', () => {
  test('is the FNV-1a of the id, mixed: pinned, because every picture ever drawn hangs on it', () => {
    expect([seedOf(''), seedOf('a'), seedOf('varde')]).toEqual([2872998923, 444641715, 4112120736]);
  });

  test('the stream is even and stays in [0, 1)', () => {
    const random = randomFrom('even');
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const value = random();
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      const tenth = Math.floor(value * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(880);
    expect(Math.max(...tenths)).toBeLessThan(1120);
  });

  test('ids one letter apart start far from each other', () => {
    const firsts = Array.from({ length: 200 }, (_, i) => randomFrom(`unit-${i}`)());
    expect(new Set(firsts.map((value) => value.toFixed(4))).size).toBeGreaterThan(190);
  });

  test('one decimal, and never minus zero', () => {
    expect(round1(1.25)).toBe(1.3);
    expect(Object.is(round1(-0.01), 0)).toBe(true);
  });
});

describe('noise', () => {
  test('stays in [0, 1] and never jumps', () => {
    fc.assert(
      fc.property(id, fc.double({ min: -1000, max: 1000, noNaN: true }), (seed, x) => {
        const n = noiseFrom(seed);
        expect(n(x)).toBeGreaterThanOrEqual(0);
        expect(n(x)).toBeLessThanOrEqual(1);
        expect(Math.abs(n(x + 0.01) - n(x))).toBeLessThan(0.02);
      }),
    );
  });
});

describe('curve', () => {
  test('goes through its points and closes only when asked', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 5 },
      { x: 20, y: 0 },
    ];
    expect(openCurve(points)).toBe('M0 0C1.7 0.8 6.7 5 10 5C13.3 5 18.3 0.8 20 0');
    expect(closedCurve(points).endsWith('Z')).toBe(true);
    expect(closedCurve(points).match(/C/g)).toHaveLength(3);
    expect(openCurve([])).toBe('');
  });
});

describe('stone', () => {
  test('the same id draws the same stone, whatever was drawn in between', () => {
    fc.assert(
      fc.property(id, id, box, (seed, other, at) => {
        const before = stonePath(seed, at);
        stonePath(other, at);
        expect(stonePath(seed, at)).toBe(before);
      }),
    );
  });

  test('different ids draw different stones', () => {
    const at = { x: 0, y: 0, width: 100, height: 45 };
    const paths = Array.from({ length: 300 }, (_, i) => stonePath(`stone-${i}`, at));
    expect(new Set(paths).size).toBe(300);
  });

  test('lies within its box, give or take its unevenness and its turn', () => {
    fc.assert(
      fc.property(id, box, (seed, at) => {
        const spareX = at.width * 0.03 + at.height * 0.03 + 0.1;
        const spareY = at.height * 0.03 + at.width * 0.03 + 0.1;
        for (const point of stonePoints(seed, at)) {
          expect(Math.abs(point.x - at.x)).toBeLessThanOrEqual(at.width / 2 + spareX);
          expect(Math.abs(point.y - at.y)).toBeLessThanOrEqual(at.height / 2 + spareY);
        }
      }),
    );
  });

  test('is written with one decimal', () => {
    fc.assert(
      fc.property(id, box, (seed, at) => {
        for (const number of numbersIn(stonePath(seed, at))) expect(round1(number)).toBe(number);
      }),
    );
  });
});

describe('cairn', () => {
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 24 });

  test('one stone for each id, oldest at the bottom, each resting on the one below', () => {
    fc.assert(
      fc.property(id, ids, (seed, stoneIds) => {
        const stones = cairn(seed, stoneIds, ground, 132);
        expect(stones.map((stone) => stone.id)).toEqual(stoneIds);
        stones.slice(1).forEach((stone, i) => {
          const below = stones[i];
          if (!below) throw new Error('no stone below');
          const gap = below.y - below.height / 2 - (stone.y + stone.height / 2);
          expect(gap).toBeLessThanOrEqual(0);
          expect(Math.abs(stone.x - below.x)).toBeLessThan(below.width / 2);
        });
      }),
    );
  });

  test('a new stone on a low cairn leaves those that lie there as they were', () => {
    const three = cairn('unit', ['a', 'b', 'c'], ground, 132);
    const four = cairn('unit', ['a', 'b', 'c', 'd'], ground, 132);
    expect(four.slice(0, 3)).toEqual(three);
  });

  test('is never taller than asked and never stretched', () => {
    fc.assert(
      fc.property(id, ids, fc.integer({ min: 60, max: 900 }), (seed, stoneIds, tallest) => {
        const top = (stones: { y: number; height: number }[]) =>
          Math.max(...stones.map((stone) => stone.height / 2 - stone.y));
        const free = top(cairn(seed, stoneIds, ground, 132));
        expect(top(cairn(seed, stoneIds, ground, 132, tallest))).toBeCloseTo(Math.min(free, tallest), 6);
      }),
    );
  });
});

describe('ridge', () => {
  const form = { from: 0, to: 600, base: 100, height: 80, summits: 3 };

  test('stands on its base, no higher than its height, soft at both ends', () => {
    fc.assert(
      fc.property(id, (seed) => {
        const points = ridgePoints(seed, form);
        for (const point of points) {
          expect(point.y).toBeLessThanOrEqual(100);
          expect(point.y).toBeGreaterThanOrEqual(20);
        }
        expect(points[0]).toEqual({ x: 0, y: 100 });
        expect(points.at(-1)).toEqual({ x: 600, y: 100 });
        expect(Math.min(...points.map((point) => point.y))).toBeLessThan(80);
      }),
    );
  });

  test('is as high between its points as its points say', () => {
    const points = ridgePoints('fell', form);
    for (const point of points) expect(heightAt(points, point.x)).toBeCloseTo(point.y, 6);
  });

  test('the same id gives the same ridge, another id another', () => {
    expect(ridgePath('a', form)).toBe(ridgePath('a', form));
    expect(ridgePath('a', form)).not.toBe(ridgePath('b', form));
  });
});

describe('dots', () => {
  test('never fill more rows than there are, and nobody who is shown is without a dot', () => {
    const counts = fc.array(fc.integer({ min: 5, max: 200_000 }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 5, max: 30 }), fc.integer({ min: 2, max: 12 }), (some, inARow, rows) => {
        const scale = perDot(some, inARow, rows);
        for (const count of some) {
          const dots = dotsOf(count, scale, inARow);
          expect(dots.length).toBeGreaterThan(0);
          expect(Math.max(...dots.map((dot) => dot.row))).toBeLessThan(rows);
          expect(Math.max(...dots.map((dot) => dot.column))).toBeLessThan(inARow);
        }
      }),
    );
  });
});
