/** A place on the map, −1 to 1 both ways, and the group it belongs to. */
export interface Dot {
  x: number;
  y: number;
  group: number;
}

interface Point {
  x: number;
  y: number;
}

/** The map as it is drawn. */
export interface DrawnMap {
  width: number;
  height: number;
  groups: { /** Around all of the group, as an SVG path. */ around: string; label: Point; dots: Point[] }[];
}

const [WIDTH, HEIGHT, EDGE] = [640, 440, 64];
/** Between two that stand on the same spot. */
const APART = 11;
/** Of a sunflower's seeds, in radians: no two lie in the same direction. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Lays the dots out; those on one spot lie around it like the seeds of a sunflower. */
export function drawnMap(dots: readonly Dot[], groups: number): DrawnMap {
  const met = new Map<string, number>();
  const placed = dots.map(({ x, y, group }) => {
    const spot = `${x} ${y}`;
    const nth = met.get(spot) ?? 0;
    met.set(spot, nth + 1);
    const away = APART * 0.6 * Math.sqrt(nth);
    return {
      group,
      x: rounded(WIDTH / 2 + x * (WIDTH / 2 - EDGE) + away * Math.cos(nth * GOLDEN)),
      y: rounded(HEIGHT / 2 - y * (HEIGHT / 2 - EDGE) + away * Math.sin(nth * GOLDEN)),
    };
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    groups: Array.from({ length: groups }, (_, group) => {
      const own = placed.filter((dot) => dot.group === group).map(({ x, y }) => ({ x, y }));
      const hull = hullOf(own);
      return { around: pathOf(hull), label: labelOf(hull), dots: own };
    }),
  };
}

/** The points that a rubber band around all of them would touch (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (some: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of some) {
      while (kept.length > 1 && turn(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  if (sorted.length < 3) return sorted;
  const hull = [...half(sorted), ...half(sorted.toReversed())];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function pathOf(hull: readonly Point[]): string {
  const [first, ...rest] = hull;
  return first ? `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}Z` : '';
}

/** Above the highest point, inside the picture. */
function labelOf(hull: readonly Point[]): Point {
  const top = hull.reduce<Point | null>((best, point) => (best && best.y <= point.y ? best : point), null);
  return top ? { x: top.x, y: Math.max(24, top.y - 34) } : { x: WIDTH / 2, y: HEIGHT / 2 };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
