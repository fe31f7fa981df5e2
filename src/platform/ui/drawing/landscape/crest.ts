import type { Point } from '#platform/ui/drawing/curve.ts';
import type { Landform } from '#platform/ui/drawing/landscape/form.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import { slopeAt } from '#platform/ui/drawing/slope.ts';

const STEP = 3;
const SMOOTHED = 26;
const FLOOR = 0.22;

/** The line of a ridge against the sky: a height at every third pixel. */
export interface Crest {
  form: Landform;
  xs: readonly number[];
  ys: readonly number[];
  /** The same without its unevenness: what a trail follows. */
  smooth: readonly number[];
  /** Its highest point. */
  top: number;
}

export function crestOf(id: string, form: Landform): Crest {
  const height = Math.max(...form.summits.map((summit) => summit.height));
  const [near, mid, fine, slow] = ['a', 'b', 'c', 'floor'].map((part) => noiseFrom(`crest:${part}:${id}`));
  const g = (noise: ((x: number) => number) | undefined, x: number) => 1 - Math.abs(2 * (noise?.(x) ?? 0.5) - 1);
  const count = Math.max(2, Math.ceil((form.to - form.from) / STEP));
  const xs = Array.from({ length: count + 1 }, (_, i) => form.from + i * STEP);
  const ys = xs.map((x) => {
    const e = Math.max(...form.summits.map((s) => s.height * slopeAt(form.rugged, (x - s.x) / s.width)));
    const uneven = 0.15 * g(near, x / 58) + 0.075 * g(mid, x / 27) + 0.034 * g(fine, x / 12);
    const floor = FLOOR * height * (0.72 + 0.5 * (slow?.(x / 70) ?? 0));
    const rough = form.rugged * height * uneven * (0.45 + (0.55 * e) / height);
    return form.base - endsOf(form, x) * (Math.max(e, floor) + rough);
  });
  return { form, xs, ys, smooth: smoothed(ys), top: Math.min(...ys) };
}

/** How high the ridge stands at x; undefined where it is not. */
export function heightAt({ form, ys }: Crest, x: number): number | undefined {
  return between(ys, (x - form.from) / STEP);
}

/** The same along the even line that trails follow. */
export function evenAt({ form, smooth }: Crest, x: number): number | undefined {
  return between(smooth, (x - form.from) / STEP);
}

/** Local summits: higher than all within reach of them. */
export function summitsOf({ xs, ys }: Crest): Point[] {
  const reach = Math.round(SMOOTHED / STEP);
  return xs.flatMap((x, i) => {
    const y = ys[i] ?? 0;
    const around = ys.slice(Math.max(0, i - reach), i + reach + 1);
    return i >= reach / 2 && y === Math.min(...around) && around.indexOf(y) === Math.min(i, reach) ? [{ x, y }] : [];
  });
}

export function points({ xs, ys }: Crest): Point[] {
  return xs.map((x, i) => ({ x, y: ys[i] ?? 0 }));
}

function between(line: readonly number[], place: number): number | undefined {
  const left = line[Math.floor(place)];
  const right = line[Math.ceil(place)];
  return left === undefined || right === undefined ? undefined : left + (right - left) * (place - Math.floor(place));
}

/** A side that falls: steep and straight on a fell, rounded on an island. */
function endsOf({ from, to, softLeft, softRight }: Landform, x: number): number {
  const place = (x - from) / (to - from);
  const left = softLeft > 0 ? Math.min(1, place / softLeft) : 1;
  const right = softRight > 0 ? Math.min(1, (1 - place) / softRight) : 1;
  return eased(Math.max(0, left)) * eased(Math.max(0, right));
}

function eased(t: number): number {
  return t * t * (3 - 2 * t);
}

function smoothed(ys: readonly number[]): number[] {
  const reach = Math.round(SMOOTHED / STEP);
  return ys.map((_, i) => {
    const around = ys.slice(Math.max(0, i - reach), i + reach + 1);
    return around.reduce((sum, y) => sum + y, 0) / around.length;
  });
}
