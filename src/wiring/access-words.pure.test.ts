import { expect, test } from 'vitest';
import { TABLE } from './access.ts';
import { maySentences, sentenceOf } from './access-words.ts';

test('every permission can be said, each in its own words', () => {
  const said = Object.keys(TABLE).map(sentenceOf);
  expect(new Set(said).size).toBe(said.length);
});

test('what a standing gives is the table read the other way', () => {
  expect(maySentences('facilitates')).toContain(sentenceOf('dreams.facilitate'));
  expect(maySentences('belongs')).toEqual([sentenceOf('dreams.read_place')]);
  expect(maySentences('region', ['anyone'])).not.toContain(sentenceOf('dreams.read_public'));
});
