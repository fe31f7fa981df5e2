import type { Point } from '#platform/ui/drawing/curve.ts';

/** A summit as it was set: where, how high over the waterline, and how far its sides reach. */
export interface Summit {
  x: number;
  height: number;
  width: number;
}

/** What a ridge is made of, from the farthest to the nearest. */
export const TONES = ['fell', 'slate', 'moss', 'sage', 'teal', 'sound', 'pine', 'deep'] as const;
export type Tone = (typeof TONES)[number];

/** The shape of a ridge, set once: where it lies, its waterline, its summits, and 0 for an island to 1 for a fell. */
export interface Landform {
  from: number;
  to: number;
  base: number;
  summits: readonly Summit[];
  rugged: number;
  /** How far in from each end, as a part of the length, it falls to the waterline; 0 where it goes on outside. */
  softLeft: number;
  softRight: number;
  tone: Tone;
  /** 0 far to 1 near. */
  near: number;
  /** How far down the slope the thread runs; below 0 there is none. */
  thread: number;
  /** Where its name would like to begin; on water when it lies outside the slope. */
  hint: Point;
  houses?: { from: number; to: number; count: number };
}

/** A ridge to draw: whoever lives there says what it is called, and which cairns stand on it. */
export interface Ridge {
  id: string;
  form: Landform;
  /** How many letters its name has, and the line below it; a ridge without a name has none. */
  letters: readonly [name: number, sub: number];
  /** Ids of its cairns, in order. */
  cairns: readonly string[];
}

/** A dotted line over the water, from one ridge's thread to another's. */
export interface Crossing {
  from: { id: string; at: 'start' | 'end' | number };
  to: { id: string; at: 'start' | 'end' | number };
}

/** All that a landscape is drawn from. */
export interface Scene {
  seed: string;
  width: number;
  height: number;
  horizon: number;
  /** Far to near. */
  ridges: readonly Ridge[];
  crossings: readonly Crossing[];
  /** The near shore, left to right. */
  shore: readonly Point[];
  sun: { x: number; y: number; radius: number };
  clouds: readonly { x: number; y: number; width: number }[];
  /** Least room along a trail for a cairn, and down between two trails. */
  spacing: number;
  gap: number;
  /** Width of a cairn's lowest stone, far and near. */
  cairnWidth: readonly [far: number, near: number];
  /** Sizes of the letters in a name and in the line below it. */
  letters: readonly [name: number, sub: number];
  /** The large cairn on the near shore: where its foot stands, and its width. */
  large?: { x: number; y: number; width: number; stones: readonly string[] };
}
