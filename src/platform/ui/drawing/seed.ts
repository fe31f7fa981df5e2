import { chanceFrom } from '#engine/chance.ts';

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** FNV-1a over the characters, then the final mix of MurmurHash3, so that ids one letter apart land far from each other. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) {
    hash ^= id.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** mulberry32: the same id gives the same numbers on every machine. */
export function randomFrom(id: string): Random {
  return chanceFrom(seedOf(id));
}

/** A number between the two ends. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One decimal, without minus zero: what all drawings write. */
export function round1(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
