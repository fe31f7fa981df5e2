/** A page to measure. Words in braces stand for records of the demo, found by `addresses.ts`. */
export interface Page {
  name: string;
  path: string;
  /** The part of the demo person's e-mail address that says who asks; null for somebody without an account. */
  as: string | null;
  /** Most JavaScript it may cost, in KB gzip. */
  scripts?: number;
}

/** Rendered through the same entry, reading nothing: what everything else is held against. */
export const BARE: Page = { name: 'bare', path: '/bare', as: null };

export const PAGES: readonly Page[] = [
  { name: 'join', path: '/j/{join}', as: null, scripts: 60 },
  { name: 'unit', path: '/r/{region}/place/{unit}', as: '' },
  { name: 'board', path: '/r/{region}/process/{process}/board', as: '' },
  { name: 'thread', path: '/r/{region}/thread/{goal}', as: '' },
];
