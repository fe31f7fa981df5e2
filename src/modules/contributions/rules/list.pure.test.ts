import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyWords } from './contribution.ts';
import { MOST_ROWS, parseList, type DreamList } from './list.ts';

const STATEMENTS = '/work/shared/data/polis/brexit-consensus/comments.csv';
const NEAR = ['../shared/data/polis/brexit-consensus/comments.csv', STATEMENTS].find(existsSync);

function listOf(text: string): DreamList {
  const outcome = parseList(text, 'other');
  if (!outcome.ok) throw new Error(outcome.refused);
  return outcome.value;
}

test.skipIf(!NEAR)(
  'the fifty statements of the Polis conversation come in (needs the shared data beside the tree)',
  () => {
    const list = listOf(readFileSync(NEAR ?? '', 'utf8'));
    expect(list.dreams).toHaveLength(50);
    expect(list.problems).toEqual([]);
    expect(list.dreams.map((dream) => dream.words)).toContain('I voted to Leave.');
    expect(list.dreams.some((dream) => dream.words.startsWith('"The EU" as a concept'))).toBe(true);
  },
);

const words = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map(tidyWords)
  .filter((text) => text !== '');

test('whatever is written as CSV comes out as it was', () => {
  const delimiter = fc.constantFrom(',', ';', '\t');
  const lineBreak = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), delimiter, lineBreak, (dreams, between, end) => {
      const rows = dreams.map((dream) => `7${between}"${dream.replaceAll('"', '""')}"${between}barn`);
      const csv = [`id${between}Drøm${between}Gruppe`, ...rows].join(end);
      const list = listOf(`\uFEFF${csv}${end}`);
      expect(list.dreams.map((dream) => dream.words)).toEqual(dreams);
      expect(new Set(list.dreams.map((dream) => dream.stakeholder))).toEqual(new Set(['child']));
    }),
  );
});

test('lines are dreams, each with its own row, and empty ones are passed over', () => {
  const line = words.filter((text) => !/[\n\t]/.test(text) && !/^\s*[-–•*]\s/.test(text) && /^[\p{L}]+$/u.test(text));
  fc.assert(
    fc.property(fc.array(fc.option(line), { minLength: 1, maxLength: 20 }), (lines) => {
      const text = ['Mer sjø, mer fjell', ...lines.map((one) => one ?? '  ')].join('\n');
      const said = lines.flatMap((one, index) => (one ? [{ row: index + 2, words: one, stakeholder: 'other' }] : []));
      expect(listOf(text).dreams.slice(1)).toEqual(said);
    }),
  );
});

test('rows that cannot be taken in are told by row, and the others come in', () => {
  const list = listOf(
    `\ngruppe;drøm;by\nbarn;Sjø;x\n\nfugl;Fly;x\nAnsatte;${'x'.repeat(2001)};x\nForeldre;Hei; du;x\n;"Ord\nog ord";x`,
  );
  expect(list.dreams).toEqual([
    { row: 3, words: 'Sjø', stakeholder: 'child' },
    { row: 8, words: 'Ord\nog ord', stakeholder: 'other' },
  ]);
  expect(list.problems.map(({ row, refused }) => [row, refused])).toEqual([
    [5, 'contributions_row_group'],
    [6, 'contributions_row_long'],
    [7, 'contributions_row_cut'],
  ]);
});

test('a dream in the last column keeps its commas; a bullet goes, a number stays', () => {
  expect(listOf('tekst\nHav, fjell, og vind').dreams[0]?.words).toBe('Hav, fjell, og vind');
  expect(listOf('- Hav\n17. mai hele året').dreams.map((dream) => dream.words)).toEqual(['Hav', '17. mai hele året']);
});

test('those who say the same are counted, and kept apart by group', () => {
  expect(listOf('gruppe,drøm\nbarn,Sjø\nbarn,Sjø\nforelder,Sjø').alike).toBe(1);
});

test('nothing, too much and a quotation mark left open are refused', () => {
  expect(parseList('\n \n', 'child')).toMatchObject({ refused: 'contributions_list_empty' });
  expect(parseList('x\n'.repeat(MOST_ROWS + 1), 'child')).toMatchObject({
    refused: 'contributions_list_long',
    values: { count: MOST_ROWS + 1 },
  });
  expect(parseList('drøm\n"Sjø\nFjell', 'child')).toMatchObject({ refused: 'contributions_list_broken' });
});
