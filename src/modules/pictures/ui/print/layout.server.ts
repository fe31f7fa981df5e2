import { heightOf, typeset } from '#platform/documents/document.server.ts';
import type { Line } from '#platform/documents/typeset.server.ts';
import { ACROSS, STEPS, style, UNIT } from './measures.ts';
import type { PosterSheet } from './sheet.ts';

export const GAP = 20;
const STONE = 66;

/** Where each thing stands on the sheet, in units. */
export interface Layout {
  drawing: number;
  /** False when the narrative is too long, and goes on a page of its own. */
  beside: boolean;
  narrative: { top: number; size: number; leading: number; width: number; blocks: Line[][] };
  columns: { top: number; size: number; width: number; names: number };
}

/** The largest sizes with which all stands between the drawing and `bottom`. What is left over is shared out between. */
export function layOut(sheet: PosterSheet, bottom: number): Layout {
  for (const beside of [true, false]) {
    for (const step of STEPS) {
      const layout = tried(sheet, step, bottom, beside);
      if (layout) return layout;
    }
  }
  const last = STEPS.at(-1) ?? { drawing: 812, narrative: 17, column: 13.5 };
  return tried(sheet, { ...last, column: 12.5 }, Infinity, false) as Layout;
}

function tried(
  sheet: PosterSheet,
  { drawing, narrative: size, column }: (typeof STEPS)[number],
  bottom: number,
  beside: boolean,
): Layout | null {
  const narrative = narrativeOf(beside ? sheet.narrative : '', size);
  const columns = columnsOf(sheet, column);
  const needed = narrative.height + columns.height;
  const spare = bottom - drawing - needed;
  const least = 30 * (narrative.height > 0 ? 3 : 2);
  if (spare < least) return null;
  const air = Math.min(spare, 230) / (narrative.height > 0 ? 3 : 2);
  const top = drawing + Math.min(air, 52);
  const under = narrative.height > 0 ? top + narrative.height + Math.min(air, 62) : top;
  return {
    drawing,
    beside,
    narrative: { ...narrative, top },
    columns: { ...columns, top: under },
  };
}

/** Small letters stand in two columns, so that no line is too long to follow. */
function narrativeOf(text: string, size: number) {
  const leading = size * 1.42;
  const count = size < 23 ? 2 : 1;
  const width = (ACROSS - (count - 1) * 40) / count;
  const lines = text ? typeset(text, style('words', size, leading), width * UNIT) : [];
  const each = Math.ceil(lines.length / count);
  const blocks = Array.from({ length: count }, (_, i) => lines.slice(i * each, (i + 1) * each));
  return { size, leading, width, blocks, height: each * leading };
}

function columnsOf(sheet: PosterSheet, size: number) {
  const count = Math.max(1, sheet.columns.length);
  const width = (ACROSS - (count - 1) * GAP) / count;
  const names = Math.max(0, ...sheet.columns.map(({ name }) => nameHeight(name, width)));
  const texts = sheet.columns.map(({ texts: said, listed }) => textsHeight(said, listed, size, width));
  return { size, width, names, height: STONE + 20 + names + 12 + Math.max(0, ...texts) };
}

export const nameStyle = (color: string) => style('strong', 19.5, 24, color, -0.01);
export const textStyle = (size: number) => style('words', size, size * 1.32);
/** A list's bullet stands this far left of its words. */
export const INDENT = 18;

export function nameHeight(name: string, width: number): number {
  return heightOf(typeset(name, nameStyle(''), width * UNIT), nameStyle('')) / UNIT;
}

function textsHeight(texts: readonly string[], listed: boolean, size: number, width: number): number {
  return texts.reduce((sum, text) => sum + textHeight(text, listed, size, width) + (listed ? 8 : 0), 0);
}

export function textHeight(text: string, listed: boolean, size: number, width: number): number {
  const set = textStyle(size);
  return heightOf(typeset(text, set, (width - (listed ? INDENT : 0)) * UNIT), set) / UNIT;
}
