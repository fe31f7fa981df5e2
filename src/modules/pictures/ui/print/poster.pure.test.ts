import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { SIGN_STONES, SIGNS } from '#platform/ui/signs.ts';
import { dotsOf } from '#platform/ui/drawing/dots.ts';
import { printPoster } from './poster.server.ts';
import type { Column, PosterSheet } from './sheet.ts';

const column = (name: string, texts: string[], listed = false): Column => ({
  ...{ name, texts, listed, color: '#B5472F', stone: SIGN_STONES.heart, sign: SIGNS.spark },
});
const sheet: PosterSheet = {
  id: 'et bilde',
  of: 'Fremtidsbilde for Averøy, 2040',
  place: 'Averøy',
  locale: 'nn',
  lang: 'nb',
  written: new Date('2026-06-14T10:00:00Z'),
  draft: null,
  headline: 'Her blir alle møtt, og ingen bygger alene',
  narrative: 'I 2040 er barnehagen stedet der bygda møtes.',
  narrativeTitle: 'Forteljinga',
  drawing: null,
  alt: 'Barn og voksne bygger en varde',
  columns: [column('Livsmestring', ['Alle har en å gå til.']), column('Innovasjon', ['Det er lov å prøve.'])],
  voices: {
    title: 'Målt av 842 stemmer',
    scale: 'éin prikk er ti stemmer',
    note: null,
    groups: [{ label: 'Barn', count: '842', dots: dotsOf(842, 10, 9) }],
  },
  said: 'Utgåve 3. Vedteken av styringsgruppa.',
  madeUp: 'Alt er oppdikta.',
  thread: { words: 'Følg tråden', alt: 'QR-kode til tråden', address: 'http://127.0.0.1/r/x/thread/y', qr: { size: 1, d: 'M0 0L1 0L1 1Z' } }, // prettier-ignore
};

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  children?: Node[];
}

const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesIn),
];
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];

async function opened(of: PosterSheet) {
  const bytes = await printPoster(of, false);
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const tree = (await (await pdf.getPage(1)).getStructTree()) as Node;
  return { bytes, raw, pdf, text: text.replaceAll(/\s+/g, ' '), tree };
}

test('it is a tagged A3 sheet with language, title and fonts of its own', async () => {
  const { raw, pdf, tree } = await opened(sheet);
  expect(pdf.numPages).toBe(1);
  const [, , width, height] = (await pdf.getPage(1)).view;
  expect([width, height]).toEqual([841.89, 1190.55]);
  for (const mark of [
    '/StructTreeRoot',
    '/MarkInfo',
    '/Lang (nn-NO)',
    '/DisplayDocTitle true',
    'pdfuaid:part',
    '/FontFile',
  ])
    expect(raw).toContain(mark);
  expect(raw, 'nothing leans on a font of the reader').not.toMatch(/\/Subtype \/Type1\b/);
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: `${sheet.headline} · ${sheet.of}`, Author: 'Averøy' });
  const roles = rolesIn(tree).filter((role) => !['Root', 'Span'].includes(role));
  expect(roles.slice(0, 8)).toEqual(['Document', 'H1', 'Figure', 'P', 'H2', 'P', 'H2', 'P']);
  expect(roles).toEqual(expect.arrayContaining(['L', 'LI', 'LBody', 'Link']));
  expect(all(tree).filter(({ alt }) => alt).map(({ alt }) => alt)).toEqual([sheet.alt, sheet.thread.alt]); // prettier-ignore
  expect(all(tree).find(({ role }) => role === 'H1')?.lang).toBe('nb');
});

test('what is read is what is written, and the same picture gives the same bytes', async () => {
  const { bytes, text } = await opened(sheet);
  const { narrative, headline, of, said, madeUp } = sheet;
  for (const words of [headline, narrative, of, said, madeUp ?? '', 'Alle har en å gå til.', '842'])
    expect(text).toContain(words);
  expect(Buffer.from(await printPoster(sheet, false)).equals(Buffer.from(bytes))).toBe(true);
});

