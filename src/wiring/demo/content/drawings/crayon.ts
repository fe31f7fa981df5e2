import { chanceFrom } from '#engine/chance.ts';
import { curve, n, signed } from './parts.ts';

type Point = readonly [x: number, y: number];
/** Points, or the same written as «x,y x,y». */
type Way = string | readonly Point[];

/** Colours of a box of crayons. */
export const wax = {
  red: '#C8452F',
  orange: '#E0792E',
  yellow: '#E9B23A',
  green: '#5E8A4A',
  leaf: '#7FA85A',
  blue: '#2F6F9F',
  sky: '#8DBBD0',
  sea: '#3F8A94',
  purple: '#7A5A96',
  pink: '#D67F9B',
  brown: '#7A5234',
  grey: '#8C8A84',
  black: '#2B2A2C',
  white: '#FBF7EE',
  skin: '#F0C79C',
  tan: '#C68E63',
  umber: '#8A5A3C',
} as const;

export interface Child {
  readonly x: number;
  readonly y: number;
  readonly h: number;
  readonly top: string;
  readonly hair: string;
  readonly skin?: string;
  /** Degrees from straight down, outwards. */
  readonly arms?: readonly [left: number, right: number];
  readonly dress?: boolean;
}

function pointsOf(way: Way): readonly Point[] {
  if (typeof way !== 'string') return way;
  return way.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y] as const;
  });
}

