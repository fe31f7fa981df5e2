import { expect, test } from 'vitest';
import { crowd } from './people.ts';
import { HEIGHT, SKY, WIDTH } from './land.ts';
import { drawScene } from './scene.ts';
import { FINEST, placedPath } from './shape.ts';
import { TONES } from './tones.ts';

const IDS = Array.from({ length: 40 }, (_, i) => `bilde-${i}`);
/** Cyan, magenta and yellow together, of at most 300 %, before black takes some of them over. */
const MOST_INK = 270;

test('the same id gives the same drawing, and another gives another', () => {
  const once = JSON.stringify(drawScene('et bilde'));
  for (const id of IDS.slice(0, 3)) expect(JSON.stringify(drawScene(id))).not.toBe(once);
  expect(JSON.stringify(drawScene('et bilde'))).toBe(once);
});

test.each(IDS)(
  '%s: nothing but paths that a browser and a printer both know, no hairline, and the words keep their sky',
  (id) => {
    for (const { d, fill, stroke, width } of drawScene(id)) {
      expect(d).toMatch(/^[MLCQZ\d .-]*$/);
      expect(d).not.toMatch(/NaN|undefined/);
      expect(Boolean(fill) !== Boolean(stroke)).toBe(true);
      if (stroke) expect(width).toBeGreaterThanOrEqual(FINEST);
      const ys = [...d.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
      expect(Math.min(SKY, ...ys)).toBe(SKY);
      expect(Math.max(0, ...ys)).toBeLessThanOrEqual(HEIGHT + 10);
    }
  },
);

test('the amber path runs, there is one wheelchair, and people of at least five tones of skin', () => {
  for (const id of IDS) {
    const shapes = drawScene(id);
    expect(shapes.filter(({ stroke, width }) => stroke === 'trail' && (width ?? 0) > 8)).toHaveLength(1);
    const skins = new Set(shapes.map(({ fill }) => fill).filter((fill) => fill?.startsWith('skin')));
    expect(skins.size).toBe(5);
    expect(new Set(crowd(id, 9).map(({ coat }) => coat)).size).toBe(9);
  }
});

test('every tone can be printed with four inks', () => {
  for (const [tone, [day]] of Object.entries(TONES)) {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(day.slice(at, at + 2), 16));
    expect((300 * (765 - r - g - b)) / 765, tone).toBeLessThanOrEqual(MOST_INK);
    expect(Math.max(r, g, b) - Math.min(r, g, b), `${tone} is no brighter than ink`).toBeLessThan(190);
  }
});

test('a path is turned about its foot', () => {
  expect(placedPath('M0 0L10 -5Z', { x: 100, y: 50, scale: 2, flip: true })).toBe('M100 50L80 40Z');
  expect(WIDTH).toBe(1240);
});
