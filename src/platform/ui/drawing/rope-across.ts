import { openCurve } from '#platform/ui/drawing/curve.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import { remembered } from '#platform/ui/drawing/remembered.ts';
import {
  braid,
  bundle,
  PERIOD,
  seatAtKnot,
  strandsFor,
  type Braid,
  type Lines,
  type Strand,
} from '#platform/ui/drawing/rope.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';

/** What a rope is drawn from. */
export interface RopeForm {
  /** Another seed, another sway. */
  seed: string;
  /** What it is laid of, in order: how many, and what share of them belongs to what is looked at. */
  parts: readonly { count: number; share: number }[];
  /** From the first to the last; where the thread has not come yet, `pending`. */
  knots: readonly { pending: boolean }[];
}

export interface RopeAcross extends Braid {
  /** From the parts to the first knot, on a square of a hundred that is stretched. */
  fan: Lines[];
  end: Lines[];
  /** Where the knots lie. */
  knots: { x: number; y: number }[];
  /** Other threads, far behind, on the same square. */
  behind: string[];
}

export const ROPE = { width: 760, height: 120 };
const MIDDLE = ROPE.height / 2;
const FIRST = 58;
const LAST = ROPE.width - 76;
/** So short is what nothing holds yet. */
const UNTIED = 8;
const SWAY = 9;
/** Of strands without parts, where nobody may be counted. */
const UNKNOWN = 9;

/** The strands of all parts, those that do not belong drawn faint. */
export function strandsOf(parts: RopeForm['parts']): Strand[] {
  if (parts.length === 0) return Array.from({ length: UNKNOWN }, () => ({ part: 0, faint: false }));
  return strandsFor(parts.map(({ count }) => count)).flatMap((count, part) => {
    const share = parts[part]?.share ?? 1;
    const bright = share > 0 ? Math.max(1, Math.round(count * share)) : 0;
    return Array.from({ length: count }, (_, nth) => ({ part, faint: nth >= bright }));
  });
}

const drawn = remembered((key): RopeAcross => draw(JSON.parse(key) as RopeForm));

/** The rope from left to right, drawn once for each form. */
export function ropeAcross({ seed, parts, knots }: RopeForm): RopeAcross {
  return drawn(JSON.stringify({ seed, parts, knots }));
}

function draw({ seed, parts, knots }: RopeForm): RopeAcross {
  const strands = strandsOf(parts);
  const at = knots.map((_, nth) => (knots.length > 1 ? FIRST + ((LAST - FIRST) * nth) / (knots.length - 1) : FIRST));
  const last = knots.findLastIndex(({ pending }) => !pending);
  const cut = last < knots.length - 1;
  const from = at[Math.max(0, last)] ?? FIRST;
  const to = last < 0 ? UNTIED : cut ? from + ((at[last + 1] ?? from) - from) * 0.45 : from + 6;
  const tied = last < 0 ? [0] : at.filter((_, nth) => !knots[nth]?.pending);
  const sway = noiseFrom(`rope:${seed}`);
  const middle = (x: number) => MIDDLE + SWAY * 2 * (sway(x / 150) - 0.5) * Math.min(1, Math.max(0, x - FIRST) / 120);
  const laid = braid(strands, { from: 0, to, knots: tied, middle });
  return {
    ...laid,
    fan: fanIn(strands, parts.length),
    end: cut ? looseEnds(seed, strands, to, middle, last < 0 ? 0.5 : 1) : fanOut(strands, to, middle),
    knots: at.map((x) => ({ x: round1(x), y: round1(middle(x)) })),
    behind: behind(seed),
  };
}

/** Straight from each part, and softly together. */
function fanIn(strands: readonly Strand[], parts: number): Lines[] {
  const inPart = Map.groupBy(strands, ({ part }) => part);
  const each = 100 / Math.max(1, parts);
  return bundle(strands, (strand, _, seat) => {
    const own = inPart.get(strand.part) ?? [];
    const start = each * (strand.part + 0.5) + (own.indexOf(strand) - (own.length - 1) / 2) * Math.min(0.9, each / 14);
    const end = round1(50 + seatAtKnot(seat) / 4);
    return `M0 ${round1(start)}H22C64 ${round1(start)} 58 ${end} 100 ${end}`;
  });
}

const OPEN = 2.5;

/** The thread has come so far, and opens for what comes next. */
function fanOut(strands: readonly Strand[], from: number, middle: (x: number) => number): Lines[] {
  const y = middle(from);
  return bundle(strands, (_, at, seat) => {
    const end = round1(y + (at - (strands.length - 1) / 2) * OPEN);
    const start = round1(y + seatAtKnot(seat));
    return `M${round1(from)} ${start}C${round1(from + 34)} ${start} ${round1(from + 36)} ${end} ${ROPE.width} ${end}`;
  });
}

/** Nothing is tied to it yet: the strands end, each where it likes. */
function looseEnds(
  seed: string,
  strands: readonly Strand[],
  from: number,
  middle: (x: number) => number,
  length: number,
): Lines[] {
  const random = randomFrom(`ends:${seed}`);
  const y = middle(from);
  const spread = Math.min(34, strands.length * 1.7);
  return bundle(strands, (_, at, seat) => {
    const share = strands.length > 1 ? at / (strands.length - 1) - 0.5 : 0;
    const end = round1(y + share * spread * 2 + between(random, -4, 8));
    const reach = between(random, 26, 58) * length;
    const start = round1(y + seat);
    return `M${round1(from - PERIOD / 24)} ${start}C${round1(from + reach * 0.5)} ${start} ${round1(from + reach * 0.7)} ${end} ${round1(from + reach)} ${round1(end + between(random, 0, 6))}`;
  });
}

const OTHERS = 12;

function behind(seed: string): string[] {
  return Array.from({ length: OTHERS }, (_, nth) => {
    const random = randomFrom(`behind:${seed}:${nth}`);
    const noise = noiseFrom(`behind:${seed}:${nth}`);
    const [from, to] = [between(random, 8, 92), between(random, 2, 98)];
    const points = Array.from({ length: 9 }, (_, step) => {
      const t = step / 8;
      const soft = t * t * (3 - 2 * t);
      return { x: 12 + 88 * t, y: from + (to - from) * soft + 10 * (noise(step / 2) - 0.5) };
    });
    return openCurve(points);
  });
}
