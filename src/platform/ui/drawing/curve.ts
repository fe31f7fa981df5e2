import { round1 } from '#platform/ui/drawing/seed.ts';

export interface Point {
  x: number;
  y: number;
}

const TENSION = 1 / 6;

/** An open Catmull-Rom curve through the points, as Bézier pieces with k = 1/6. */
export function openCurve(points: readonly Point[]): string {
  const first = points[0];
  if (!first) return '';
  return `M${pair(first)}${pieces(points, false)}`;
}

/** A closed Catmull-Rom curve through the points. */
export function closedCurve(points: readonly Point[]): string {
  const first = points[0];
  if (!first) return '';
  return `M${pair(first)}${pieces(points, true)}Z`;
}

function pieces(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const at = (i: number): Point =>
    points[closed ? (i + count) % count : Math.min(Math.max(i, 0), count - 1)] ?? { x: 0, y: 0 };
  let path = '';
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const leave = { x: from.x + (to.x - before.x) * TENSION, y: from.y + (to.y - before.y) * TENSION };
    const arrive = { x: to.x - (after.x - from.x) * TENSION, y: to.y - (after.y - from.y) * TENSION };
    path += `C${pair(leave)} ${pair(arrive)} ${pair(to)}`;
  }
  return path;
}

function pair(point: Point): string {
  return `${round1(point.x)} ${round1(point.y)}`;
}
