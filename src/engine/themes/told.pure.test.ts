import { expect, test } from 'vitest';
import { themesTold } from './told.ts';

const BOATS = ['Vi vil ro båt på fjorden', 'Båt på fjorden hver uke', 'Ro båt og fiske', 'En båt vi kan ro selv'];
const FOOD = ['Varm mat hver dag', 'Mat som er varm', 'Varm suppe og mat', 'Lage varm mat sammen'];
const texts = [...BOATS, ...FOOD];
const ids = texts.map((_, at) => `id${at}`);

test('suggests only what lies nowhere, each text once', () => {
  const found = themesTold({ ids, texts, placed: texts.map(() => null) });
  const suggested = found.flatMap(({ texts: some }) => some);
  expect(new Set(suggested).size).toBe(suggested.length);
  expect(found.every(({ into, texts: some }) => into === null && some.length >= 3)).toBe(true);
});

test('what somebody has placed never moves, and draws what is like it', () => {
  const placed = texts.map((_, at) => (at < 3 ? 'boats' : at < 7 && at >= 4 ? 'food' : null));
  const found = themesTold({ ids, texts, placed });
  const suggested = found.flatMap(({ texts: some }) => some);
  for (const at of [0, 1, 2, 4, 5, 6]) expect(suggested).not.toContain(`id${at}`);
  for (const { into } of found) expect(['boats', 'food', null]).toContain(into);
});

test('two who ask are told the same', () => {
  const input = { ids, texts, placed: texts.map(() => null) };
  expect(themesTold(input)).toEqual(themesTold(input));
});