/** A hand that draws with wax crayons; the same seed draws the same. */
export function crayons(seed: number) {
  const next = chanceFrom(seed);
  const off = (by: number) => (next() - 0.5) * 2 * by;
  let clips = 0;

  const shaken = (points: readonly Point[], by: number): Point[] => {
    const all: Point[] = [];
    for (const [index, [x, y]] of points.entries()) {
      all.push([x + off(by), y + off(by)]);
      const after = points[index + 1];
      if (!after) continue;
      const parts = Math.floor(Math.hypot(after[0] - x, after[1] - y) / 70);
      for (let part = 1; part <= parts; part++) {
        const share = part / (parts + 1);
        all.push([x + (after[0] - x) * share + off(by), y + (after[1] - y) * share + off(by)]);
      }
    }
    return all;
  };

  /** A stroke gone over twice. */
  const line = (way: Way, colour: string, width = 7, by = 2.5): string => {
    const points = pointsOf(way);
    const d = `${curve(shaken(points, by))}${curve(shaken(points, by))}`;
    return `<path d="${d}" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" opacity=".86"/>`;
  };

  /** A shape coloured in with strokes to and fro, not always to the edge. */
  const area = (way: Way, colour: string, slant = 0.35, edge: string = colour): string => {
    const points = pointsOf(way);
    const outline = shaken([...points, points[0] ?? [0, 0]], 3);
    const d = `${curve(outline)}Z`;
    const id = `w${seed}-${++clips}`;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    let strokes = '';
    const lean = (right - left) * slant;
    for (let y = top - lean; y < foot + Math.abs(lean); y += 9 + next() * 5) {
      strokes += `M${n(left - 6 + next() * 12)} ${n(y + lean + off(4))}Q${n((left + right) / 2)} ${n(y + lean / 2 + off(9))} ${n(right + 6 - next() * 12)} ${n(y + off(4))}`;
    }
    return `<clipPath id="${id}"><path d="${d}"/></clipPath><path d="${d}" fill="${colour}" opacity=".55"/><path d="${strokes}" clip-path="url(#${id})" stroke="${colour}" stroke-width="8.5" stroke-linecap="round" opacity=".8"/><path d="${d}" stroke="${edge}" stroke-width="5.5" stroke-linejoin="round" opacity=".9"/>`;
  };

  const round = (x: number, y: number, rx: number, ry: number, parts = 12): Point[] =>
    Array.from({ length: parts }, (_, part) => {
      const turn = (part / parts) * Math.PI * 2;
      return [x + Math.cos(turn) * rx, y + Math.sin(turn) * ry] as const;
    });
  const blob = (x: number, y: number, rx: number, ry: number, colour: string, edge: string = colour): string =>
    area(round(x, y, rx, ry), colour, 0.3, edge);
  const dot = (x: number, y: number, r: number, colour: string = wax.black): string =>
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${colour}"/>`;
  const face = (x: number, y: number, r: number): string =>
    dot(x - r * 0.36, y - r * 0.14, r * 0.11) +
    dot(x + r * 0.36, y - r * 0.14, r * 0.11) +
    line(
      [
        [x - r * 0.46, y + r * 0.24],
        [x, y + r * 0.56],
        [x + r * 0.46, y + r * 0.2],
      ],
      wax.red,
      r * 0.12,
      1,
    );

  /** A sun in the corner, with a face. */
  const sun = (x: number, y: number, r: number): string => {
    const rays = Array.from({ length: 13 }, (_, ray) => {
      const turn = (ray / 13) * Math.PI * 2 + off(0.1);
      const out = r * (1.55 + next() * 0.3);
      const from: Point = [x + Math.cos(turn) * r * 1.16, y + Math.sin(turn) * r * 1.16];
      return line([from, [x + Math.cos(turn) * out, y + Math.sin(turn) * out]], wax.yellow, 9);
    });
    return rays.join('') + blob(x, y, r, r, wax.yellow, wax.orange) + face(x, y, r);
  };

  const child = ({ x, y, h, top, hair, skin = wax.skin, arms = [35, 35], dress }: Child): string => {
    const r = h * 0.17;
    const neck = y - h + r * 2;
    const hip = y - h * 0.3;
    const wide = h * (dress ? 0.24 : 0.15);
    const limb = (side: -1 | 1, degrees: number): string => {
      const turn = (degrees * Math.PI) / 180;
      const [sx, sy] = [x + side * h * 0.09, neck + h * 0.09];
      const [hx, hy] = [sx + side * Math.sin(turn) * h * 0.34, sy + Math.cos(turn) * h * 0.34];
      return (
        line(
          [
            [sx, sy],
            [hx, hy],
          ],
          top,
          h * 0.06,
          1.5,
        ) + dot(hx, hy, h * 0.045, skin)
      );
    };
    const leg = (side: -1 | 1): string =>
      line(
        [
          [x + side * h * 0.07, hip],
          [x + side * h * 0.08, y],
          [x + side * h * 0.15, y],
        ],
        wax.blue,
        h * 0.055,
        1.5,
      );
    const body: Point[] = [
      [x - h * 0.1, neck],
      [x + h * 0.1, neck],
      [x + wide, hip],
      [x - wide, hip],
    ];
    const tuft = Array.from({ length: 7 }, (_, nth): Point => {
      const turn = Math.PI * (1.02 + (nth / 6) * 0.96);
      return [x + Math.cos(turn) * r * 1.08, neck - r * 0.8 + Math.sin(turn) * r * 1.12];
    });
    const head = `<circle cx="${n(x)}" cy="${n(neck - r * 0.8)}" r="${n(r)}" fill="${skin}"/>`;
    return `${leg(-1)}${leg(1)}${limb(-1, arms[0])}${limb(1, arms[1])}${area(body, top)}${head}${line(tuft, hair, r * 0.42, 2)}${face(x, neck - r * 0.72, r)}`;
  };

  /** Rows of waves across the sheet. */
  const waves = (top: number, foot: number, colour: string): string => {
    let rows = '';
    for (let y = top; y < foot; y += 40) {
      const points = Array.from({ length: 26 }, (_, nth): Point => [nth * 50 - 20, y + (nth % 2 ? -11 : 9) + off(3)]);
      rows += line(points, colour, 8, 2);
    }
    return rows;
  };

  /** Ground or sea from a soft line down to the foot of the sheet. */
  const ground = (tops: readonly number[], colour: string): string => {
    const points = tops.map((y, nth): Point => [-20 + (nth * 1240) / (tops.length - 1), y]);
    return area([...points, [1220, 770], [-20, 770]], colour, 0.02);
  };

  const flower = (x: number, y: number, colour: string): string =>
    line(
      [
        [x, y],
        [x + off(6), y - 40],
      ],
      wax.green,
      5,
    ) +
    round(x, y - 48, 12, 12, 5)
      .map(([px, py]) => dot(px, py, 9, colour))
      .join('') +
    dot(x, y - 48, 7, wax.yellow);

  const cloud = (x: number, y: number, s: number): string =>
    line(
      [
        [x - s, y + s * 0.3],
        [x - s * 0.8, y - s * 0.25],
        [x - s * 0.2, y - s * 0.5],
        [x + s * 0.4, y - s * 0.45],
        [x + s * 0.9, y - s * 0.1],
        [x + s, y + s * 0.3],
        [x - s, y + s * 0.3],
      ],
      wax.sky,
      10,
      5,
    );

  return { area, blob, child, cloud, dot, face, flower, ground, line, next, off, round, sun, waves };
}

/** The finished sheet, on drawing paper and said to be made up. */
export function paper(tone: string, ...parts: readonly string[]): string {
  return signed(`<rect width="1200" height="750" fill="${tone}"/>${parts.join('')}`);
}
