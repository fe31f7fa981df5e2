/** A3 standing, in points. All other measures are the picture's own units, 1240 across the sheet. */
export const A3: readonly [number, number] = [841.89, 1190.55];
export const UNIT = A3[0] / 1240;
export const LOW = A3[1] / UNIT;
export const MARGIN = 84;
export const ACROSS = 1240 - 2 * MARGIN;

export const INK = '#1F2A30';
export const QUIET = '#56636B';
export const FJORD = '#0F4C5C';
export const PALE = '#4E8290';
export const RULE = '#C9D1D4';
export const AMBER = '#8F5806';

/** How a text is set, in units. */
export function style(face: 'text' | 'strong' | 'words', size: number, leading: number, color = INK, tracking = 0) {
  return { face, size: size * UNIT, leading: leading * UNIT, color, tracking };
}

/** The drawing is never so low that it cuts somebody's feet. Sizes to try, the largest that fits wins: the drawing's height, the narrative, the columns. */
export const STEPS: readonly { drawing: number; narrative: number; column: number }[] = [
  { drawing: 877, narrative: 29, column: 20.5 },
  { drawing: 877, narrative: 26, column: 19.5 },
  { drawing: 870, narrative: 24, column: 18.5 },
  { drawing: 850, narrative: 22, column: 17.5 },
  { drawing: 834, narrative: 20, column: 16.5 },
  { drawing: 820, narrative: 18, column: 15.5 },
  { drawing: 812, narrative: 17, column: 14.5 },
  { drawing: 812, narrative: 17, column: 13.5 },
];
