import type { Point } from '#platform/ui/drawing/curve.ts';
import { defaultForm, type Ground } from '#platform/ui/drawing/landscape/default.ts';
import type { Landform, Ridge, Scene } from '#platform/ui/drawing/landscape/form.ts';
import { NORDMORE } from './forms.ts';

export type Width = 'wide' | 'narrow';

/** A municipality as the landscape needs to know it. */
export interface Land {
  /** Its number in the national register, or its id where it has none: what its shape comes from. */
  key: string;
  /** How many its name has. */
  letters: number;
  /** How many kinds of units it has: as many are said below its name. */
  kinds: number;
  /** The same for its units, in order. */
  units: readonly string[];
}

/** What the stones of the region's own cairn stand for, oldest first. */
export const LARGE = ['dream', 'picture', 'goals', 'standing', 'path', 'cycle'] as const;

/** Above so many units the landscape shows municipalities alone. */
export const MOST_CAIRNS = 200;

/** Above so many municipalities their names find no room. */
export const MOST_RIDGES = 40;

const NAMELESS = 8;

/** Letters for each kind of unit in the line below a name, whatever language it is said in; and the least there are. */
const PER_KIND = 13;
const SUB = 25;

/** As wide as so many letters is what says how much is open, beside the name; on a phone the figure alone. */
const OPEN = { wide: 6, narrow: 3 } as const;

const GROUNDS: Readonly<Record<Width, Ground>> = {
  wide: { width: 1440, far: 545, near: 735, heights: [250, 90] },
  narrow: { width: 390, far: 205, near: 462, heights: [120, 60] },
};

/** A municipality's own landscape: its ridge large, all its cairns, and room for their names. */
export function ownScene(land: Land, width: Width): Scene {
  const set = NORDMORE[width][land.key] ?? defaultOf(land, 0, 1, width);
  const frame = FRAMES[width];
  const own = stretched(set, width);
  return {
    ...frame,
    ...OWN[width],
    seed: land.key,
    crossings: [],
    ridges: [
      ...[0, 1].map((nth) => behind(land.key, nth, width)),
      { id: land.key, form: own, letters: [0, 0] as const, cairns: land.units },
    ],
  };
}

/** The same landform at the full width of the picture. */
function stretched(form: Landform, width: Width): Landform {
  const { height, base, from, to } = OWN_RIDGE[width];
  const wider = (to - from) / (form.to - form.from);
  const higher = height / Math.max(...form.summits.map((summit) => summit.height));
  return {
    ...form,
    from,
    to,
    base,
    summits: form.summits.map((summit) => ({
      x: from + (summit.x - form.from) * wider,
      height: summit.height * higher,
      width: summit.width * wider,
    })),
    tone: form.tone === 'sound' ? 'pine' : form.tone,
    near: 1,
    thread: 0.2,
    softLeft: Math.max(0.08, form.softLeft),
    softRight: Math.max(0.08, form.softRight),
    houses: { from: from + (to - from) * 0.62, to: from + (to - from) * 0.8, count: 5 },
  };
}

const OWN_RIDGE = {
  wide: { height: 330, base: 560, from: -30, to: 1470 },
  narrow: { height: 170, base: 290, from: -20, to: 410 },
} as const;

const OWN = {
  wide: {
    height: 640,
    horizon: 500,
    shore: [
      { x: 0, y: 618 },
      { x: 600, y: 624 },
      { x: 1440, y: 612 },
    ],
    spacing: 122,
    gap: 92,
    cairnWidth: [22, 22],
    large: undefined,
  },
  narrow: {
    height: 330,
    horizon: 260,
    shore: [
      { x: 0, y: 318 },
      { x: 390, y: 316 },
    ],
    spacing: 19,
    gap: 24,
    cairnWidth: [11, 11],
    large: undefined,
  },
} as const;

