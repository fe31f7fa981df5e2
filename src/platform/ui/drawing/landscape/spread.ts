import type { Point } from '#platform/ui/drawing/curve.ts';

const ROUNDS = 200;
const SLACK = 0.05;

/** The points, moved a little so that squares of this width around any two do not meet. What meets no other stays. */
export function spread(points: readonly Point[], width: number): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let still = true;
    moved.forEach((one, i) => {
      for (const other of moved.slice(i + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const gap = Math.max(Math.abs(dx), Math.abs(dy));
        if (gap >= width) continue;
        still = false;
        const by = (width - gap) / 2 + SLACK;
        const axis = Math.abs(dx) >= Math.abs(dy) ? 'x' : 'y';
        const back = (axis === 'x' ? dx : dy) < 0;
        one[axis] += back ? by : -by;
        other[axis] += back ? -by : by;
      }
    });
    if (still) break;
  }
  return moved;
}
