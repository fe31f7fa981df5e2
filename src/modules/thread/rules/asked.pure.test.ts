import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAsked, saysAll } from './asked.ts';

test.each([
  ['', []],
  [' & | ! :* <-> \\ \' "', []],
  ['Bær og BÆR', ['bær', 'og']],
  ["d'Arc: trygg-het (1)", ['d', 'arc', 'trygg', 'het', '1']],
  ['Skolegård', ['skolegård']],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('«%s» asks for %j', (text, words) => {
  expect(parseAsked(text)).toEqual(words);
});

test('whatever is written, at most eight short words of letters and figures come out, and each says itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const asked = parseAsked(text);
      expect(asked.length).toBeLessThanOrEqual(8);
      for (const word of asked) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,80}$/u);
      expect(saysAll(asked.join(' '), asked)).toBe(true);
    }),
  );
});
