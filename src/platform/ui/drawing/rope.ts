import { round1 } from '#platform/ui/drawing/seed.ts';

/** One strand of the rope: which of its parts it comes from, and whether it is drawn faint. */
export interface Strand {
  part: number;
  faint: boolean;
}

/** Where a strand lies in the rope: in which of three plies, how far from its middle, and how light it is, 0 to 1. */
interface Seated extends Strand {
  ply: number;
  seat: number;
  tone: number;
}

/** Strands of one tone, drawn as one. */
export interface Lines {
  /** 0 is the dark edge of a ply, 1 the light one. */
  tone: number;
  faint: boolean;
  path: string;
}

/** A braid from one end to the other; at the knots it is drawn together. Across from left to right, or down. */
export interface Course {
  from: number;
  to: number;
  knots: readonly number[];
  middle: (along: number) => number;
  down?: boolean;
}

export interface Braid {
  under: Lines[];
  /** Covers what lies under, beside each ply that lies over. */
  casing: string;
  over: Lines[];
}

const PLIES = 3;
const APART = 1.5;
const TURNING = 0.066;
/** Half a turn about the middle, from end to end of the braid's pattern. */
export const PERIOD = (2 * Math.PI) / TURNING;
const DRAWN_TOGETHER = { within: 44, to: 0.17 };
const STEP = 6;
const TONES = 7;
const CASING = 1.7;

/** A strand stands for this many: for more where the rope would grow too thick, for fewer where it would be no rope. */
const EACH = 8;
const FEWEST = 2;
const LEAST = 9;
const MOST = 32;

/** How many strands each part has in the rope: one for every eight, at least two, from nine to some thirty in all. */
export function strandsFor(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const each = Math.max(Math.min(EACH, all / LEAST), all / MOST);
  return counts.map((count) => (count > 0 ? Math.max(FEWEST, Math.round(count / each)) : 0));
}

/** Draws three plies that go over and under each other, each of every third strand. */
export function braid(strands: readonly Strand[], course: Course): Braid {
  const seated = seats(strands);
  const width = reachOf(strands.length);
  const line = (one: Seated, from: number, to: number) =>
    pathThrough(sampled(from, to), (at) => plyAt(course, width, one.ply, one.seat, at), course.down);
  const pieces = Array.from({ length: PLIES }, (_, ply) => overPieces(course, ply));
  return {
    under: byTone(seated, (one) => line(one, course.from, course.to)),
    casing: pieces
      .flatMap((own, ply) => own.map((piece) => band(course, width, ply, halfOf(seated, ply), piece)))
      .join(''),
    over: byTone(seated, (one) => (pieces[one.ply] ?? []).map(([from, to]) => line(one, from, to)).join('')),
  };
}

/** Lines from where each strand begins to where it ends, soft at both ends. */
export function bundle(
  strands: readonly Strand[],
  course: (strand: Strand, at: number, seat: number) => string,
): Lines[] {
  const all = seats(strands);
  return byTone(all, (one) => course(one, all.indexOf(one), one.seat));
}

/** Where a strand's ply is drawn together: how far from the middle it lies at a knot. */
export function seatAtKnot(seat: number): number {
  return round1(seat * DRAWN_TOGETHER.to);
}

function seats(strands: readonly Strand[]): Seated[] {
  return strands.map((strand, at) => {
    const ply = at % PLIES;
    const inPly = Math.ceil((strands.length - ply) / PLIES);
    const nth = Math.floor(at / PLIES);
    const tone = inPly > 1 ? 1 - nth / (inPly - 1) : 0.6;
    return { ...strand, ply, seat: (nth - (inPly - 1) / 2) * APART, tone: Math.round(tone * TONES) / TONES };
  });
}

/** How far a ply swings: a thin rope swings less. */
function reachOf(strands: number): number {
  return Math.min(10, 3 + strands * 0.24);
}

function halfOf(seated: readonly Seated[], ply: number): number {
  return Math.max(0, ...seated.filter((one) => one.ply === ply).map(({ seat }) => seat));
}

function plyAt(course: Course, reach: number, ply: number, seat: number, at: number): number {
  return course.middle(at) + drawn(course.knots, at) * (reach * Math.sin(angleOf(course, ply, at)) + seat);
}

function angleOf({ from }: Course, ply: number, at: number): number {
  return TURNING * (at - from) + (2 * Math.PI * ply) / PLIES;
}

/** 1 in the open, falling softly towards a knot; before the first there is no braid yet. */
function drawn(knots: readonly number[], at: number): number {
  const { within, to } = DRAWN_TOGETHER;
  if (at < (knots[0] ?? -Infinity)) return to;
  const near = Math.min(1, ...knots.map((knot) => Math.abs(at - knot) / within));
  return to + (1 - to) * near * near * (3 - 2 * near);
}

/** A ply lies over where sin 2θ > 0. */
function overPieces(course: Course, ply: number): [number, number][] {
  const quarter = PERIOD / 4;
  const offset = (2 * Math.PI * ply) / PLIES / TURNING;
  const first = Math.floor(offset / quarter);
  const pieces: [number, number][] = [];
  for (let nth = first; ; nth++) {
    const from = course.from + nth * quarter - offset;
    if (from >= course.to) return pieces;
    if (nth % 2 !== 0) continue;
    const piece: [number, number] = [Math.max(course.from, from), Math.min(course.to, from + quarter)];
    if (piece[1] > piece[0]) pieces.push(piece);
  }
}

function band(course: Course, reach: number, ply: number, half: number, [from, to]: [number, number]): string {
  const along = sampled(from, to);
  const edge = (side: number) => (at: number) =>
    plyAt(course, reach, ply, side * half, at) + side * CASING * Math.min(1, drawn(course.knots, at) * 1.6);
  const back = pathThrough(along.toReversed(), edge(1), course.down).replace('M', 'L');
  return `${pathThrough(along, edge(-1), course.down)}${back}Z`;
}

function sampled(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / STEP));
  return Array.from({ length: count + 1 }, (_, nth) => from + ((to - from) * nth) / count);
}

/** A line through the points, each said by how far it is from the last: that is far shorter. */
function pathThrough(along: readonly number[], across: (at: number) => number, down = false): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (const [nth, at] of along.entries()) {
    const [x, y] = down ? [round1(across(at)), round1(at)] : [round1(at), round1(across(at))];
    path += nth === 0 ? `M${x} ${y}l` : `${nth > 1 ? ' ' : ''}${round1(x - lastX)} ${round1(y - lastY)}`;
    [lastX, lastY] = [x, y];
  }
  return path;
}

function byTone(strands: readonly Seated[], line: (one: Seated) => string): Lines[] {
  const groups = Map.groupBy(strands, ({ tone, faint }) => `${faint ? 0 : 1}:${tone}`);
  return [...groups]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([, some]) => {
      const [first] = some;
      return first ? [{ tone: first.tone, faint: first.faint, path: some.map(line).join('') }] : [];
    });
}
