import { heightOf, typeset, type Painted, type Sheet, type Style } from '#platform/documents/document.server.ts';
import { SKY } from '../drawing/land.ts';
import { drawScene } from '../drawing/scene.ts';
import { placedPath } from '../drawing/shape.ts';
import { TONES } from '../drawing/tones.ts';
import { tornEdge } from '../torn.ts';
import { A3, ACROSS, AMBER, INK, MARGIN, style, UNIT } from './measures.ts';
import type { PosterSheet } from './sheet.ts';

const EDGE = 26;
const TOP = 52;
/** No taller than this, so that it never reaches the kite or the fells. */
const TALLEST = 196;
const HEADLINES = [84, 76, 68, 60, 54, 48, 43];
/** What an own drawing leaves for the headline. */
const BAND = 40;

/** The headline as large as there is room for. */
function headlineOf(text: string) {
  for (const size of HEADLINES) {
    const set = style('words', size, size * 1.07, INK, -0.02);
    const height = heightOf(typeset(text, set, ACROSS * UNIT), set) / UNIT;
    if (height <= TALLEST || size === HEADLINES.at(-1)) return { set, height, width: balanced(text, set) };
  }
  throw new Error('there is no size for a headline');
}

/** The narrowest column with as many lines, so that no word is left alone on the last. */
function balanced(text: string, set: Style): number {
  const count = (width: number) => typeset(text, set, width).length;
  const fewest = count(ACROSS * UNIT);
  let width = ACROSS * UNIT;
  while (width > 100 && count(width - 12) === fewest) width -= 12;
  return width;
}

/** Read before the drawing that it stands over. */
export function addHeadline(page: Sheet, sheet: PosterSheet): void {
  page.decorate(() => page.paint([{ d: `M0 0L1240 0L1240 600L0 600Z`, fill: TONES.sky[0] }], { scale: UNIT }));
  const { set, width } = headlineOf(sheet.headline);
  const place = { x: MARGIN * UNIT, width };
  if (sheet.draft) page.add(page.words('P', sheet.draft, style('strong', 18, 24, AMBER), { ...place, top: 26 * UNIT }));
  page.add(page.words('H1', sheet.headline, set, { ...place, top: TOP * UNIT, lang: sheet.lang }));
}

/** People's own drawing, or the composed one, with its torn lower edge at `bottom`. */
export function addDrawing(page: Sheet, sheet: PosterSheet, bottom: number): void {
  const { drawing, alt, lang } = sheet;
  const above = drawing ? TOP + headlineOf(sheet.headline).height + BAND : SKY;
  const box = [0, above * UNIT, A3[0], (bottom - above) * UNIT] as const;
  page.add({
    tag: 'Figure',
    alt,
    ...(drawing ? { lang } : {}),
    bbox: [0, box[1], A3[0], bottom * UNIT],
    draw: () => {
      if (drawing) page.cover(drawing, box);
      else page.within(box, () => page.paint(sceneOf(sheet.id), { scale: UNIT }));
    },
  });
  page.decorate(() => {
    page.paint(torn(sheet.id, bottom), { scale: UNIT });
  });
}

/** By day, whatever the reader's screen is like. */
function sceneOf(id: string): Painted[] {
  return drawScene(id).map(({ d, fill, stroke, width }): Painted => ({
    d,
    ...(fill ? { fill: TONES[fill][0] } : {}),
    ...(stroke ? { stroke: TONES[stroke][0] } : {}),
    ...(width ? { width } : {}),
  }));
}

function torn(id: string, bottom: number): Painted[] {
  const at = (up: number) => ({ x: -6, y: bottom - up, scale: 1.01 });
  const edge = (seed: string) => tornEdge(seed, EDGE).replace(/V(\S+)H0Z/, `L1240 $1L0 $1Z`);
  return [
    { d: placedPath(edge(`${id}:paper`), at(EDGE + 3)), fill: '#F3EFE6' },
    { d: placedPath(edge(id), at(EDGE - 4)), fill: '#FFFFFF' },
  ];
}
