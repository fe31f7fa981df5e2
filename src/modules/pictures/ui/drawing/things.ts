import { openCurve, type Point } from '#platform/ui/drawing/curve.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';
import { cairn, gleam } from '#platform/ui/drawing/stone.ts';
import { area, oval, placed, through, type Shape, type Spot } from './shape.ts';

const box = (x: number, y: number, w: number, h: number) =>
  area([
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]);

/** A red house with lit windows, about 245 wide, standing on its foot. */
export function house(spot: Spot): Shape[] {
  const planks = Array.from({ length: 12 }, (_, i) => through([{ x: -112 + i * 20, y: -96 }, { x: -112 + i * 20, y: -3 }])); // prettier-ignore
  const panes = [-88, -34].map((x) => box(x, -80, 36, 38));
  const bars = [-88, -34].map((x) => through([{ x: x + 18, y: -80 }, { x: x + 18, y: -42 }]) + through([{ x, y: -61 }, { x: x + 36, y: -61 }])); // prettier-ignore
  return placed(
    [
      { d: 'M-122 -98L122 -98L122 0L-122 0Z', fill: 'wall' },
      { d: planks.join(''), stroke: 'plank', width: 1.8 },
      { d: 'M-138 -96L-96 -166L100 -166L138 -96Z', fill: 'roof' },
      { d: box(24, -74, 44, 74), fill: 'frame' },
      { d: box(29, -69, 34, 69), fill: 'lit' },
      { d: panes.join(''), fill: 'lit' },
      { d: panes.join('') + bars.join(''), stroke: 'frame', width: 3.4 },
      { d: 'M58 -34L62 -34L62 -28L58 -28Z', fill: 'roof' },
    ],
    spot,
  );
}

/** A small boat under sail. */
export function boat(spot: Spot): Shape[] {
  return placed(
    [
      { d: 'M-2 -132L-2 -28L-58 -28Q-18 -66 -2 -132Z', fill: 'sail0' },
      { d: 'M6 -124Q44 -72 56 -36L6 -28Z', fill: 'sail1' },
      { d: 'M2 -142L2 -26', stroke: 'line', width: 5 },
      { d: 'M-84 -30Q0 -20 84 -32Q72 -2 58 2L-62 2Q-78 -8 -84 -30Z', fill: 'hull' },
      { d: 'M-80 -20Q0 -9 79 -21L76 -15Q0 -3 -78 -14Z', fill: 'hullDark' },
      { d: 'M-96 5Q-50 0 -20 6Q20 10 98 3', stroke: 'wave', width: 2.4 },
    ],
    spot,
  );
}

/** A birch: a marked trunk, and a crown of a few round masses. */
export function birch(id: string, spot: Spot): Shape[] {
  const random = randomFrom(`birch:${id}`);
  const marks = Array.from({ length: 7 }, (_, i) => {
    const [y, left] = [-14 - i * 17 + between(random, -4, 4), i % 2 === 0];
    return through([{ x: left ? -6 : 1, y }, { x: left ? -1 : 6, y: y - 1 }]); // prettier-ignore
  });
  const crown = (count: number, x: number, y: number) =>
    Array.from({ length: count }, () =>
      oval(
        x + between(random, -30, 30),
        y + between(random, -26, 30),
        between(random, 22, 34),
        between(random, 20, 30),
      ),
    ).join('');
  return placed(
    [
      { d: 'M-7 0L-4.5 -150L4.5 -150L7 0Z', fill: 'bark' },
      { d: marks.join(''), stroke: 'mark', width: 2.2 },
      { d: crown(5, 4, -164), fill: 'leaf1' },
      { d: crown(5, -8, -180), fill: 'leaf0' },
    ],
    spot,
  );
}

/** A kite high up, and its string down to a hand. */
export function kite(at: Point, hand: Point): Shape[] {
  const { x, y } = at;
  const point = (dx: number, dy: number) => ({ x: x + dx, y: y + dy });
  const bend = { x: (x + hand.x) / 2, y: (y + hand.y) / 2 };
  const string = [
    point(14, 100),
    { x: bend.x - 14, y: bend.y - 40 },
    { x: bend.x + 12, y: bend.y + 70 },
    { x: hand.x + 6, y: hand.y - 40 },
    hand,
  ];
  return [
    { d: openCurve(string), stroke: 'line', width: 1.8 },
    { d: area([point(0, 0), point(-26, 56), point(14, 100), point(43, 42)]), fill: 'kite0' },
    { d: area([point(0, 0), point(-26, 56), point(14, 100)]), fill: 'kite1' },
    { d: openCurve([point(14, 100), point(34, 118), point(26, 142), point(48, 160)]), stroke: 'trail', width: 5 },
  ];
}

/** The stones that have been laid, the last in amber. */
export function stones(id: string, foot: Point, width: number): { shapes: Shape[]; top: Point } {
  const laid = cairn(`drawing:${id}`, ['drøm', 'bilde', 'mål', 'løype', 'puls'], foot, width);
  const tones = ['stone0', 'stone1', 'stone0', 'stone2', 'newest'] as const;
  const shapes = laid.flatMap((stone, i): Shape[] => [
    { d: stone.path, fill: tones[i] ?? 'stone0' },
    ...(i < laid.length - 1 ? [{ d: openCurve(gleam(stone)), stroke: 'gleam' as const, width: 1.8 }] : []),
  ]);
  const last = laid.at(-1);
  const shadow: Shape = { d: oval(foot.x + 8, foot.y - 2, round1(width * 0.66), 13), fill: 'dusk' };
  return { shapes: [shadow, ...shapes], top: last ? { x: last.x, y: last.y } : foot };
}
