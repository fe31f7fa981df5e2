import { heightOf, typeset, type Painted, type Part, type Sheet } from '#platform/documents/document.server.ts';
import { MARK } from '#platform/ui/mark.ts';
import { oval } from '../drawing/shape.ts';
import { GAP, INDENT, nameHeight, nameStyle, textHeight, textStyle, type Layout } from './layout.server.ts';
import { ACROSS, FJORD, INK, MARGIN, PALE, QUIET, RULE, style, UNIT } from './measures.ts';
import type { Column, PosterSheet } from './sheet.ts';

type Voices = NonNullable<PosterSheet['voices']>;

/** Each concept or aim: its stone and sign, its name, and what is said. */
export function addColumns(page: Sheet, sheet: PosterSheet, { columns }: Layout): void {
  sheet.columns.forEach((column, nth) => {
    const x = MARGIN + nth * (columns.width + GAP);
    page.decorate(() => paintStone(page, column, x - 2, columns.top));
    const named = columns.top + 66 + 20;
    const place = { x: x * UNIT, width: columns.width * UNIT };
    page.add(page.words('H2', column.name, nameStyle(column.color), { ...place, top: named * UNIT }));
    const top = named + columns.names + 12;
    if (column.listed) page.add(listOf(page, column, { x, top, width: columns.width, size: columns.size }, sheet.lang));
    else addText(page, column, { ...place, top: top * UNIT }, columns.size, sheet.lang);
  });
}

function addText(
  page: Sheet,
  { texts }: Column,
  place: { x: number; width: number; top: number },
  size: number,
  lang: string,
): void {
  const set = textStyle(size);
  let { top } = place;
  for (const text of texts) {
    page.add(page.words('P', text, set, { ...place, top, lang }));
    top += heightOf(typeset(text, set, place.width), set);
  }
}

function listOf(
  page: Sheet,
  { texts, color }: Column,
  at: { x: number; top: number; width: number; size: number },
  lang: string,
): Part {
  let top = at.top;
  const parts = texts.map((text): Part => {
    const here = top;
    top += textHeight(text, true, at.size, at.width) + 8;
    const place = { x: (at.x + INDENT) * UNIT, top: here * UNIT, width: (at.width - INDENT) * UNIT, lang };
    const bullet = { d: oval(at.x + 5, here + at.size * 0.66, 4), fill: color };
    return {
      tag: 'LI',
      parts: [
        { tag: 'Lbl', draw: () => page.paint([bullet], { scale: UNIT }) },
        page.words('LBody', text, textStyle(at.size), place),
      ],
    };
  });
  return { tag: 'L', parts };
}

function paintStone(page: Sheet, { stone, sign, color }: Column, x: number, y: number): void {
  const scale = (70 / 48) * UNIT;
  page.paint([{ d: stone, fill: color }], { x: x * UNIT, y: y * UNIT, scale });
  const line: Painted[] = [
    { d: sign.line, stroke: '#FFFFFF', width: 2.1 },
    ...(sign.fill ? [{ d: sign.fill, fill: '#FFFFFF' }] : []),
  ];
  page.paint(line, { x: x * UNIT + 7.5 * scale, y: y * UNIT + 7.5 * scale, scale: scale * 1.03 });
}

const CELL = 12.4;
const DOT = 4.7;

function grid({ groups }: Voices) {
  const width = ACROSS / Math.max(groups.length, 8);
  const cell = Math.min(CELL, (width - 12) / 9);
  const rows = 1 + Math.max(0, ...groups.flatMap(({ dots }) => dots.map(({ row }) => row)));
  const names = Math.max(0, ...groups.map(({ label }) => nameHeight(label, width - 8)));
  return { width, cell, rows, names };
}

/** From the line above to the line below. */
export function heightOfVoices(voices: Voices): number {
  const { cell, rows, names } = grid(voices);
  return 26 + 34 + 20 + rows * cell + 10 + names + 22 + (voices.note ? 26 : 0) + 26;
}

