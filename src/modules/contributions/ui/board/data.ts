import { m } from '#messages';
import type { Concept } from '#modules/processes/index.ts';
import { percent } from '#platform/i18n/said.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { ASIDE, UNGROUPED } from '../../rules/board.ts';
import type { PlaceGroup } from '../../rules/board-places.ts';
import type { LastAct, Move, Shown } from '../../rules/board-shown.ts';
import type { Stakeholder } from '../../rules/stakeholder.ts';
import type { Suggestions } from '../../store/suggestions.server.ts';

/** All that changes while people work on the board. */
export interface BoardData extends Shown {
  /** The number that the form for a new theme carries; another in every answer. */
  clientId: string;
  last: LastAct | null;
  /** Names of the others who are at work here now. */
  here: readonly string[];
  /** The main concepts that the process has chosen. */
  concepts: readonly Concept[];
  /** The places that dreams are from, when some are from another than the board's own. */
  places: readonly PlaceGroup[];
  /** Names of those who put the dreams that lie open where they are, by id. */
  people: Record<string, string>;
  /** What is suggested, while that lies open. */
  suggestions: ShownSuggestions | null;
  /** What others have moved of what this person placed. */
  told: { who: string; to: string; theme: string | null; dreams: number }[];
}

/** Suggestions as the page shows them; the dreams themselves stay on the server. */
export interface ShownSuggestions extends Omit<Suggestions, 'list'> {
  list: {
    key: string;
    /** The theme that is there already; null for a new one. */
    theme: string | null;
    terms: readonly string[];
    /** 0 to 1. */
    sure: number;
    count: number;
    some: readonly string[];
  }[];
}

/** What somebody has filled in beside a suggestion. */
export interface Taken {
  key: string;
  name: string;
  concept: string;
}

/** A theme that is being written. */
export interface Draft {
  name: string;
  concept: string;
}

/** What the page has beside the board itself. */
export interface BoardPage {
  data: BoardData;
  locale: Locale;
  guide: readonly string[];
  /** A theme is being made under this concept, without JavaScript. */
  adding: Concept | null;
  filter: { stakeholder: Stakeholder | null; words: string; place: string | null; after: string | null };
  /** Where dreams from paper are entered. */
  enterHref: string;
  /** Folder of pictures; an id follows. */
  fileHref: string;
}

/** How much of a group's own dreams something is; a little is not nothing. */
export function shareSaid(share: number, locale: Locale): string {
  return share > 0 && share < 0.005 ? m.contributions_board_share_least() : percent(share, locale);
}

/** What an act came to, as the server tells it. */
export interface Said {
  kind: 'undone' | 'made' | 'renamed' | 'removed' | 'merged';
  theme?: string;
  into?: string;
  back?: number;
  left?: number;
}

/** «3 drømmer flyttet til «Trygge voksne ute»». */
export function saidOfMove(move: Move, themes: readonly { id: string; name: string }[]): string {
  const count = move.ids.length;
  if (move.to === ASIDE) return m.contributions_board_said_aside({ count });
  if (move.to === UNGROUPED) return m.contributions_board_said_back({ count });
  const theme = themes.find(({ id }) => id === move.to)?.name ?? '';
  return m.contributions_board_said_moved({ count, theme });
}

/** `undone`: the act that an undoing was of. */
export function saidOf(said: Said, undone: LastAct | null): string {
  const theme = said.theme ?? '';
  if (said.kind === 'made') return m.contributions_board_said_made({ theme });
  if (said.kind === 'renamed') return m.contributions_board_said_renamed({ theme });
  if (said.kind === 'merged') return m.contributions_board_said_merged({ theme, into: said.into ?? '' });
  if (said.kind === 'removed') return m.contributions_board_said_removed({ theme });
  if (!said.left) return m.contributions_board_said_undone({ what: undone ? saidOfLast(undone) : '' });
  return said.back
    ? m.contributions_board_said_undone_left({ count: said.left })
    : m.contributions_board_said_undone_none();
}

/** «Elin flyttet 2 av drømmene du hadde plassert, til «Ute»». */
export function saidOfOther({ who, to, theme, dreams }: BoardData['told'][number]): string {
  if (to === ASIDE) return m.contributions_board_other_aside({ who, count: dreams });
  return theme
    ? m.contributions_board_other_moved({ who, count: dreams, theme })
    : m.contributions_board_other_back({ who, count: dreams });
}

/** The act that can be undone now, in the same words. */
export function saidOfLast(last: LastAct): string {
  const theme = last.theme ?? '';
  if (last.kind === 'theme_made') return m.contributions_board_said_made({ theme });
  if (last.kind === 'theme_merged') {
    return m.contributions_board_said_merged({ theme: last.merged ?? '', into: theme });
  }
  if (last.kind === 'theme_removed') return m.contributions_board_said_removed({ theme });
  if (last.kind === 'theme_renamed') return m.contributions_board_said_renamed({ theme });
  const ids = Array.from({ length: last.dreams }, String);
  return saidOfMove({ ids, to: last.to }, [{ id: last.to, name: theme }]);
}
