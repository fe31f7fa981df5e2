import type { Point } from '#platform/ui/drawing/curve.ts';
import { round1 } from '#platform/ui/drawing/seed.ts';
import type { Tone } from './tones.ts';

/** One painted shape: a path of absolute M, L, C, Q and Z alone, so that a browser and a printed page both can draw it. */
export interface Shape {
  d: string;
  fill?: Tone;
  stroke?: Tone;
  /** Of the stroke; round at its ends. */
  width?: number;
}

/** Where something of the kit is put: its foot, how large, and whether it is turned the other way. */
export interface Spot {
  x: number;
  y: number;
  scale: number;
  flip?: boolean;
}

/** A width under this is a hairline on an A3 sheet: 0.35 mm. */
export const FINEST = 1.5;

const ROUND = 0.5523;

export function oval(x: number, y: number, rx: number, ry = rx): string {
  const [kx, ky] = [rx * ROUND, ry * ROUND];
  const n = round1;
  return (
    `M${n(x - rx)} ${n(y)}C${n(x - rx)} ${n(y - ky)} ${n(x - kx)} ${n(y - ry)} ${n(x)} ${n(y - ry)}` +
    `C${n(x + kx)} ${n(y - ry)} ${n(x + rx)} ${n(y - ky)} ${n(x + rx)} ${n(y)}` +
    `C${n(x + rx)} ${n(y + ky)} ${n(x + kx)} ${n(y + ry)} ${n(x)} ${n(y + ry)}` +
    `C${n(x - kx)} ${n(y + ry)} ${n(x - rx)} ${n(y + ky)} ${n(x - rx)} ${n(y)}Z`
  );
}

/** Straight from point to point. */
export function through(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${round1(x)} ${round1(y)}`).join('');
}

export function area(points: readonly Point[]): string {
  return `${through(points)}Z`;
}

/** A path drawn about its own foot, put in its spot. */
export function placedPath(d: string, { x, y, scale, flip }: Spot): string {
  const sideways = flip ? -scale : scale;
  return d.replaceAll(
    /(-?\d+(?:\.\d+)?)[ ,]?(-?\d+(?:\.\d+)?)/g,
    (_, px: string, py: string) => `${round1(x + Number(px) * sideways)} ${round1(y + Number(py) * scale)}`,
  );
}

export function placed(shapes: readonly Shape[], spot: Spot): Shape[] {
  return shapes.map((shape) => ({
    ...shape,
    d: placedPath(shape.d, spot),
    ...(shape.width ? { width: Math.max(FINEST, round1(shape.width * spot.scale)) } : {}),
  }));
}
