import type { Point } from '#platform/ui/drawing/curve.ts';
import { evenAt, type Crest } from '#platform/ui/drawing/landscape/crest.ts';
import { isIn, isSeen, type Box, type Sight } from '#platform/ui/drawing/landscape/sight.ts';

const STEP = 5;
const SHORTEST = 34;
const MOST = 5;
const EDGE = 14;

/** A stretch of trail that can be seen, left to right. */
export type Stretch = readonly Point[];

/** A trail at a part of the way down the slope, in the stretches that can be seen. */
export interface Trail {
  index: number;
  stretches: Stretch[];
}

/** The thread of a ridge: the first trail. */
export function threadOf(sight: Sight, index: number): Trail {
  return { index, stretches: stretches(sight, index, 0, 0, []) };
}

/** The dotted trails below the thread, as many as its cairns need. They stop at names. */
export function dottedTrails(
  sight: Sight,
  thread: Trail,
  need: { cairns: number; spacing: number; gap: number },
  names: readonly Box[],
): Trail[] {
  const trails: Trail[] = [];
  const room = () => lengthOf([thread, ...trails]) / need.spacing;
  while (room() < need.cairns + trails.length && trails.length < MOST) {
    const nth = trails.length + 1;
    const above = [thread, ...trails].flatMap((trail) => trail.stretches.flat());
    const found = stretches(sight, thread.index, nth, need.gap, names);
    trails.push({ index: thread.index, stretches: found.flatMap((stretch) => apartFrom(above, need.gap, stretch)) });
  }
  return trails.filter((trail) => trail.stretches.length > 0);
}

/** The pieces of a stretch that keep away from the trails above it also where the slope is steep. */
function apartFrom(above: readonly Point[], gap: number, stretch: Stretch): Stretch[] {
  const pieces: Point[][] = [[]];
  for (const spot of stretch) {
    if (above.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= gap * 0.9)) pieces.at(-1)?.push(spot);
    else if (pieces.at(-1)?.length) pieces.push([]);
  }
  return pieces.filter((piece) => lengthAlong(piece) >= SHORTEST);
}

/** So many spots evenly along the trails, none on a stretch's very end. */
export function spread(trails: readonly Trail[], count: number): Point[] {
  const all = trails.flatMap((trail) => trail.stretches);
  const total = lengthOf(trails);
  if (count === 0 || total === 0) return [];
  const spots: Point[] = [];
  let [behind, nth] = [0, 0];
  for (const stretch of all) {
    const length = lengthAlong(stretch);
    const here = stretch === all.at(-1) ? count - nth : Math.round(((behind + length) / total) * count) - nth;
    for (let i = 0; i < here; i++) spots.push(pointAlong(stretch, (length * (i + 0.5)) / here));
    nth += here;
    behind += length;
  }
  return spots;
}

/** Where the nth trail of a ridge runs at x; undefined where it would come too near the one above. */
export function trailAt(crest: Crest, x: number, nth: number, gap: number): number | undefined {
  const even = evenAt(crest, x);
  if (even === undefined || crest.form.thread < 0) return undefined;
  const slope = crest.form.base - even;
  const down = crest.form.thread * slope;
  const y = even + down + nth * Math.max(gap, slope * 0.24);
  return y > crest.form.base - (nth === 0 ? 3 : 6) || slope < 16 ? undefined : y;
}

export function lengthOf(trails: readonly Trail[]): number {
  return trails.flatMap((trail) => trail.stretches).reduce((sum, stretch) => sum + lengthAlong(stretch), 0);
}

function stretches(sight: Sight, index: number, nth: number, gap: number, names: readonly Box[]): Stretch[] {
  const crest = sight.crests[index];
  if (!crest) return [];
  const { from, to } = crest.form;
  const found: Point[][] = [[]];
  for (let x = Math.max(EDGE, from + 6); x <= Math.min(sight.width - EDGE, to - 6); x += STEP) {
    const y = trailAt(crest, x, nth, gap);
    const spot = { x, y: y ?? 0 };
    const free = y !== undefined && isSeen(sight, index, spot, 9) && !names.some((name) => isIn(spot, name, 12));
    if (free) found.at(-1)?.push(spot);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found.filter((stretch) => lengthAlong(stretch) >= SHORTEST);
}

function lengthAlong(stretch: Stretch): number {
  return stretch.slice(1).reduce((sum, spot, i) => sum + across(stretch[i] ?? spot, spot), 0);
}

/** How far it is from spot to spot for the squares that cairns are pointed at: to the side or down, whichever is more. */
function across(one: Point, other: Point): number {
  return Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
}

function pointAlong(stretch: Stretch, distance: number): Point {
  let left = distance;
  for (const [i, to] of stretch.entries()) {
    const from = stretch[i - 1];
    if (!from) continue;
    const length = across(from, to);
    if (left <= length) {
      const t = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    }
    left -= length;
  }
  return stretch.at(-1) ?? { x: 0, y: 0 };
}
