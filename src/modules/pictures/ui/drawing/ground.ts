import { openCurve, type Point } from '#platform/ui/drawing/curve.ts';
import { between, randomFrom, type Random } from '#platform/ui/drawing/seed.ts';
import { HEIGHT, SHORE, SKY, WIDTH } from './land.ts';
import { area, oval, through, type Shape } from './shape.ts';

const STEP = 26;
const UNEVEN = 0.8;

/** How the ground lies in one drawing: the far meadow, the near one, and the path. */
export interface Ground {
  far: (x: number) => number;
  near: (x: number) => number;
  path: (x: number) => number;
}

export function groundOf(id: string): Ground {
  const random = randomFrom(`ground:${id}`);
  const [a, b, c] = [between(random, 0, 6.3), between(random, 0, 6.3), between(random, 0, 6.3)];
  return {
    far: (x) => 702 + 15 * Math.sin(x / 190 + a) + 6 * Math.sin(x / 70 + b),
    near: (x) => 800 + 13 * Math.sin(x / 260 + b),
    path: (x) => 766 + 15 * Math.sin(x / 150 + c),
  };
}

/** Water, meadows and the path that always runs. */
export function ground(id: string, { far, near, path }: Ground, from: number, to: number): Shape[] {
  const random = randomFrom(`grass:${id}`);
  const water = area([
    { x: 0, y: SHORE },
    { x: WIDTH, y: SHORE },
    { x: WIDTH, y: 760 },
    { x: 0, y: 760 },
  ]);
  return [
    { d: water, fill: 'water' },
    { d: waves(random), stroke: 'wave', width: 1.8 },
    { d: meadow(far, random), fill: 'meadow' },
    { d: blades(random, 150, far, near, 13), stroke: 'straw', width: 1.7 },
    { d: openCurve(across(path, from, to)), stroke: 'trail', width: 10 },
    { d: meadow(near, random), fill: 'near' },
    { d: blades(random, 190, near, () => HEIGHT - 18, 15), stroke: 'blade', width: 1.9 },
  ];
}

/** Flowers stand nearest, over everything else. */
export function flowers(id: string, { near }: Ground): Shape[] {
  const random = randomFrom(`flowers:${id}`);
  return (['flower0', 'flower1', 'flower2'] as const).map((fill) => ({
    d: Array.from({ length: 19 }, () => {
      const x = between(random, 8, WIDTH - 8);
      return oval(x, between(random, near(x) + 12, HEIGHT - 14), between(random, 2.2, 3.8));
    }).join(''),
    fill,
  }));
}

/** Long pale strokes in the sky, and birds. */
export function air(id: string): Shape[] {
  const random = randomFrom(`air:${id}`);
  const streaks = Array.from({ length: 34 }, () => {
    const [x, y] = [between(random, 0, WIDTH), between(random, SKY + 22, 470)];
    return through([
      { x, y },
      { x: x + between(random, 30, 90), y: y + between(random, -2.5, 2.5) },
    ]);
  }).join('');
  const birds = Array.from({ length: 4 }, () => {
    const [x, y, w] = [between(random, 90, 1150), between(random, SKY + 26, 340), between(random, 9, 17)];
    return (
      openCurve([
        { x: x - w, y: y - 2 },
        { x: x - w * 0.5, y: y - w * 0.42 },
        { x, y },
      ]) +
      openCurve([
        { x, y },
        { x: x + w * 0.5, y: y - w * 0.42 },
        { x: x + w, y: y - 1 },
      ])
    );
  }).join('');
  return [
    { d: streaks, stroke: 'streak', width: 1.8 },
    { d: birds, stroke: 'line', width: 2 },
  ];
}

function across(y: (x: number) => number, from = -STEP, to = WIDTH + STEP): Point[] {
  return Array.from({ length: Math.ceil((to - from) / STEP) + 1 }, (_, i) => {
    const x = Math.min(to, from + i * STEP);
    return { x, y: y(x) };
  });
}

function meadow(y: (x: number) => number, random: Random): string {
  const edge = across(y).map((point) => ({ x: point.x, y: point.y + UNEVEN * 2 * (random() - 0.5) }));
  return area([...edge, { x: WIDTH + STEP, y: HEIGHT }, { x: -STEP, y: HEIGHT }]);
}

function blades(
  random: Random,
  count: number,
  top: (x: number) => number,
  low: (x: number) => number,
  tall: number,
): string {
  return Array.from({ length: count }, () => {
    const x = between(random, 4, WIDTH - 4);
    const y = between(random, top(x) + 8, low(x));
    const h = between(random, tall * 0.45, tall);
    const lean = between(random, -4, 4);
    return `M${x.toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y - h * 0.6).toFixed(1)} ${(x + lean).toFixed(1)} ${(y - h).toFixed(1)}`;
  }).join('');
}

function waves(random: Random): string {
  return Array.from({ length: 60 }, () => {
    const [x, y, w] = [between(random, 0, WIDTH), between(random, SHORE + 8, 716), between(random, 16, 52)];
    return `M${x.toFixed(1)} ${y.toFixed(1)}Q${(x + w / 2).toFixed(1)} ${(y - 2.5).toFixed(1)} ${(x + w).toFixed(1)} ${y.toFixed(1)}`;
  }).join('');
}
