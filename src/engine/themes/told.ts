import { suggestThemes } from './themes.ts';

/** Short texts with what people have placed by hand, made to be sent. */
export interface TextsToGroup {
  ids: readonly string[];
  /** By id. */
  texts: readonly string[];
  /** By id: the theme somebody has put it in; null while it lies nowhere. */
  placed: readonly (string | null)[];
}

/** A theme that might be: never more than a suggestion. */
export interface SuggestedTheme {
  key: string;
  /** The theme that is there already; null for one that would be new. */
  into: string | null;
  /** Its telling words, most telling first. */
  terms: string[];
  /** How sure, 0 to 1: the mean over the texts that would be put there. */
  sure: number;
  /** Ids of what would be put there. What somebody has placed, and what nothing sure can be said of, is not among it. */
  texts: string[];
}

/** By the same seed for everybody, so that two who ask are told the same. */
const SEED = 1;
const FEWEST = 3;

/** Suggests where texts that lie nowhere might go; a heap that no word tells from the rest is none. What lies somewhere never moves. */
export function themesTold({ ids, texts, placed }: TextsToGroup): SuggestedTheme[] {
  const byHand = new Map(placed.flatMap((theme, row) => (theme === null ? [] : [[row, theme] as const])));
  const found = suggestThemes(texts, { seed: SEED, placed: byHand });
  const hands = new Set(byHand.values());
  return found.themes
    .map(({ id, terms }): SuggestedTheme => {
      const rows = found.items.flatMap((item, row) => (item.theme === id && !byHand.has(row) ? [row] : []));
      const sum = rows.reduce((all, row) => all + (found.items[row]?.certainty ?? 0), 0);
      return {
        key: id,
        into: hands.has(id) ? id : null,
        terms: [...terms],
        sure: rows.length === 0 ? 0 : Math.round((100 * sum) / rows.length) / 100,
        texts: rows.map((row) => ids[row] ?? ''),
      };
    })
    .filter(({ into, terms, texts: some }) =>
      into === null ? some.length >= FEWEST && terms.length > 0 : some.length > 0,
    );
}
