/** A page to measure. Words in braces stand for records of the demo, found by `addresses.ts`. */
export interface Page {
  name: string;
  path: string;
  /** The part of the demo person's e-mail address that says who asks; null for somebody without an account. */
  as: string | null;
  /** Most JavaScript it may cost, in KB gzip. */
  scripts?: number;
  /** Every request has an address of its own, so that each page is made anew: what the first look of a person costs. */
  anew?: true;
}

/** Rendered through the same entry, reading nothing: what everything else is held against. */
export const BARE: Page = { name: 'bare', path: '/bare', as: null };

export const PAGES: readonly Page[] = [
  { name: 'join', path: '/j/{join}', as: null, scripts: 60 },
  { name: 'region out', path: '/r/{region}', as: null },
  { name: 'region', path: '/r/{region}', as: '' },
  { name: 'unit', path: '/r/{region}/place/{unit}', as: '' },
  { name: 'board', path: '/r/{region}/process/{process}/board', as: '' },
  { name: 'thread', path: '/r/{region}/thread/{goal}', as: '' },
];

/** The same for readers of whom none has been there before. */
export const ANEW: readonly Page[] = PAGES.filter(({ name }) => name !== 'join').map((page) => ({
  ...page,
  name: `${page.name}, anew`,
  anew: true,
}));

export const DREAMS_ON_BOARD = 500;
