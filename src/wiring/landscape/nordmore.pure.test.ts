import { expect, test } from 'vitest';
import { fingersOf, landscapeOf, type Drawn } from './drawn.server.ts';
import { AURE, AVEROY, GJEMNES, KRISTIANSUND, SMOLA, SUNNDAL, SURNADAL, TINGVOLL } from './numbers.ts';

/** The narrowest that the wide picture is shown with cairns to be pointed at, and the least a target may be, in pixels. */
const [NARROWEST, TARGET] = [1100, 24];
/** As far as a target may lie from its cairn, in pixels of the picture: within the square. */
const ASTRAY = 10;

const land = (key: string, letters: number, count: number, kinds = 2) => ({
  key,
  letters,
  kinds,
  units: Array.from({ length: count }, (_, nth) => String(900_000_000 + Number(key) * 100 + nth)),
});

/** As many schools and kindergartens as the demo has. */
const NORDMORE: Drawn = {
  seed: 'nordmore',
  of: 'region',
  lands: [
    land(SUNNDAL, 7, 20),
    land(SURNADAL, 8, 18),
    land(GJEMNES, 7, 9),
    land(TINGVOLL, 8, 15),
    land(AURE, 4, 11),
    land(SMOLA, 5, 7),
    land(AVEROY, 6, 14),
    land(KRISTIANSUND, 12, 32, 3),
  ],
};

test('every cairn can be pointed at, apart from the others at any width, and where it stands', () => {
  const fingers = fingersOf(NORDMORE);
  const { cairns, scene } = landscapeOf(NORDMORE, 'wide');
  expect(fingers).toHaveLength(126);
  fingers.forEach(({ id, at }, nth) => {
    for (const other of fingers.slice(nth + 1)) {
      const apart = Math.max(Math.abs(at.x - other.at.x), Math.abs(at.y - other.at.y));
      expect((apart * NARROWEST) / scene.width).toBeGreaterThan(TARGET);
    }
    const cairn = cairns.find((one) => one.id === id);
    expect(Math.hypot(at.x - (cairn?.x ?? 0), at.y - ((cairn?.y ?? 0) - (cairn?.height ?? 0) / 2))).toBeLessThan(
      ASTRAY,
    );
  });
});

test('no name lies over another, and all are within the picture', () => {
  for (const width of ['wide', 'narrow'] as const) {
    const { names, scene } = landscapeOf(NORDMORE, width);
    expect(names).toHaveLength(8);
    for (const { x, y, width: w, height } of names) {
      expect(Math.min(x, y, scene.width - x - w, scene.height - y - height)).toBeGreaterThanOrEqual(0);
    }
  }
});
