import { ENOUGH } from '../statistics/suppression.ts';
import { opinionOf, type Opinion } from './analyse.ts';
import { groupAwareConsensus } from './consensus.ts';
import type { Counts, Figures } from './figures.ts';
import type { Cast, Vote } from './votes.ts';

/** Votes of a conversation, made to be sent: a line for each person, `place:vote` of each statement, with spaces. */
export interface VotesAsText {
  /** Ids of the statements that count; places in lines point here. */
  statements: readonly string[];
  votes: string;
}

/** What a group, or everybody, makes of a statement. */
export interface Stand {
  statement: string;
  for: 'agree' | 'disagree';
  /** How many of ten stand so; of all groups the fewest. */
  ofTen: number;
}

/** What may be told of a conversation to anybody: no person, and no group of fewer than five. */
export interface OpinionTold {
  /** How many are on the map. */
  people: number;
  /** Where they stand, −1 to 1 both ways, rounded so that no place is one person's own, in an order that says nothing. */
  dots: { x: number; y: number; group: number }[];
  /** How many people one dot stands for: more than one when there would be too many to draw. */
  each: number;
  /** The largest first. */
  groups: { size: number; tells: Stand[] }[];
  /** What all groups stand together on, most first. */
  shared: Stand[];
  /** How far out each statement sets people, by id: for choosing what to show next. */
  extremity: Record<string, number>;
  /** What sets the groups apart: statements where they stand farthest from each other. */
  apart: { statement: string; ofTen: (number | null)[] }[];
}

/** More dots than this say no more to the eye, and make a page slow. */
const MOST_DOTS = 500;
const MOST_SHARED = 8;
const MOST_APART = 5;
/** Six of ten in every group: more than a half, and more than chance makes of a half. */
const TOGETHER = 0.6;
const APART = 0.4;
/** The map is told in steps of this size. */
const STEP = 0.05;

/** The map, the groups and what they share, as may be told. The same votes give the same, in whatever order. */
export function opinionTold({ statements, votes }: VotesAsText): OpinionTold {
  const opinion = opinionOf(castsIn(statements, votes));
  const shown = opinion.sizes.flatMap((size, group) => (size >= ENOUGH ? [group] : []));
  return {
    people: shown.reduce((sum, group) => sum + (opinion.sizes[group] ?? 0), 0),
    ...dotsOf(opinion, shown),
    groups: shown.map((group) => ({ size: opinion.sizes[group] ?? 0, tells: tellsOf(opinion, group) })),
    shared: sharedBy(opinion, shown),
    extremity: Object.fromEntries(
      opinion.votes.comments.map((id, at) => [id, rounded(opinion.map.extremity[at] ?? 0, 1e-6)]),
    ),
    apart: apartIn(opinion, shown),
  };
}

function castsIn(statements: readonly string[], votes: string): Cast[] {
  return votes.split('\n').flatMap((line, person) =>
    line.split(' ').flatMap((one) => {
      const [place = '', vote] = one.split(':');
      const comment = statements[Number(place)];
      return vote === undefined || comment === undefined
        ? []
        : [{ person: String(person), comment, vote: Number(vote) as Vote }];
    }),
  );
}

function dotsOf({ map, groupOf }: Opinion, shown: readonly number[]): Pick<OpinionTold, 'dots' | 'each'> {
  const placed = groupOf.flatMap((own, row) => {
    const group = own === null ? -1 : shown.indexOf(own);
    return group < 0 ? [] : [{ x: map.places.x[row] ?? 0, y: map.places.y[row] ?? 0, group }];
  });
  const farthest = placed.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 1e-9);
  const each = Math.max(1, Math.ceil(placed.length / MOST_DOTS));
  const dots = placed
    .map(({ x, y, group }) => ({ x: rounded(x / farthest, STEP), y: rounded(y / farthest, STEP), group }))
    .sort((a, b) => a.group - b.group || a.x - b.x || a.y - b.y);
  return {
    dots: shown.flatMap((_, own) =>
      thinned(
        dots.filter(({ group }) => group === own),
        each,
      ),
    ),
    each,
  };
}

/** One in so many, spread over where they lie; of a group always some. */
function thinned<D>(dots: readonly D[], each: number): D[] {
  return dots.filter((_, at) => at % each === 0);
}

/** Without statements that fewer than five of the group have seen. */
function tellsOf({ standing, votes }: Opinion, group: number): Stand[] {
  return standing
    .representative(group)
    .filter(({ trials }) => trials >= ENOUGH)
    .map(({ comment, for: way, successes, trials }) => ({
      statement: votes.comments[comment] ?? '',
      for: way,
      ofTen: ofTen(successes, trials),
    }))
    .filter(({ ofTen: most }) => most > 5);
}

function sharedBy(opinion: Opinion, shown: readonly number[]): Stand[] {
  if (shown.length === 0) return [];
  return opinion.votes.comments
    .flatMap((_, at) => (['agree', 'disagree'] as const).flatMap((way) => togetherOn(opinion, shown, at, way)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SHARED)
    .map(({ stand }) => stand);
}

function togetherOn(
  { standing, votes }: Opinion,
  shown: readonly number[],
  at: number,
  way: Stand['for'],
): { stand: Stand; weight: number }[] {
  const figures = shown.map((group) => seenAs(standing.figuresOf(group, at), way));
  const least = Math.min(...figures.map(({ agrees, seen }) => agrees / Math.max(1, seen)));
  if (figures.some(({ seen }) => seen < ENOUGH) || least < TOGETHER) return [];
  const stand = { statement: votes.comments[at] ?? '', for: way, ofTen: Math.floor(least * 10 + 1e-9) };
  return [{ stand, weight: groupAwareConsensus(figures) }];
}

/** Who disagrees agrees to the opposite. */
function seenAs({ agrees, disagrees, seen }: Figures, way: Stand['for']): Counts {
  return way === 'agree' ? { agrees, disagrees, seen } : { agrees: disagrees, disagrees: agrees, seen };
}

function apartIn({ standing, votes }: Opinion, shown: readonly number[]): OpinionTold['apart'] {
  if (shown.length < 2) return [];
  return votes.comments
    .map((statement, at) => {
      const shares = shown.map((group) => {
        const { agrees, seen } = standing.figuresOf(group, at);
        return seen < ENOUGH ? null : agrees / seen;
      });
      const known = shares.filter((share) => share !== null);
      return { statement, shares, gap: known.length < 2 ? 0 : Math.max(...known) - Math.min(...known) };
    })
    .filter(({ gap }) => gap >= APART)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, MOST_APART)
    .map(({ statement, shares }) => ({
      statement,
      ofTen: shares.map((share) => (share === null ? null : ofTen(share, 1))),
    }));
}

/** Tenths, so that nobody is counted out by a percentage; never all ten unless it is all. */
function ofTen(some: number, all: number): number {
  const tenths = Math.round((10 * some) / all);
  return tenths === 10 && some < all ? 9 : tenths === 0 && some > 0 ? 1 : tenths;
}

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6)) + 0;
}
