import type { Point } from '#platform/ui/drawing/curve.ts';

const ROUNDS = 200;
const SLACK = 0.05;

/** The points, moved as little as it takes for any two to be so far apart. What is far enough from all others stays. */
export function spread(points: readonly Point[], apart: number): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let still = true;
    moved.forEach((one, i) => {
      for (const other of moved.slice(i + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const gap = Math.hypot(dx, dy);
        if (gap >= apart) continue;
        still = false;
        const by = (apart - gap) / 2 + SLACK;
        const [ux, uy] = gap === 0 ? [1, 0] : [dx / gap, dy / gap];
        one.x -= ux * by;
        one.y -= uy * by;
        other.x += ux * by;
        other.y += uy * by;
      }
    });
    if (still) break;
  }
  return moved;
}
