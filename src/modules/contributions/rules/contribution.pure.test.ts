import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_DREAM, lengthOf, parseDream, sameness, tidyWords } from './contribution.ts';
import { HIDE_REASONS, parseHiding, readHiding, writeHiding } from './hiding.ts';
import { reachOf } from './reach.ts';
import { STAKEHOLDERS } from './stakeholder.ts';

const anything = fc.string({ maxLength: 200, unit: 'binary' });
const form = fc.record({
  words: anything,
  hasPicture: fc.constantFrom(true, false, null),
  stakeholder: fc.oneof(fc.constantFrom(...STAKEHOLDERS), fc.string()),
  clientId: fc.oneof(fc.uuid(), fc.string()),
});

test('what is taken in has words or a picture, a known group and a client id', () => {
  fc.assert(
    fc.property(form, (given) => {
      const outcome = parseDream(given);
      const known = STAKEHOLDERS.some((group) => group === given.stakeholder);
      const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given.clientId);
      expect(outcome.ok).toBe(known && uuid && (tidyWords(given.words) !== '' || given.hasPicture === true));
    }),
  );
});

test('tidied words stay tidied, hold nothing a database refuses, and lose no letter', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const tidy = tidyWords(text);
      expect(tidyWords(tidy)).toBe(tidy);
      expect(tidy.isWellFormed()).toBe(true);
      expect(tidy).not.toMatch(/[\u0000-\u0008\r]/);
      const letters = (said: string) => [...said.toWellFormed()].filter((letter) => /\p{L}/u.test(letter)).join('');
      expect(letters(tidy)).toBe(letters(text));
    }),
  );
});

test('two thousand characters fit, an emoji is one, and one more is refused with the length', () => {
  const given = { hasPicture: null, stakeholder: 'child', clientId: '0190b5c2-0000-7000-8000-000000000000' };
  expect(lengthOf('🐟'.repeat(LONGEST_DREAM))).toBe(LONGEST_DREAM);
  expect(parseDream({ ...given, words: '🐟'.repeat(LONGEST_DREAM) }).ok).toBe(true);
  expect(parseDream({ ...given, words: 'x'.repeat(LONGEST_DREAM + 1) })).toMatchObject({
    values: { length: LONGEST_DREAM + 1 },
  });
});

test('other words, another group or another picture is another dream', () => {
  const parsed = fc.record({
    words: fc.option(fc.string()),
    stakeholder: fc.constantFrom(...STAKEHOLDERS),
    clientId: fc.constant('x'),
  });
  fc.assert(
    fc.property(parsed, parsed, fc.option(fc.string()), fc.option(fc.string()), (one, other, picture, painting) => {
      const alike = one.words === other.words && one.stakeholder === other.stakeholder && picture === painting;
      expect(sameness(one, picture) === sameness(other, painting)).toBe(alike);
    }),
  );
});

test('a reason is read as it was written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HIDE_REASONS), fc.string({ maxLength: 200 }), (reason, words) => {
      const parsed = parseHiding({ reason, words });
      if (parsed.ok) expect(readHiding(writeHiding(parsed.value))).toEqual(parsed.value);
      else expect(parsed.refused).toBe('contributions_hide_other');
    }),
  );
});

test('public is what has been approved, but for those who plan', () => {
  const rights = { facilitates: false, plans: false, is: new Set(['region', 'public'] as const) };
  expect(reachOf('public', rights).public).toBe('approved');
  expect(reachOf('region', rights).region).toBe('all');
  expect(reachOf('region', { ...rights, is: new Set(['public'] as const) }).region).toBe('none');
  expect(reachOf('public', { ...rights, plans: true }).public).toBe('all');
});

test('what is opened wider later stays as narrow as it was promised', () => {
  const anybody = { facilitates: false, plans: false, is: new Set(['public'] as const) };
  expect(reachOf('public', anybody)).toEqual({
    facilitators: 'none',
    place: 'none',
    region: 'none',
    public: 'approved',
  });
  expect(reachOf('place', anybody).public).toBe('none');
});
