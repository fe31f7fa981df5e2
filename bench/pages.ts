/** A page to measure. Words in braces stand for records of the demo, found by `addresses.ts`. */
export interface Page {
  name: string;
  path: string;
  /** The part of the demo person's e-mail address that says who asks; null for somebody without an account. */
  as: string | null;
  /** Most JavaScript it may cost, in KB gzip. */
  scripts?: number;
  /** The least share of the bare page's requests a second. */
  least?: number;
  /** Every request has an address of its own, so that each page is made anew: what the first look of a person costs. */
  anew?: true;
}

/** Rendered through the same entry, reading nothing: what everything else is held against. */
export const BARE: Page = { name: 'bare', path: '/bare', as: null };

export const PAGES: readonly Page[] = [
  { name: 'join', path: '/j/{join}', as: null, scripts: 60, least: 0.6 },
  { name: 'region out', path: '/r/{region}', as: null, least: 0.35 },
  { name: 'region', path: '/r/{region}', as: '', least: 0.35 },
  { name: 'unit', path: '/r/{region}/place/{unit}', as: '', least: 0.35 },
  { name: 'board', path: '/r/{region}/process/{process}/board', as: '', least: 0.2 },
  { name: 'thread', path: '/r/{region}/thread/{goal}', as: '' },
];

/** The same, held against the same floors, for readers of whom none has been there before. */
export const ANEW: readonly Page[] = PAGES.filter(({ name }) => name !== 'join').map((page) => ({
  ...page,
  name: `${page.name}, anew`,
  anew: true,
}));

/** Pages that list what a region has: held against their time in the demo alone (`nation.ts`). */
export const BESIDE: readonly Page[] = [
  { name: 'municipality', path: '/r/{region}/place/{municipality}', as: '' },
  { name: 'process', path: '/r/{region}/process/{process}', as: '' },
  { name: 'goals', path: '/r/{region}/goal', as: '' },
  { name: 'threads', path: '/r/{region}/thread', as: '' },
  { name: 'templates', path: '/r/{region}/template', as: '' },
  { name: 'about', path: '/r/{region}/place/{unit}/about', as: '' },
  { name: 'organisation', path: '/r/{region}/organisation', as: '' },
  { name: 'people', path: '/r/{region}/people', as: '' },
];

/** On the board that is asked for, and moved on. */
export const DREAMS_ON_BOARD = 500;
/** On the fullest board that is moved on. */
export const DREAMS_ON_FULL_BOARD = 5000;
/** Behind the goal whose thread is timed. */
export const VOICES_OF_A_GOAL = 10_000;
