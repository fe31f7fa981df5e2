import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultForm } from '#platform/ui/drawing/landscape/default.ts';
import type { Ridge, Scene } from '#platform/ui/drawing/landscape/form.ts';
import { layOut, pileOf } from '#platform/ui/drawing/landscape/landscape.ts';
import { paint } from '#platform/ui/drawing/landscape/paint.ts';
import { meets } from '#platform/ui/drawing/landscape/sight.ts';
import { round1 } from '#platform/ui/drawing/seed.ts';

const GROUND = { width: 1440, far: 545, near: 735, heights: [250, 90] } as const;
const RUNS = { numRuns: 4 };
const MINUTE = 60_000;

function scene(counts: readonly number[], prefix = 'r', name = 9): Scene {
  const ridges = counts.map((count, nth): Ridge => {
    const id = `${prefix}${nth}`;
    return {
      id,
      form: defaultForm(id, nth, counts.length, GROUND),
      letters: [name, 25],
      cairns: Array.from({ length: count }, (_, i) => `${id}:${i}`),
    };
  });
  return {
    seed: prefix,
    width: 1440,
    height: 900,
    horizon: 566,
    ridges,
    crossings: [],
    shore: [
      { x: 0, y: 760 },
      { x: 1440, y: 700 },
    ],
    sun: { x: 1100, y: 280, radius: 50 },
    clouds: [],
    spacing: 31,
    gap: 28,
    cairnWidth: [9.5, 13],
    letters: [16, 12.5],
  };
}

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
const prefix = fc.string({ minLength: 1, maxLength: 8 });

describe('a landscape', () => {
  test(
    'is the same for the same scene, and another for other ids',
    () => {
      fc.assert(
        fc.property(counts, prefix, (each, seed) => {
          expect(paint(layOut(scene(each, seed)), 'light')).toBe(paint(layOut(scene(each, seed)), 'light'));
          expect(paint(layOut(scene(each, seed)), 'dark')).not.toBe(paint(layOut(scene(each, `${seed}x`)), 'dark'));
        }),
        { numRuns: 2 },
      );
    },
    MINUTE,
  );

  test(
    'every cairn stands on a trail of its own ridge that can be seen, inside the picture',
    () => {
      fc.assert(
        fc.property(counts, prefix, (each, seed) => {
          const { cairns, threads, dotted, sight } = layOut(scene(each, seed));
          for (const { x, y, ridge, height } of cairns) {
            const own = [...threads, ...dotted].filter((trail) => trail.index === ridge);
            const off = Math.min(
              ...own.flatMap(({ stretches }) =>
                stretches.flatMap((stretch) => stretch.map((point) => Math.hypot(point.x - x, point.y - y))),
              ),
            );
            expect(off).toBeLessThan(12);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1440);
            expect(y - height).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThan(sight.shoreAt(x));
          }
        }),
        RUNS,
      );
    },
    MINUTE,
  );

  test(
    'no cairn is left out where its ridge has a trail that can be seen',
    () => {
      fc.assert(
        fc.property(counts, prefix, (each, seed) => {
          const { cairns, threads, scene: drawn } = layOut(scene(each, seed));
          drawn.ridges.forEach((ridge, index) => {
            const visible = threads[index]?.stretches.length !== 0;
            const own = cairns.filter((cairn) => cairn.ridge === index).map(({ id }) => id);
            expect(own).toEqual(visible ? ridge.cairns : []);
          });
        }),
        RUNS,
      );
    },
    MINUTE,
  );

  test(
    'names never lie over each other, and each ridge has its own, from one ridge to forty',
    () => {
      for (let many = 1; many <= 40; many += many < 8 ? 1 : 8) {
        const { names } = layOut(scene(new Array<number>(many).fill(0), `many${many}`));
        expect(names).toHaveLength(many);
        names.forEach((one, i) => {
          for (const other of names.slice(i + 1)) expect(meets(one, other), `${one.id} and ${other.id}`).toBe(false);
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(1440);
        });
      }
    },
    MINUTE,
  );

  test(
    'nothing about a cairn but its id and its spot changes its stones',
    () => {
      fc.assert(
        fc.property(prefix, fc.integer({ min: 1, max: 20 }), (seed, count) => {
          const few = layOut(scene([count], seed)).cairns;
          const more = layOut(scene([count + 5], seed)).cairns;
          few.forEach((cairn, i) => {
            const same = more[i];
            expect(same?.stones).toEqual(cairn.stones);
            expect(cairn.stones.length).toBeGreaterThanOrEqual(3);
            expect(cairn.stones.length).toBeLessThanOrEqual(5);
            const at = { ...cairn, x: 0, y: 0 };
            expect(pileOf({ ...(same ?? cairn), x: 0, y: 0 })).toEqual(pileOf(at));
          });
        }),
        RUNS,
      );
    },
    MINUTE,
  );

  test(
    'three hundred cairns, none, and a single ridge are all drawn',
    () => {
      for (const each of [[300], [0], [0, 0], new Array<number>(20).fill(15)]) {
        const svg = paint(layOut(scene(each, 'all')), 'light');
        expect(svg.startsWith('<svg')).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
    },
    MINUTE,
  );

  test(
    'is written with one decimal',
    () => {
      const svg = paint(layOut(scene([8, 8, 8], 'decimals')), 'light');
      for (const path of svg.match(/ d="[^"]*"/g) ?? []) {
        for (const number of path.match(/-?\d*\.\d+/g) ?? []) expect(round1(Number(number))).toBe(Number(number));
      }
    },
    MINUTE,
  );
});