/** What lies behind it has no name. */
function behind(id: string, nth: number, width: Width): Ridge {
  const { heights, ...ground } = GROUNDS[width];
  const base = OWN_RIDGE[width].base - 30 + 20 * nth;
  const form = defaultForm(`${id}:${nth}`, nth, 3, { ...ground, far: base, near: base, heights });
  return {
    id: `${id}:${nth}`,
    form: { ...form, thread: -1, tone: nth === 0 ? 'fell' : 'slate' },
    letters: [0, 0],
    cairns: [],
  };
}

/** The size of a picture in its own pixels, known before anything is laid out in it. */
export function sizeOf(of: 'region' | 'own', width: Width): [width: number, height: number] {
  return [FRAMES[width].width, (of === 'own' ? OWN : FRAMES)[width].height];
}

/** The region's own landscape, for a wide screen or a phone. */
export function regionScene(seed: string, lands: readonly Land[], width: Width): Scene {
  const cairns = lands.reduce((sum, land) => sum + land.units.length, 0) <= MOST_CAIRNS;
  const ridge = (land: Land, form: Landform): Ridge => ({
    id: land.key,
    form,
    letters:
      width === 'wide'
        ? [land.letters + OPEN.wide, Math.max(SUB, PER_KIND * land.kinds - 1)]
        : [land.letters + OPEN.narrow, 0],
    cairns: cairns ? land.units : [],
  });
  const known = NORDMORE.order.map((number) => lands.find(({ key }) => key === number));
  const isNordmore = lands.length === known.length && known.every((land) => land !== undefined);
  const ordered = lands.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const ridges = isNordmore
    ? known.map((land) => ridge(land, NORDMORE[width][land.key] ?? defaultOf(land, 0, 1, width)))
    : ordered.map((land, nth) => ridge(land, defaultOf(land, nth, ordered.length, width)));
  if (ridges.length === 0) return { ...FRAMES[width], seed, crossings: [], ridges: nameless(seed, width) };
  return { ...FRAMES[width], seed, ridges, crossings: isNordmore && width === 'wide' ? NORDMORE.crossings : [] };
}

/** Where no names can stand, there is land all the same. */
function nameless(seed: string, width: Width): Ridge[] {
  return Array.from({ length: NAMELESS }, (_, nth) => {
    const id = `${seed}:${nth}`;
    const form = { ...defaultForm(id, nth, NAMELESS, GROUNDS[width]), thread: -1 };
    return { id, form, letters: [0, 0], cairns: [] };
  });
}

function defaultOf(land: Land, nth: number, count: number, width: Width): Landform {
  return defaultForm(land.key, nth, count, GROUNDS[width]);
}

const at = (...all: [number, number][]): Point[] => all.map(([x, y]) => ({ x, y }));

const FRAMES: Readonly<Record<Width, Omit<Scene, 'seed' | 'ridges' | 'crossings'>>> = {
  wide: {
    width: 1440,
    height: 900,
    horizon: 566,
    shore: at(
      [0, 757],
      [200, 764],
      [420, 774],
      [700, 766],
      [980, 766],
      [1060, 752],
      [1120, 686],
      [1166, 664],
      [1200, 660],
      [1440, 656],
    ),
    sun: { x: 1118, y: 285, radius: 54 },
    clouds: [
      { x: 1180, y: 148, width: 300 },
      { x: 762, y: 197, width: 190 },
      { x: 330, y: 357, width: 230 },
      { x: 32, y: 425, width: 320 },
    ],
    spacing: 33,
    gap: 32,
    cairnWidth: [9.5, 13],
    letters: [16, 12.5],
    large: { x: 1347, y: 852, width: 98, stones: LARGE },
  },
  narrow: {
    width: 390,
    height: 502,
    horizon: 314,
    shore: at([0, 484], [60, 483], [120, 488], [250, 487], [330, 480], [390, 481]),
    sun: { x: 288, y: 46, radius: 31 },
    clouds: [{ x: 250, y: 12, width: 160 }],
    spacing: 16,
    gap: 17,
    cairnWidth: [7.5, 9],
    letters: [14, 0],
  },
};