test('Sami, Polish, Lithuanian and Ukrainian letters come out; what is in no font is «?», and is still read aloud', async () => {
  const headline = 'Čáhppes đŋšŧžá – żółć, ąčęėįšųūž, Україна';
  expect((await opened({ ...sheet, headline })).text).toContain(headline);
  const { text, raw } = await opened({ ...sheet, headline: 'Vi 漢 vil \u0007 💛 \ud800 noe' });
  expect(text).toContain('Vi ? vil');
  expect(raw).toContain('/ActualText');
});

test('no line is thinner than 0.35 mm', async () => {
  const { raw } = await opened(sheet);
  const widths = [...raw.matchAll(/(?:^|\n)([\d.]+) w\n/g)].map(([, width]) => Number(width));
  const scales = [...raw.matchAll(/(?:^|\n)([\d.]+) 0 0 [\d.]+ [\d.-]+ [\d.-]+ cm\n/g)].map(([, scale]) =>
    Number(scale),
  );
  expect(widths.length).toBeGreaterThan(20);
  const least = (0.35 / 25.4) * 72;
  expect(Math.min(...widths) * Math.max(...scales.filter((one) => one < 3))).toBeGreaterThanOrEqual(least - 0.05);
});

test.for([
  ['a narrative of four thousand letters', { narrative: 'Vi øver på å lytte sammen. '.repeat(150).slice(0, 4000) }],
  ['the longest headline', { headline: 'Wæmmøtt '.repeat(15).trim() }],
  ['one endless word', { headline: 'å'.repeat(120), narrative: 'm'.repeat(3000) }],
  ['five concepts as long as they may be', { columns: Array.from({ length: 5 }, (_, i) => column(`Begrep ${i}`, ['Vi går dypt i det vi lurer på. '.repeat(14).slice(0, 400)])) }], // prettier-ignore
  ['four aims with four long signs', { columns: Array.from({ length: 4 }, (_, i) => column(`Mål ${i}`, Array.from({ length: 4 }, () => 'Barna spør hverandre om hjelp før de spør oss. '.repeat(3).slice(0, 140)), true)) }], // prettier-ignore
  ['no narrative and no voices', { narrative: '', voices: null }],
] as [string, Partial<PosterSheet>][])('%s stays within the sheet, whole', async ([, more]) => {
  const { pdf, text } = await opened({ ...sheet, ...more });
  expect(pdf.numPages).toBeLessThanOrEqual(2);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      expect(y, item.str).toBeGreaterThan(20);
      expect(x + item.width, item.str).toBeLessThan(841.89 - 40);
    }
  }
  const closely = (words: string) => words.replaceAll(/\s+/g, '');
  const said = [more.narrative ?? sheet.narrative, ...(more.columns ?? []).flatMap(({ texts }) => texts)];
  for (const words of said) expect(closely(text)).toContain(closely(words));
});

test('the fullest sheet of all keeps its parts apart', async () => {
  const groups = Array.from({ length: 11 }, (_, i) => ({
    label: 'helse og støtte',
    count: '90',
    dots: dotsOf(i * 90, 10, 9),
  }));
  const full = 'Vi går dypt i det vi lurer på. '.repeat(14).slice(0, 400);
  const columns = Array.from({ length: 5 }, (_, i) => column(`Emosjonell og sosial kompetanse ${i}`, [full]));
  const voices = { title: 'Målt av mange', scale: 'éin', note: 'Samanslått', groups };
  const { pdf } = await opened({ ...sheet, columns, voices, narrative: full.repeat(10) });
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const rows = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ at: (item.transform as number[])[5] ?? 0, words: item.str }] : [])); // prettier-ignore
  const of = (pattern: RegExp) => rows.filter(({ words }) => pattern.test(words)).map(({ at }) => at);
  expect(Math.min(...of(/lurer|dypt/))).toBeGreaterThan(Math.max(...of(/Målt av/)));
  expect(Math.min(...of(/Samanslått/))).toBeGreaterThan(Math.max(...of(/Fremtidsbilde/)));
  expect(Math.max(...of(/lurer|dypt/))).toBeLessThan(Math.min(...of(/ingen|alene|Her/)));
});
