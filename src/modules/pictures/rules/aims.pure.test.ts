import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONCEPTS } from '#modules/processes/index.ts';
import { AIMS, LONGEST_SIGN, MOST_SIGNS, perAim, sameSigns, type Aim } from './aims.ts';
import { parsePainting, perConcept, type Before, type PaintingForm } from './painting.ts';
import { isEmpty, mayBeAdopted, shownConcepts } from './version.ts';

const practice: Before = { hadDrawing: false, kind: 'good_practice', chosen: CONCEPTS };
const blank: PaintingForm = {
  headline: 'Vi ser barnet',
  narrative: '',
  drawing: 'keep',
  drawingAlt: '',
  concepts: perConcept(() => ''),
  themes: perConcept(() => []),
};
const wrong = (signs: Partial<Record<Aim, string[]>>, before = practice) => {
  const parsed = parsePainting({ ...blank, signs }, before);
  return parsed.ok ? [] : [parsed, ...(parsed.also ?? [])].map(({ refused, field }) => `${refused} ${field}`);
};
const written = fc.record(
  Object.fromEntries(AIMS.map((aim) => [aim, fc.array(fc.string({ maxLength: 160 }), { maxLength: 6 })])) as Record<
    Aim,
    fc.Arbitrary<string[]>
  >,
);

test('whatever is sent, at most four signs stand under each aim, each on one line, none twice and none too long', () => {
  fc.assert(
    fc.property(written, (signs) => {
      const parsed = parsePainting({ ...blank, signs }, practice);
      if (!parsed.ok) return;
      for (const aim of AIMS) {
        const kept = parsed.value.signs[aim];
        expect(kept.length).toBeLessThanOrEqual(MOST_SIGNS);
        expect(kept.every((sign) => sign !== '' && sign.length <= LONGEST_SIGN && !/[\n\r\t]/.test(sign))).toBe(true);
        expect(new Set(kept.map((sign) => sign.toLowerCase())).size).toBe(kept.length);
      }
      expect(parsePainting(parsed.value, practice), 'saved again, it is the same').toEqual(parsed);
    }),
  );
});

test('what is wrong is told at the field it is wrong in', () => {
  expect(wrong({ child: ['a', '', 'b', 'c', 'd'] })).toEqual([]);
  expect(wrong({ child: ['a', 'b', 'c', 'd', 'e'] })).toEqual(['pictures_signs_too_many sign-child-4']);
  expect(wrong({ staff: ['', 'Vi lytter.', ' vi  lytter '] })).toEqual(['pictures_sign_twice sign-staff-3']);
  expect(wrong({ parents: ['a'.repeat(LONGEST_SIGN)] })).toEqual([]);
  expect(wrong({ parents: ['a'.repeat(LONGEST_SIGN + 1)] })).toEqual(['pictures_too_long sign-parents-1']);
  expect(wrong({ child: ['a'], organisation: ['a'] }), 'the same may stand under two aims').toEqual([]);
});

test('a vision has no signs, a standard says nothing under its concepts, and neither of what is not chosen', () => {
  const form = { ...blank, concepts: perConcept(() => 'noe'), signs: { child: ['et tegn'] } };
  const chosen = CONCEPTS.slice(0, 2);
  const vision = parsePainting(form, { ...practice, kind: 'shared_vision', chosen });
  const standard = parsePainting(form, practice);
  expect(vision.ok && [vision.value.signs.child, CONCEPTS.filter((one) => vision.value.concepts[one])]).toEqual([[], chosen]); // prettier-ignore
  expect(standard.ok && [standard.value.signs.child, CONCEPTS.filter((one) => standard.value.concepts[one])]).toEqual([['et tegn'], []]); // prettier-ignore
});

test('a standard is whole when each aim has a sign; a picture with a headline alone is empty', () => {
  const bare = { narrative: '', concepts: perConcept(() => ''), signs: perAim((): string[] => []) };
  const whole = { ...bare, narrative: 'Slik er det', signs: perAim(() => ['Vi ser det']) };
  expect(mayBeAdopted('good_practice', whole, CONCEPTS)).toBeNull();
  for (const aim of AIMS)
    expect(mayBeAdopted('good_practice', { ...whole, signs: { ...whole.signs, [aim]: [] } }, CONCEPTS)).toMatchObject({
      refused: 'pictures_practice_unfinished',
    });
  expect(isEmpty(bare)).toBe(true);
  expect(isEmpty({ ...bare, signs: { ...bare.signs, staff: ['Vi ser det'] } })).toBe(false);
  expect(isEmpty({ ...bare, narrative: 'Slik' })).toBe(false);
});

test('the concepts that are shown are those chosen, and those that the picture had spoken of', () => {
  const concepts = { ...perConcept(() => ''), innovasjon: 'Vi prøver' };
  expect(shownConcepts(['sosial', 'livsmestring'], concepts)).toEqual(['livsmestring', 'sosial', 'innovasjon']);
});

test('signs are the same only in the same order under the same aim', () => {
  const some = { ...perAim((): string[] => []), child: ['a', 'b'] };
  expect(sameSigns(some, { ...some, child: ['a', 'b'] })).toBe(true);
  expect(sameSigns(some, { ...some, child: ['b', 'a'] })).toBe(false);
  expect(sameSigns(some, { ...some, child: [], staff: ['a', 'b'] })).toBe(false);
});
