import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { IllFormed, WrongUsage } from '../command.ts';
import { language } from './language.ts';
import { themes } from './themes.ts';

const folder = mkdtempSync(join(tmpdir(), 'varde-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXTS = 'id,dream\n1,"Varm mat, hver dag"\n2,Meir varm mat\n3,\n4,Vi bygger båt\n5,Vi byggjer båt\n';

test('a language for each row, also an empty one, from CSV and from JSON', async () => {
  const json = file('texts.json', '[{"dream": "Eg er glad i skulen"}, {"dream": null}, {"dream": 7}]');
  expect(await language.run(['--texts', file('texts.csv', TEXTS), '--column', 'dream'])).toMatchObject({
    items: [0, 1, 2, 3, 4].map((row) => ({ row, language: ['nb', 'nn', 'unsure', 'nb', 'nn'][row] })),
  });
  expect(await language.run(['--texts', json, '--column', 'dream'])).toMatchObject({
    items: [
      { row: 0, language: 'nn' },
      { row: 1, language: 'unsure' },
      { row: 2, language: 'unsure' },
    ],
  });
});

test('themes with k: every text that shares anything has one', async () => {
  const found = await themes.run(['--texts', file('themes.csv', TEXTS), '--column', 'dream', '--k', '2']);
  const { items, themes: two } = found as { items: { row: number; theme: string | null }[]; themes: object[] };
  expect(two).toMatchObject([
    { id: 'theme-1', size: 2 },
    { id: 'theme-2', size: 2 },
  ]);
  expect(items[0]?.theme).toBe(items[1]?.theme);
  expect(items[3]?.theme).toBe(items[4]?.theme);
  expect(items[0]?.theme).not.toBe(items[3]?.theme);
  expect(items[2]).toEqual({ row: 2, theme: null, certainty: 0 });
});

test.for([
  ['no column', 'id,text\n1,mat\n', 1],
  ['a cell that is a list', '[{"dream": "mat"},\n{"dream": ["x"]}]', 2],
  ['a quote that never ends', 'id,dream\n1,"mat\n', 2],
] as const)('%s: the file, the line, and what is wrong', async ([name, text, line]) => {
  const path = file(`${name}.txt`, text);
  for (const analysis of [themes, language]) {
    const run = analysis.run(['--texts', path, '--column', 'dream']);
    await expect(run).rejects.toThrow(IllFormed);
    await expect(run).rejects.toThrow(`line ${line}`);
  }
});

test('a number that is none is wrong usage', async () => {
  const path = file('numbers.csv', TEXTS);
  for (const wrong of [
    ['--k', '0'],
    ['--k', 'x'],
    ['--seed', '-1'],
    ['--unsure-below', '2'],
  ])
    await expect(themes.run(['--texts', path, '--column', 'dream', ...wrong])).rejects.toThrow();
  await expect(themes.run(['--column', 'dream'])).rejects.toThrow(WrongUsage);
  await expect(language.run(['--texts', path])).rejects.toThrow(WrongUsage);
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
