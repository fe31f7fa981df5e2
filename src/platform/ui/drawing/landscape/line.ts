import type { Point } from '#platform/ui/drawing/curve.ts';
import { round1 } from '#platform/ui/drawing/seed.ts';

/** A broken line, written as steps from point to point: short, and never off by more than a twentieth of a pixel. */
export function brokenLine(points: readonly Point[]): string {
  return steps(points, (path, [dx, dy]) => `${path}${number(dx)}${joined(dy)}`, 'l');
}

/** A closed round shape: each corner is rounded off through the middles of its sides. */
export function roundShape(points: readonly Point[]): string {
  const middles = points.map((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    return { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
  });
  const last = middles.at(-1);
  if (!last) return '';
  let [x, y] = [round1(last.x), round1(last.y)];
  let path = `M${x} ${y}q`;
  points.forEach((corner, i) => {
    const end = middles[i] ?? corner;
    const to = [round1(end.x), round1(end.y)] as const;
    const parts = [corner.x - x, corner.y - y, to[0] - x, to[1] - y].map(round1);
    path += parts.map((part, nth) => (nth === 0 && path.endsWith('q') ? number(part) : joined(part))).join('');
    [x, y] = to;
  });
  return `${path}z`;
}

function steps(
  points: readonly Point[],
  add: (path: string, step: readonly [number, number]) => string,
  letter: string,
): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let [x, y] = [round1(first.x), round1(first.y)];
  let path = `M${x} ${y}${letter}`;
  rest.forEach((point, i) => {
    const [toX, toY] = [round1(point.x), round1(point.y)];
    const piece = add('', [round1(toX - x), round1(toY - y)]);
    path += i === 0 || piece.startsWith('-') ? piece : ` ${piece}`;
    [x, y] = [toX, toY];
  });
  return path;
}

/** Without the nought before the point. */
function number(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}

function joined(value: number): string {
  const said = number(value);
  return said.startsWith('-') ? said : ` ${said}`;
}
