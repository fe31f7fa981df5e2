import type { Point } from '#platform/ui/drawing/curve.ts';
import type { Box } from '#platform/ui/drawing/landscape/sight.ts';

const CELL = 4;

/** Tells whether any of the points lies in a box. Sums over all cells are made once, so that asking costs four look-ups. */
export function crowdOf(points: readonly Point[], width: number, height: number): (box: Box, room: number) => boolean {
  const [across, down] = [Math.ceil(width / CELL) + 1, Math.ceil(height / CELL) + 1];
  const sums = new Uint32Array((across + 1) * (down + 1));
  const column = (x: number) => Math.min(across, Math.max(0, Math.floor(x / CELL)));
  const row = (y: number) => Math.min(down, Math.max(0, Math.floor(y / CELL)));
  const at = (x: number, y: number) => sums[y * (across + 1) + x] ?? 0;
  for (const { x, y } of points) {
    const cell = Math.min(down - 1, row(y)) * (across + 1) + Math.min(across - 1, column(x)) + across + 2;
    sums[cell] = (sums[cell] ?? 0) + 1;
  }
  for (let y = 1; y <= down; y++)
    for (let x = 1; x <= across; x++) {
      sums[y * (across + 1) + x] = at(x, y) + at(x - 1, y) + at(x, y - 1) - at(x - 1, y - 1);
    }
  return ({ x, y, width: w, height: h }, room) => {
    const [left, right] = [column(x - room), column(x + w + room + CELL)];
    const [top, bottom] = [row(y - room), row(y + h + room + CELL)];
    return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top) > 0;
  };
}
