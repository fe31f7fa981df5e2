import { chanceFrom } from '../chance.ts';
import { certaintiesOf, certaintyFrom, UNSURE_BELOW } from './certainty.ts';
import { clustersOf } from './clusters.ts';
import { distinctOf, type Known } from './distinct.ts';
import { featuresOf, rowOf, type Vocabulary } from './features.ts';
import { labelOf, termsOf } from './label.ts';
import { denseMatrix, unit } from './matrix.ts';
import { dot, pointOf, reducedSpace, type ReducedSpace } from './reduced-space.ts';

/** A theme that nobody asked for has at least so many texts. */
const FEWEST = 3;

export interface Wishes {
  /** Chance comes from this alone. */
  readonly seed: number;
  /** How many themes; found when left out. Never more than there are different texts. */
  readonly count?: number;
  /** What people have placed by hand: row → id of the theme. They never move, and their themes keep their ids. */
  readonly placed?: ReadonlyMap<number, string>;
  /** From an external embedding: one for each text, all of one length, used instead of the features of words. */
  readonly vectors?: readonly ArrayLike<number>[];
  /** Texts less certain than this are left alone; 0 leaves only those alone that share nothing with any theme. */
  readonly unsureBelow?: number;
}

export interface Theme {
  readonly id: string;
  /** Its most telling words, as people wrote them. */
  readonly label: string;
  /** Up to eight, most telling first. */
  readonly terms: readonly string[];
  /** How many texts it has. */
  readonly size: number;
}

export interface Placing {
  /** `null`: left alone. */
  readonly theme: string | null;
  /** From 0 to 1: about the chance that the text belongs with most of the theme. 1 for what a person has placed. */
  readonly certainty: number;
}

export interface Themes {
  /** By row, in the order of the texts. */
  readonly items: readonly Placing[];
  /** Those with a hand in them first, by id; then the largest first. */
  readonly themes: readonly Theme[];
  /** With which a newcomer is placed: see `placeNewcomer`. */
  readonly model: Model;
}

/** What is learnt of texts. `vocabulary` is null when vectors came from outside. */
export interface Model {
  readonly vocabulary: Vocabulary | null;
  readonly basis: Pick<ReducedSpace, 'size' | 'basis'>;
  readonly themes: readonly { readonly id: string; readonly centre: Float64Array }[];
}

/**
 * Suggests themes for short texts. The same texts, wishes and seed give the same themes, whatever order the texts come
 * in: the work goes by the texts themselves, each kind of text once, weighed by how many said it.
 *
 * Features → reduced space → Ward's tree → spherical k-means → certainty from what lies nearest and next nearest.
 * 10,000 texts of two sentences each take two to three seconds of one core. Throws `RangeError` for vectors that are not one for each text.
 */
export function suggestThemes(texts: readonly string[], wishes: Wishes): Themes {
  if (wishes.vectors && wishes.vectors.length !== texts.length) throw new RangeError('not one vector for each text');
  const random = chanceFrom(wishes.seed);
  const known = distinctOf(texts, wishes.placed ?? new Map());
  const { vocabulary, space } = spaceOf(known, wishes, random);
  const points = { at: space.points, weight: known.weight, held: known.held };
  const clusters = clustersOf(points, known.ids.length, wishes.count, random);
  const certain = certaintiesOf(points, clusters);
  const least = wishes.unsureBelow ?? UNSURE_BELOW;
  const settled = clusters.of.map((own, at) => (isSettled(known, at, certain, least) ? own : -1));
  const of = wishes.count === undefined ? withoutSmall(settled, known) : settled;
  const { ids, themes } = named(known, of, clusters.centres.length);
  const items = Array.from(known.ofRow, (at): Placing => {
    const held = (known.held[at] ?? -1) >= 0;
    return { theme: ids[of[at] ?? -1] ?? null, certainty: held ? 1 : (certain[at] ?? 0) };
  });
  const centres = clusters.centres.flatMap((centre, at) => (ids[at] === undefined ? [] : [{ id: ids[at], centre }]));
  return { items, themes, model: { vocabulary, basis: { size: space.size, basis: space.basis }, themes: centres } };
}

