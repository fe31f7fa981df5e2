import { remembered } from '#platform/ui/drawing/remembered.ts';
import { braid, bundle, PERIOD, seatAtKnot, type Braid, type Lines, type Strand } from '#platform/ui/drawing/rope.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';

/** A piece of the rope that runs downwards beside text. It is as high as the text, however high that is. */
export interface RopeDown extends Partial<Braid> {
  height: number;
  ends: Lines[];
}

export const DOWN = { width: 44, gather: 100, end: 60 };
const MIDDLE = DOWN.width / 2;
/** Fewer than across: it is narrow. */
const MOST = 12;

const drawn = remembered((key): RopeDown => {
  const { what, strands, turns, seed } = JSON.parse(key) as {
    what: 'gather' | 'between' | 'end';
    strands: Strand[];
    turns: number;
    seed: string;
  };
  if (what === 'between') return braided(strands, turns);
  return what === 'gather' ? gathering(strands) : ending(strands, seed);
});

/** From one knot to the next, with so many turns. */
export function ropeBetween(strands: readonly Strand[], turns: number): RopeDown {
  return drawn(JSON.stringify({ what: 'between', strands: thinned(strands), turns, seed: '' }));
}

/** Beside the voices: every strand by itself, and together at the foot. */
export function ropeGathering(strands: readonly Strand[]): RopeDown {
  return drawn(JSON.stringify({ what: 'gather', strands: thinned(strands), turns: 1, seed: '' }));
}

/** After the last knot: open where all is tied, loose and uneven where something is missing. */
export function ropeEnding(strands: readonly Strand[], seed: string): RopeDown {
  return drawn(JSON.stringify({ what: 'end', strands: thinned(strands), turns: 1, seed }));
}

function thinned(strands: readonly Strand[]): Strand[] {
  if (strands.length <= MOST) return [...strands];
  return Array.from({ length: MOST }, (_, nth) => strands[Math.floor((nth * strands.length) / MOST)]).filter(
    (one) => one !== undefined,
  );
}

function braided(strands: readonly Strand[], turns: number): RopeDown {
  const height = round1(PERIOD * turns);
  const course = { from: 0, to: height, knots: [0, height], middle: () => MIDDLE, down: true };
  return { ...braid(strands, course), height, ends: [] };
}

function gathering(strands: readonly Strand[]): RopeDown {
  const { gather, width } = DOWN;
  const ends = bundle(strands, (_, at, seat) => {
    const x = round1(4 + ((width - 8) * (at + 0.5)) / strands.length);
    const end = round1(MIDDLE + seatAtKnot(seat));
    return `M${x} 0V${gather * 0.7}C${x} ${gather * 0.88} ${end} ${gather * 0.82} ${end} ${gather}`;
  });
  return { height: gather, ends };
}

function ending(strands: readonly Strand[], seed: string): RopeDown {
  const random = randomFrom(`down:${seed}`);
  const ends = bundle(strands, (_, at, seat) => {
    const start = round1(MIDDLE + seatAtKnot(seat));
    const x = round1(3 + ((DOWN.width - 6) * (at + 0.5)) / strands.length);
    const y = round1(seed ? between(random, 0.5, 0.95) * DOWN.end : DOWN.end);
    return `M${start} 0C${start} ${round1(y * 0.55)} ${x} ${round1(y * 0.5)} ${x} ${y}`;
  });
  return { height: DOWN.end, ends };
}
