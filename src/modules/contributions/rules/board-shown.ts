import type { Concept } from '#modules/processes/index.ts';
import { ASIDE, UNGROUPED, type BoardAct, type Spot } from './board.ts';
import { minus, plus, type Tally } from './counts.ts';
import type { Stakeholder } from './stakeholder.ts';

/** A dream as it lies on the board. What there is nothing of is left out: a page has many. */
export interface BoardDream {
  id: string;
  words: string | null;
  language?: string;
  pictureId?: string;
  stakeholder: Stakeholder;
  /** Where it was dreamt; left out on the page when that is the place of the process. */
  placeId?: string;
  /** The person who put it where it lies, and when. */
  placedBy?: string;
  placedAt?: Date;
}

/** How many notes a list begins with, and how many the waiting ones become. Both lists of a page are at most 200. */
export const NOTES = { first: 40, more: 160 } as const;

/** Some of the dreams at a spot, oldest first. */
export interface DreamPage {
  dreams: BoardDream[];
  /** The id to go on after; null when there are no more. */
  next: string | null;
}

export interface Theme {
  id: string;
  processId: string;
  concept: Concept;
  name: string;
}

export interface BoardTheme extends Theme {
  tally: Tally;
}

export interface Board {
  /** Everything in sight in the process. */
  all: Tally;
  ungrouped: Tally;
  aside: Tally;
  themes: BoardTheme[];
  /** Dreams that are not grouped yet, as filtered. */
  waiting: DreamPage;
}

/** What a person did last and can undo. */
export interface LastAct {
  id: string;
  kind: BoardAct['kind'];
  dreams: number;
  to: Spot;
  /** Name of the theme it was about, when there is one. */
  theme: string | null;
  /** Name of the theme that went into it. */
  merged: string | null;
}

/** A spot that lies open beside the board, with its dreams. */
export interface OpenSpot extends DreamPage {
  spot: Spot;
}

/** What is seen at once: the board, and perhaps one spot of it laid open. */
export interface Shown {
  board: Board;
  open: OpenSpot | null;
}

export interface Move {
  ids: readonly string[];
  to: Spot;
}

/** How it looks when the dreams have been moved. Dreams that are not in sight are left to the server. */
export function afterMove(shown: Shown, { ids, to }: Move): Shown {
  const { board, open } = shown;
  const lying = [
    ...board.waiting.dreams.map((dream) => ({ dream, from: UNGROUPED })),
    ...(open && open.spot !== UNGROUPED ? open.dreams.map((dream) => ({ dream, from: open.spot })) : []),
  ];
  const moving = lying.filter(({ dream, from }) => ids.includes(dream.id) && from !== to);
  const dreams = moving.map(({ dream }) => dream);
  const counted = moving.reduce((now, { dream, from }) => recount(now, { [dream.stakeholder]: 1 }, from, to), board);
  return {
    board: { ...counted, waiting: relaid(board.waiting, dreams, to === UNGROUPED) },
    open: open && { spot: open.spot, ...relaid(open, dreams, to === open.spot) },
  };
}

function relaid(page: DreamPage, moving: readonly BoardDream[], here: boolean): DreamPage {
  const gone = new Set(moving.map(({ id }) => id));
  const staying = page.dreams.filter(({ id }) => !gone.has(id));
  return { dreams: here ? [...staying, ...moving] : staying, next: page.next };
}

function recount(board: Board, one: Tally, from: Spot, to: Spot): Board {
  const at = (spot: Spot, tally: Tally) => (spot === to ? plus(tally, one) : spot === from ? minus(tally, one) : tally);
  return {
    ...board,
    ungrouped: at(UNGROUPED, board.ungrouped),
    aside: at(ASIDE, board.aside),
    themes: board.themes.map((theme) => ({ ...theme, tally: at(theme.id, theme.tally) })),
  };
}
