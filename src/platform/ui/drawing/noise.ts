import { seedOf } from '#platform/ui/drawing/seed.ts';

/** Value noise in [0, 1]: random values at whole x, joined by u = f²(3 − 2f). */
export function noiseFrom(id: string): (x: number) => number {
  const seed = seedOf(id);
  return (x) => {
    const whole = Math.floor(x);
    const f = x - whole;
    const u = f * f * (3 - 2 * f);
    const left = valueAt(seed, whole);
    return left + (valueAt(seed, whole + 1) - left) * u;
  };
}

function valueAt(seed: number, whole: number): number {
  let h = Math.imul(seed ^ Math.imul(whole, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
