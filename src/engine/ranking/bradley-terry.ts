import { inOrder } from '../order.ts';
import { invertedOf } from './inverse.ts';
import { islandsOf, isStronglyConnected } from './islands.ts';

/** How often one was chosen before the other. */
export interface Choice {
  winner: string;
  loser: string;
  count: number;
}

export interface Ranked {
  id: string;
  /** Of the logarithm of the odds against the reference of its island: 0.7 is chosen twice as often. */
  strength: number;
  /** Of the difference from the reference; 0 for the reference itself. */
  standardError: number;
  /** Which island it is on, from 0; strengths of different islands say nothing about each other. */
  island: number;
}

export interface Ranking {
  /** In the order of ids. */
  items: Ranked[];
  /** By island: the item whose strength is 0. */
  references: string[];
  /** By island: somebody never won or never lost against the rest, and half a win each way was added. */
  softened: boolean[];
  /** By island: variances and covariances of the strengths, in the order in which its items stand in `items`. */
  covariances: Float64Array[][];
}

/** Half a win and half a defeat against one in the middle. */
const SOFTENING = 0.5;
const MOST_ROUNDS = 200;
const CLOSE = 1e-12;

/**
 * Strengths by Bradley and Terry (1952), most likely ones, by Newton's steps; standard errors from the inverse of the
 * information, the reference held at 0. A most likely ranking is there only when each can be reached from each by
 * wins (Ford 1957). Where that fails each item of the island gets half a win and half a defeat against one of strength
 * 0 before it is moved to the reference, which keeps strengths finite and near what was seen; `softened` says so.
 * What was never compared, directly or through others, lies on islands of its own. `reference` holds on its island,
 * elsewhere the first item does. O(items³) a round.
 */
export function bradleyTerry(choices: readonly Choice[], reference?: string): Ranking {
  const ids = inOrder(choices.flatMap(({ winner, loser }) => [winner, loser]));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const wins = ids.map(() => new Float64Array(ids.length));
  for (const { winner, loser, count } of choices) {
    const row = wins[placeOf.get(winner) ?? 0];
    const column = placeOf.get(loser) ?? 0;
    if (row && winner !== loser) row[column] = (row[column] ?? 0) + count;
  }
  const islands = islandsOf(wins);
  const items: Ranked[] = [];
  const ranking: Ranking = { items, references: [], softened: [], covariances: [] };
  for (const [island, places] of islands.entries()) {
    const own = places.map((one) => Float64Array.from(places, (other) => wins[one]?.[other] ?? 0));
    const at = Math.max(
      0,
      places.findIndex((place) => ids[place] === reference),
    );
    const softened = places.length > 1 && !isStronglyConnected(own);
    const { strengths, covariance } = fitted(own, at, softened ? SOFTENING : 0);
    ranking.references.push(ids[places[at] ?? 0] ?? '');
    ranking.softened.push(softened);
    ranking.covariances.push(covariance);
    places.forEach((place, own) => {
      const standardError = Math.sqrt(Math.max(0, covariance[own]?.[own] ?? 0));
      items[place] = { id: ids[place] ?? '', strength: strengths[own] ?? 0, standardError, island };
    });
  }
  return ranking;
}

interface Fit {
  strengths: Float64Array;
  covariance: Float64Array[];
}

function fitted(wins: readonly Float64Array[], reference: number, softening: number): Fit {
  let strengths: Float64Array = new Float64Array(wins.length);
  let slope = slopeOf(wins, strengths, softening);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = times(spreadOf(slope.information, reference, softening), slope.gradient);
    const largest = Math.max(...step.map(Math.abs));
    const by = largest > 1 ? 1 / largest : 1;
    strengths = strengths.map((strength, at) => strength + by * (step[at] ?? 0));
    slope = slopeOf(wins, strengths, softening);
    if (largest < CLOSE) break;
  }
  const middle = strengths[reference] ?? 0;
  const spread = spreadOf(slope.information, reference, softening);
  return { strengths: strengths.map((strength) => strength - middle), covariance: against(spread, reference) };
}

/** How the logarithm of the likelihood rises with each strength, and how sharply it is curved. */
function slopeOf(
  wins: readonly Float64Array[],
  strengths: Float64Array,
  softening: number,
): { gradient: Float64Array; information: Float64Array[] } {
  const gradient = new Float64Array(wins.length);
  const information = wins.map(() => new Float64Array(wins.length));
  wins.forEach((row, one) => {
    const own = information[one] as Float64Array;
    let [rise, curve] = [0, 0];
    row.forEach((won, other) => {
      const met = won + (wins[other]?.[one] ?? 0);
      if (met === 0 || one === other) return;
      const chance = chanceOf((strengths[one] ?? 0) - (strengths[other] ?? 0));
      rise += won - met * chance;
      curve += met * chance * (1 - chance);
      own[other] = -met * chance * (1 - chance);
    });
    const middle = chanceOf(strengths[one] ?? 0);
    gradient[one] = rise + softening * (1 - 2 * middle);
    own[one] = curve + 2 * softening * middle * (1 - middle);
  });
  return { gradient, information };
}

/** The inverse of the information. Without softening only differences are known, and the reference is held at 0. */
function spreadOf(information: readonly Float64Array[], reference: number, softening: number): Float64Array[] {
  if (softening > 0) return invertedOf(information);
  const others = [...information.keys()].filter((at) => at !== reference);
  const inverse = invertedOf(others.map((one) => Float64Array.from(others, (other) => information[one]?.[other] ?? 0)));
  const spread = information.map((row) => new Float64Array(row.length));
  others.forEach((one, row) =>
    others.forEach((other, column) => ((spread[one] as Float64Array)[other] = inverse[row]?.[column] ?? 0)),
  );
  return spread;
}

/** Covariances of the differences from the reference. */
function against(spread: readonly Float64Array[], reference: number): Float64Array[] {
  const entry = (one: number, other: number): number => spread[one]?.[other] ?? 0;
  return spread.map((row, one) =>
    row.map((own, other) =>
      one === reference || other === reference
        ? 0
        : own - entry(one, reference) - entry(reference, other) + entry(reference, reference),
    ),
  );
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => row.reduce((sum, entry, at) => sum + entry * (vector[at] ?? 0), 0));
}

/** The chance that one is chosen before another, by the difference in strength. */
export function chanceOf(difference: number): number {
  return 1 / (1 + Math.exp(-difference));
}
