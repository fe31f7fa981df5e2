import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, parseGoal, type GoalForm } from './goal.ts';

const THIS_YEAR = 2026;
const form: GoalForm = { text: 'Alle barn får fortelle ferdig', horizonYear: '2040', signs: ['Vi venter'], serves: '' };
const problemsOf = (changed: Partial<GoalForm>) => {
  const parsed = parseGoal({ ...form, ...changed }, THIS_YEAR);
  return parsed.ok ? [] : [parsed, ...(parsed.also ?? [])].map((one) => `${one.refused} ${one.field ?? ''}`.trim());
};
const word = fc.stringMatching(/^[a-zæøå]{1,12}$/);

describe('a goal', () => {
  test('has a text on one line of at most 200 characters', () => {
    expect(problemsOf({ text: ' \n' })).toEqual(['goals_text_empty text']);
    expect(problemsOf({ text: 'a'.repeat(LONGEST.text) })).toEqual([]);
    expect(problemsOf({ text: 'a'.repeat(LONGEST.text + 1) })).toEqual(['goals_too_long text']);
  });

  test('has one to four signs; empty fields do not count', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 7 }), fc.nat(3), (signs, empty) => {
        const parsed = parseGoal(
          { ...form, signs: [...Array.from({ length: empty }, () => ' '), ...signs] },
          THIS_YEAR,
        );
        expect(parsed.ok).toBe(signs.length >= 1 && signs.length <= 4);
        if (parsed.ok) expect(parsed.value.signs).toEqual(signs);
      }),
    );
  });

  test('says each sign once, whatever the case and the full stop, and points at the second', () => {
    expect(problemsOf({ signs: ['Vi venter', '', 'vi venter.'] })).toEqual(['goals_sign_twice sign-3']);
    expect(problemsOf({ signs: ['Vi venter', 'a'.repeat(LONGEST.sign + 1)] })).toEqual(['goals_too_long sign-2']);
  });

  test('has a horizon that is not past', () => {
    for (const horizonYear of ['', '40', 'snart', '2025', '2201', '20400', '2040.5']) {
      expect(problemsOf({ horizonYear })).toEqual(['goals_horizon horizonYear']);
    }
    expect(problemsOf({ horizonYear: ' 2026 ' })).toEqual([]);
  });
});
