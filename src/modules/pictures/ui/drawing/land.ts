import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import type { Point } from '#platform/ui/drawing/curve.ts';
import { between, randomFrom } from '#platform/ui/drawing/seed.ts';
import { slopeAt } from '#platform/ui/drawing/slope.ts';
import { area, oval, type Shape } from './shape.ts';
import type { Tone } from './tones.ts';

/** The whole drawing: half an A3 sheet. What is above `SKY` is left free for words. */
export const WIDTH = 1240;
export const HEIGHT = 877;
export const SKY = 232;
export const SHORE = 606;

const STEP = 13;
const UNEVEN = 0.8;

interface Range {
  from: number;
  to: number;
  height: number;
  summits: number;
  /** 0 a rounded hill, 1 a fell. */
  rugged: number;
}

/** The line of a range of fells against what is behind it, left to right. */
export function skyline(id: string, { from, to, height, summits, rugged }: Range): Point[] {
  const random = randomFrom(`range:${id}`);
  const noise = noiseFrom(`range:${id}`);
  const span = (to - from) / summits;
  const tops = Array.from({ length: summits }, (_, i) => ({
    x: from + span * (i + between(random, 0.3, 0.7)),
    h: height * between(random, 0.58, 1),
    w: span * between(random, 0.85, 1.25),
  }));
  const crag = (x: number) => 1 - Math.abs(2 * noise(x) - 1);
  return Array.from({ length: Math.ceil((to - from) / STEP) + 1 }, (_, i) => {
    const x = Math.min(to, from + i * STEP);
    const e = Math.max(...tops.map((top) => top.h * slopeAt(rugged, (x - top.x) / top.w)));
    const rough = rugged * height * (0.15 * crag(x / 58) + 0.075 * crag(x / 27)) * (0.35 + (0.65 * e) / height);
    const ends = Math.min(1, (x - from) / 150, (to - x) / 150);
    const floor = height * 0.2 * (0.6 + 0.4 * noise(x / 90));
    const up = Math.max(0, ends) * (Math.max(e, floor) + rough);
    return { x, y: Math.max(SKY + 8, SHORE - up) + UNEVEN * 2 * (random() - 0.5) };
  });
}

/** Down to the water. */
export function mass(line: readonly Point[]): string {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return '';
  return area([...line, { x: last.x, y: SHORE + 4 }, { x: first.x, y: SHORE + 4 }]);
}

/** Where the line is higher than all within reach. */
function summitsOf(line: readonly Point[], reach: number): number[] {
  return line.flatMap((point, i) => {
    const around = line.slice(Math.max(0, i - reach), i + reach + 1);
    return i > 2 && i < line.length - 3 && around.every((other) => other.y >= point.y) ? [i] : [];
  });
}

/** Light comes from the left: from each summit a spine falls, and what is right of it as far as the saddle lies in shade. */
export function shades(id: string, line: readonly Point[]): string {
  const random = randomFrom(`shade:${id}`);
  return summitsOf(line, 5)
    .map((at) => {
      const top = line[at] ?? { x: 0, y: 0 };
      const saddle = line.findIndex((point, i) => i > at && (line[i + 1]?.y ?? -1) < point.y);
      const end = Math.min(saddle < 0 ? line.length - 1 : saddle, at + 14);
      const depth = (SHORE - top.y) * between(random, 0.42, 0.68);
      const spine = Array.from({ length: 6 }, (_, i) => {
        const down = (i + 1) / 6;
        const side = (i % 2 ? 1 : -1) * between(random, 4, 15) * (1 - down * 0.4);
        return { x: top.x + side + 22 * down, y: top.y + depth * down };
      });
      const foot = spine.at(-1) ?? top;
      const edge = line[end] ?? top;
      const low = { x: Math.max(foot.x + 8, edge.x - 6), y: Math.max(edge.y + 6, foot.y - 18) };
      return area([top, ...spine, low, ...line.slice(at + 1, end + 1).reverse()]);
    })
    .join('');
}

/** Snow on the highest fells, with gullies. */
export function snow(id: string, line: readonly Point[], least: number): string {
  const random = randomFrom(`snow:${id}`);
  return summitsOf(line, 5)
    .filter((at) => (line[at]?.y ?? SHORE) < least)
    .map((at) => {
      const top = line[at]?.y ?? 0;
      const under = top + between(random, 34, 52);
      const on = (i: number) => (line[i]?.y ?? SHORE) < under;
      let [left, right] = [at, at];
      while (on(left - 1)) left -= 1;
      while (on(right + 1)) right += 1;
      const ridge = line.slice(left, right + 1);
      const gullies = ridge.slice(1, -1).map(({ x, y }, i) => ({
        x: x + between(random, -3, 3),
        y: Math.max(y + 4, under + (i % 2 ? between(random, 2, 14) : between(random, -22, -8))),
      }));
      return ridge.length > 2 ? area([...ridge, ...gullies.reverse()]) : '';
    })
    .join('');
}

/** Sky, sun, fells, hills and woods, far to near. `sun` is where it stands. */
export function land(id: string, sun: number): Shape[] {
  const fell = skyline(`${id}:fell`, { from: -190, to: 1430, height: 318, summits: 5, rugged: 1 });
  const hill = skyline(`${id}:hill`, { from: -240, to: 1480, height: 158, summits: 6, rugged: 0.55 });
  const woods = [
    skyline(`${id}:left`, { from: -260, to: 420, height: 98, summits: 2, rugged: 0.15 }),
    skyline(`${id}:right`, { from: 720, to: 1500, height: 112, summits: 2, rugged: 0.15 }),
  ];
  const paint = (d: string, fill: Tone): Shape => ({ d, fill });
  return [
    paint(oval(sun, 332, 94), 'sun'),
    paint(mass(fell), 'fell'),
    paint(snow(`${id}:fell`, fell, 372), 'snow'),
    paint(shades(`${id}:fell`, fell), 'fellShade'),
    paint(mass(hill), 'hill'),
    paint(shades(`${id}:hill`, hill), 'hillShade'),
    ...woods.flatMap((line, i) => [
      paint(mass(line), 'wood'),
      paint(shades(`${id}:wood:${i}`, line), 'woodShade'),
      paint(spruces(`${id}:${i}`, line), 'spruce'),
    ]),
  ];
}

function spruces(id: string, line: readonly Point[]): string {
  const random = randomFrom(`spruce:${id}`);
  return Array.from({ length: 46 }, () => {
    const at = line[Math.floor(random() * line.length)] ?? { x: 0, y: SHORE };
    const y = between(random, at.y + 22, SHORE - 2);
    const h = between(random, 15, 27);
    if (y < at.y + h * 0.8) return '';
    const w = h * 0.26;
    return area([
      { x: at.x - w, y },
      { x: at.x, y: y - h },
      { x: at.x + w, y },
    ]);
  }).join('');
}
