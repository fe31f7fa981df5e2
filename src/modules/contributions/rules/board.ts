import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { lengthOf, tidyWords } from './contribution.ts';

export const ASIDE = 'aside';
export const UNGROUPED = 'ungrouped';

/** Where a dream lies on the board: `ungrouped`, `aside`, or the id of a theme. */
export type Spot = string;

/** A dream that was moved, and where it lay before. */
export interface Moved {
  id: string;
  from: Spot;
}

/** What one person did on the board, with all that is needed to undo it. */
export type BoardAct =
  | { kind: 'placed'; dreams: Moved[]; to: Spot }
  | { kind: 'theme_made'; themeId: string; dreams: Moved[]; painted?: string[] }
  | { kind: 'theme_renamed'; themeId: string; from: string; to: string }
  | { kind: 'theme_removed'; themeId: string; dreams: Moved[] }
  | { kind: 'theme_merged'; themeId: string; into: string; dreams: Moved[]; painted: { from: string; had: boolean }[] };

/** The dreams of a theme and its name as they are when somebody undoes. */
export interface BoardNow {
  spots: ReadonlyMap<string, Spot>;
  names: ReadonlyMap<string, string>;
  /** Dreams that somebody else has moved after the act, and not taken back. */
  movedSince: ReadonlySet<string>;
}

/** What undoing comes to. A theme in `empty` goes if nothing is left in it; one in `revive` comes back. */
export interface Undoing {
  back: Moved[];
  left: string[];
  rename: { themeId: string; name: string } | null;
  empty: string | null;
  revive: string | null;
}

export const LONGEST_NAME = 80;

/** The name of a theme: 1 to 80 characters on one line. */
export function parseThemeName(text: string): Outcome<string> {
  const name = tidyWords(text).replaceAll(/\s+/g, ' ');
  if (!name) return refuse('contributions_theme_nameless', 'name');
  if (lengthOf(name) > LONGEST_NAME) return refuse('contributions_theme_long', 'name', { most: LONGEST_NAME });
  return done(name);
}

/** The dreams of `ids` that are not at `to` already, each once, with where they come from. */
export function movesTo(to: Spot, ids: readonly string[], spots: ReadonlyMap<string, Spot>): Moved[] {
  return [...new Set(ids)].map((id) => ({ id, from: spots.get(id) ?? UNGROUPED })).filter(({ from }) => from !== to);
}

/**
 * Undoing takes back one's own act and nobody else's: a dream that another has moved since stays where they put
 * it, and so does a name that another has changed. The rest goes back.
 */
export function undoing(act: BoardAct, now: BoardNow): Undoing {
  if (act.kind === 'theme_renamed') {
    const untouched = now.names.get(act.themeId) === act.to;
    const rename = untouched ? { themeId: act.themeId, name: act.from } : null;
    return { back: [], left: [], rename, empty: null, revive: null };
  }
  const to = landedAt(act);
  const mine = (id: string) => (now.spots.get(id) ?? UNGROUPED) === to && !now.movedSince.has(id);
  return {
    back: act.dreams.filter(({ id }) => mine(id)),
    left: act.dreams.filter(({ id }) => !mine(id)).map(({ id }) => id),
    rename: null,
    empty: act.kind === 'theme_made' ? act.themeId : null,
    revive: act.kind === 'theme_removed' || act.kind === 'theme_merged' ? act.themeId : null,
  };
}

/** Where an act left its dreams. */
function landedAt(act: Exclude<BoardAct, { kind: 'theme_renamed' }>): Spot {
  if (act.kind === 'placed') return act.to;
  if (act.kind === 'theme_merged') return act.into;
  return act.kind === 'theme_made' ? act.themeId : UNGROUPED;
}

/** The theme that some dreams are split off from: all of them lay there. Null when they did not. */
export function splitFrom(dreams: readonly Moved[]): string | null {
  const [first] = dreams;
  return first && dreams.every(({ from }) => from === first.from) ? themeOf(first.from) : null;
}

/** The theme of a spot, or null when it is none. */
export function themeOf(spot: Spot): string | null {
  return spot === ASIDE || spot === UNGROUPED ? null : spot;
}
