import { openCurve, type Point } from '#platform/ui/drawing/curve.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';

/** A soft ridge: where it begins and ends, the line it stands on, its height and how many summits it has. */
export interface Landform {
  from: number;
  to: number;
  base: number;
  height: number;
  summits: number;
}

const STEP = 12;

/** Points along the ridge: the highest of its rounded summits and a low floor of slow noise, falling softly to the base at its ends. */
export function ridgePoints(id: string, form: Landform): Point[] {
  const summits = summitsOf(id, form);
  const noise = noiseFrom(`floor:${id}`);
  const length = form.to - form.from;
  const count = Math.max(2, Math.ceil(length / STEP));
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = form.from + (length * i) / count;
    const parts = summits.map((s) => s.height * rounded((x - s.x) / s.width));
    const floor = form.height * 0.22 * (0.6 + 0.4 * noise(x / 58));
    return { x, y: form.base - softEnds((x - form.from) / length) * Math.min(form.height, joined([...parts, floor])) };
  });
}

/** The ridge as a closed shape down to its base. */
export function ridgePath(id: string, form: Landform): string {
  return `${openCurve(ridgePoints(id, form))}L${round1(form.to)} ${round1(form.base)}L${round1(form.from)} ${round1(form.base)}Z`;
}

/** How high the ridge stands at x, between its points. */
export function heightAt(points: readonly Point[], x: number): number {
  const right = points.find((point) => point.x >= x) ?? points.at(-1);
  const left = points.findLast((point) => point.x < x) ?? points[0];
  if (!left || !right) return 0;
  if (right.x === left.x) return right.y;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

function summitsOf(id: string, form: Landform): { x: number; height: number; width: number }[] {
  const random = randomFrom(`ridge:${id}`);
  const span = (form.to - form.from) / form.summits;
  return Array.from({ length: form.summits }, (_, i) => ({
    x: form.from + span * (i + between(random, 0.35, 0.65)),
    height: form.height * between(random, 0.5, 0.98),
    width: span * between(random, 0.8, 1.15),
  }));
}

/** The highest part, but with soft saddles where two parts meet. */
function joined(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part ** 3, 0) ** (1 / 3);
}

function rounded(distance: number): number {
  const t = Math.abs(distance);
  return t >= 1 ? 0 : Math.cos((Math.PI * t) / 2) ** 2;
}

function softEnds(place: number): number {
  const t = Math.min(1, Math.min(place, 1 - place) / 0.25);
  return t * t * (3 - 2 * t);
}