/**
 * Where a newcomer belongs among themes that are there, which do not move. Takes well under five milliseconds. Give
 * its vector when the themes were made of vectors.
 */
export function placeNewcomer(
  text: string,
  model: Model,
  wishes: { readonly vector?: ArrayLike<number>; readonly unsureBelow?: number } = {},
): Placing {
  const row = model.vocabulary
    ? rowOf(text, model.vocabulary)
    : [...unit(Float64Array.from(wishes.vector ?? []))].map((value, column): [number, number] => [column, value]);
  const point = pointOf(row, model.basis);
  const nearness = model.themes.map(({ centre }) => dot(point, centre));
  const within = Math.max(0, ...nearness);
  const near = nearness.indexOf(within);
  const apart = Math.max(0, ...nearness.filter((_, at) => at !== near));
  const certainty = certaintyFrom(within, apart);
  const sure = certainty > 0 && certainty >= (wishes.unsureBelow ?? UNSURE_BELOW);
  return { theme: sure ? (model.themes[near]?.id ?? null) : null, certainty };
}

/** Few directions for few themes; with what people have said in many ways, the fine ones are chance. */
function spaceOf(
  known: Known,
  wishes: Wishes,
  random: () => number,
): { vocabulary: Vocabulary | null; space: ReducedSpace } {
  const size = Math.min(120, Math.max(40, Math.round(1.5 * (wishes.count ?? 0))));
  if (wishes.vectors) {
    const own = Array.from(known.row, (row) => wishes.vectors?.[row] ?? []);
    return { vocabulary: null, space: reducedSpace(denseMatrix(own), size, random) };
  }
  const { vocabulary, matrix } = featuresOf(known.texts);
  return { vocabulary, space: reducedSpace(matrix, size, random) };
}

function isSettled(known: Known, at: number, certain: Float64Array, least: number): boolean {
  const certainty = certain[at] ?? 0;
  return (known.held[at] ?? -1) >= 0 || (certainty > 0 && certainty >= least);
}

/** Lets go of themes that nobody asked for and that hardly anybody speaks of. */
function withoutSmall(of: Int32Array, { weight, ids }: Known): Int32Array {
  const sizes = sizesOf(of, weight);
  return of.map((own) => (own >= ids.length && (sizes.get(own) ?? 0) < FEWEST ? -1 : own));
}

function sizesOf(of: Int32Array, weight: Float64Array): Map<number, number> {
  const sizes = new Map<number, number>();
  of.forEach((own, at) => sizes.set(own, (sizes.get(own) ?? 0) + (weight[at] ?? 0)));
  return sizes;
}

/** Themes with their words; an id for each cluster that has anything, or was made by hand. */
function named(known: Known, of: Int32Array, count: number): { ids: (string | undefined)[]; themes: Theme[] } {
  const terms = termsOf(known.texts, known.weight, of, count);
  const sizes = sizesOf(of, known.weight);
  const byHand = known.ids.length;
  const order = [...sizes.keys()]
    .filter((own) => own >= 0)
    .sort(
      (a, b) =>
        Number(a >= byHand) - Number(b >= byHand) ||
        (a < byHand ? a - b : (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)) ||
        a - b,
    );
  const ids: (string | undefined)[] = [];
  const taken = new Set(known.ids);
  let number = 0;
  for (const own of order) {
    let id = known.ids[own];
    while (id === undefined || (own >= byHand && taken.has(id))) id = `theme-${++number}`;
    ids[own] = id;
  }
  const themes = order.map((own): Theme => {
    const words = terms[own] ?? [];
    return { id: ids[own] ?? '', label: labelOf(words), terms: words, size: sizes.get(own) ?? 0 };
  });
  return { ids, themes };
}