/** Whose voices: a list with the count of each group, and a dot for so many. */
export function addVoices(page: Sheet, voices: Voices, top: number): void {
  const { width, cell, rows, names } = grid(voices);
  const whole = { x: MARGIN * UNIT, width: ACROSS * UNIT };
  page.decorate(() => rule(page, top));
  page.add(page.words('H2', voices.title, style('strong', 24, 34, INK, -0.01), { ...whole, top: (top + 26) * UNIT }));
  const scale = { ...style('text', 17, 34, QUIET), align: 'right' as const };
  page.add(page.words('P', voices.scale, scale, { ...whole, top: (top + 26) * UNIT }));
  const dotted = top + 26 + 34 + 20;
  const named = dotted + rows * cell + 10;
  page.decorate(() => voices.groups.forEach((group, nth) => paintDots(page, group, MARGIN + nth * width, dotted, cell, nth))); // prettier-ignore
  const parts = voices.groups.map(({ label, count }, nth): Part => {
    const place = { x: (MARGIN + nth * width) * UNIT, width: (width - 8) * UNIT };
    const parts = [
      page.words('Span', `${label} `, style('strong', 16.5, 24), { ...place, top: named * UNIT }),
      page.words('Span', count, style('text', 16.5, 22, QUIET), { ...place, top: (named + names) * UNIT }),
    ];
    return { tag: 'LI', parts: [{ tag: 'LBody', parts }] };
  });
  page.add({ tag: 'L', parts });
  if (voices.note) {
    const under = { ...whole, top: (named + names + 26) * UNIT };
    page.add(page.words('P', voices.note, style('text', 15, 22, QUIET), under));
  }
}

function paintDots(
  page: Sheet,
  { dots }: Voices['groups'][number],
  x: number,
  y: number,
  cell: number,
  nth: number,
): void {
  const r = (DOT * cell) / CELL;
  const of = (light: boolean) =>
    dots
      .filter((_, i) => (i * 7 + nth * 3) % 5 > 2 === light)
      .map(({ column, row }) => oval(x + column * cell + r + 1, y + row * cell + r, r))
      .join('');
  page.paint([{ d: of(false), fill: FJORD }, { d: of(true), fill: PALE }], { scale: UNIT }); // prettier-ignore
}

/** What it is, whether it is adopted, and the way back to the voices. */
export function addFoot(page: Sheet, sheet: PosterSheet, top: number): void {
  const { thread } = sheet;
  page.decorate(() => {
    rule(page, top);
    const mark = [...MARK.stones, MARK.newest].map((stone, i, all): Painted & { x: number } => ({
      d: stone.path,
      fill: i === all.length - 1 ? '#E39B2E' : FJORD,
      x: stone.x,
    }));
    const scale = (50 / 32) * UNIT;
    for (const stone of mark)
      page.paint([stone], { x: (MARGIN - 2) * UNIT + stone.x * scale, y: (top + 32) * UNIT, scale });
  });
  const place = { x: (MARGIN + 72) * UNIT, width: 660 * UNIT };
  const small = style('text', 16.5, 23, QUIET);
  const told = [
    { text: sheet.of, set: style('strong', 20, 27) },
    { text: sheet.said, set: small },
    ...(sheet.madeUp ? [{ text: sheet.madeUp, set: small }] : []),
  ];
  let under = (top + 22) * UNIT;
  for (const { text, set } of told) {
    page.add(page.words('P', text, set, { ...place, top: under }));
    under += heightOf(typeset(text, set, place.width), set);
  }
  const side = 90;
  const x = 1240 - MARGIN - side;
  const y = top + 20;
  const words = { x: (x - 224) * UNIT, top: (y + 20) * UNIT, width: 204 * UNIT };
  const set = { ...style('text', 16.5, 23), align: 'right' as const };
  page.add({
    tag: 'Link',
    parts: [
      page.words('Span', thread.words, set, words),
      {
        tag: 'Figure',
        alt: thread.alt,
        bbox: [x * UNIT, y * UNIT, (x + side) * UNIT, (y + side) * UNIT],
        draw: () => page.paint([{ d: thread.qr.d, fill: '#0A2E38' }], { x: x * UNIT, y: y * UNIT, scale: (side / thread.qr.size) * UNIT }), // prettier-ignore
      },
    ],
    link: {
      url: thread.address,
      words: thread.alt,
      box: [words.x, y * UNIT, (224 + side) * UNIT, side * UNIT],
    },
  });
}

function rule(page: Sheet, y: number): void {
  page.paint([{ d: `M${MARGIN} ${y}L${MARGIN + ACROSS} ${y}`, stroke: RULE, width: 1.5 }], { scale: UNIT });
}
