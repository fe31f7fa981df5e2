import { heightOf, makeDocument, typeset, type Sheet } from '#platform/documents/document.server.ts';
import { A3, ACROSS, INK, LOW, MARGIN, style, UNIT } from './measures.ts';
import { addColumns, addFoot, addVoices, heightOfVoices } from './parts.server.ts';
import { addDrawing, addHeadline } from './drawing.server.ts';
import { layOut, type Layout } from './layout.server.ts';
import type { PosterSheet } from './sheet.ts';

const TAG: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const FOOT = 1612;

/** The poster as a tagged A3 document. One page; a narrative too long to stand beside the rest goes on to a second. */
export function printPoster(sheet: PosterSheet, compress = true): Promise<Uint8Array> {
  const about = {
    title: `${sheet.headline} · ${sheet.of}`,
    author: sheet.place,
    lang: TAG[sheet.locale] ?? 'nb-NO',
    written: sheet.written,
    size: A3,
    compress,
  };
  return makeDocument(about, (page) => {
    const layout = layOut(sheet, FOOT - (sheet.voices ? heightOfVoices(sheet.voices) : 0));
    addHeadline(page, sheet);
    addDrawing(page, sheet, layout.drawing);
    if (layout.beside) addNarrative(page, sheet, layout);
    addColumns(page, sheet, layout);
    if (sheet.voices) addVoices(page, sheet.voices, FOOT - heightOfVoices(sheet.voices));
    addFoot(page, sheet, FOOT);
    if (!layout.beside && sheet.narrative) addSecondPage(page, sheet);
  });
}

function addNarrative(page: Sheet, sheet: PosterSheet, { narrative }: Layout): void {
  const set = style('words', narrative.size, narrative.leading);
  page.add({
    tag: 'P',
    lang: sheet.lang,
    draw: () => {
      narrative.blocks.forEach((lines, column) =>
        page.lines(lines, set, {
          x: (MARGIN + column * (narrative.width + 40)) * UNIT,
          top: narrative.top * UNIT,
          width: narrative.width * UNIT,
        }),
      );
    },
  });
}

function addSecondPage(page: Sheet, sheet: PosterSheet): void {
  page.newPage();
  const place = { x: MARGIN * UNIT, width: ACROSS * UNIT };
  page.add(page.words('H2', sheet.narrativeTitle, style('strong', 30, 40), { ...place, top: 90 * UNIT }));
  const sizes = [30, 27, 24, 21, 18, 15].map((size) => style('words', size, size * 1.5, INK));
  const set = sizes.find((one) => heightOf(typeset(sheet.narrative, one, place.width), one) < (LOW - 280) * UNIT);
  const last = set ?? style('words', 12, 16, INK);
  page.add(page.words('P', sheet.narrative, last, { ...place, top: 160 * UNIT, lang: sheet.lang }));
  page.add(page.words('P', sheet.of, style('text', 17, 24, INK), { ...place, top: (LOW - 90) * UNIT }));
}
