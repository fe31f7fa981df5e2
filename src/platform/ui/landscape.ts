/** A spot in a picture, in its own pixels. */
export type Spot = readonly [x: number, y: number];

export interface ShownCairn {
  id: string;
  href: string;
  name: string;
  /** What the card says under the name; empty for nothing. */
  text: string;
  at: Spot;
}

/** A ridge as the page says it: its name is a link, and so is each of its cairns. */
export interface ShownRidge {
  id: string;
  href: string;
  name: string;
  sub: string;
  /** How much is open, as a figure and as it is said; null for nothing. */
  open: { count: number; said: string } | null;
  /** Letters by day; at night all are light. */
  ink: 'dark' | 'light';
  wide?: Spot;
  narrow?: Spot;
  cairns: ShownCairn[];
}

/** Where the pictures are fetched, and the sizes they are drawn in. */
export interface Pictures {
  path: string;
  mark: string;
  wide: Spot;
  narrow: Spot;
}
