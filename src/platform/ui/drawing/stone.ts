import { closedCurve, type Point } from '#platform/ui/drawing/curve.ts';
import { between, randomFrom } from '#platform/ui/drawing/seed.ts';

/** Where a stone lies: its middle and its full width and height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Stone extends Box {
  id: string;
  path: string;
}

const POINTS = 11;
const POWER = 2.5;
const UNEVEN = 0.055;
const FLAT_BELOW = 0.94;
const TURN = (3 * Math.PI) / 180;
const SHRINK = [1, 0.87, 0.74, 0.62, 0.5, 0.385];
const NARROWEST = 0.385;

/** A stone's outline: 11 points on a superellipse, a little uneven, flatter below and slightly turned. */
export function stonePath(id: string, box: Box): string {
  return closedCurve(stonePoints(id, box));
}

export function stonePoints(id: string, box: Box): Point[] {
  const random = randomFrom(`stone:${id}`);
  const turn = between(random, -TURN, TURN);
  const phase = random();
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return Array.from({ length: POINTS }, (_, i) => {
    const angle = (2 * Math.PI * (i + phase)) / POINTS;
    const reach = between(random, 1 - UNEVEN, 1 + UNEVEN);
    const x = (box.width / 2) * bend(Math.cos(angle)) * reach;
    const y = (box.height / 2) * bend(Math.sin(angle)) * reach;
    const flat = y > 0 ? y * FLAT_BELOW : y;
    return { x: box.x + x * cos - flat * sin, y: box.y + x * sin + flat * cos };
  });
}

/**
 * Stones from the ground up, oldest first. Up to six narrow as in the standard; a taller cairn narrows the same way, only slower.
 * With `tallest` the stones are pressed flatter until the cairn is no taller than that.
 */
export function cairn(
  id: string,
  stoneIds: readonly string[],
  foot: Point,
  width: number,
  tallest = Infinity,
): Stone[] {
  const free = pile(id, stoneIds, foot, width, 1);
  const height = heightOf(free, foot);
  return height <= tallest ? free : pile(id, stoneIds, foot, width, tallest / height);
}

function pile(id: string, stoneIds: readonly string[], foot: Point, width: number, press: number): Stone[] {
  const stones: Stone[] = [];
  let { x } = foot;
  let ground = foot.y;
  stoneIds.forEach((stoneId, i) => {
    const random = randomFrom(`cairn:${id}:${stoneId}`);
    const w = width * narrowing(i, stoneIds.length) * between(random, 0.93, 1.07);
    const h = (w * between(random, 0.4, 0.5) + 0.03 * width) * press;
    if (i > 0) x = foot.x + (x - foot.x) * 0.4 + w * between(random, -0.07, 0.07);
    const box = { x, y: ground - h / 2, width: w, height: h };
    stones.push({ id: stoneId, ...box, path: stonePath(`${id}:${stoneId}`, box) });
    ground -= 0.9 * h;
  });
  return stones;
}

/** The short light stroke high on a stone. */
export function gleam(box: Box): Point[] {
  const { x, y, width, height } = box;
  return [
    { x: x - width * 0.28, y: y - height * 0.24 },
    { x: x - width * 0.08, y: y - height * 0.3 },
    { x: x + width * 0.14, y: y - height * 0.27 },
  ];
}

function bend(value: number): number {
  return Math.sign(value) * Math.abs(value) ** (2 / POWER);
}

function narrowing(index: number, count: number): number {
  const place = count <= SHRINK.length ? index : (index * (SHRINK.length - 1)) / (count - 1);
  const below = Math.floor(place);
  const low = SHRINK[below] ?? NARROWEST;
  const high = SHRINK[below + 1] ?? NARROWEST;
  return low + (high - low) * (place - below);
}

function heightOf(stones: readonly Box[], foot: Point): number {
  return foot.y - Math.min(foot.y, ...stones.map((stone) => stone.y - stone.height / 2));
}
