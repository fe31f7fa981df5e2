import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const point = fc.record({ x: fc.integer({ min: 0, max: 1440 }), y: fc.integer({ min: 200, max: 700 }) });

test('no two squares meet, and what met none stays', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 130 }), (points) => {
      const moved = spread(points, 24);
      moved.forEach((one, i) => {
        for (const other of moved.slice(i + 1)) {
          expect(Math.max(Math.abs(other.x - one.x), Math.abs(other.y - one.y))).toBeGreaterThan(23.9);
        }
      });
      expect(spread(moved, 23.9)).toEqual(moved);
    }),
    { numRuns: 60 },
  );
});

test('two at the very same spot part', () => {
  const [one, other] = spread(
    [
      { x: 10, y: 10 },
      { x: 10, y: 10 },
    ],
    24,
  );
  expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThan(23.9);
});
