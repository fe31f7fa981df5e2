import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestShare, minus, plus, sideBySide, totalOf, type Tally } from './counts.ts';
import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';

const spread = fc.array(fc.tuple(fc.constantFrom(...STAKEHOLDERS), fc.nat(4)), { minLength: 1, maxLength: 80 });

/** Dreams of any groups, spread over five themes. */
function tallies(dreams: readonly [Stakeholder, number][]): { themes: Tally[]; all: Tally } {
  const of = (some: readonly [Stakeholder, number][]): Tally =>
    some.reduce<Tally>((sum, [group]) => plus(sum, { [group]: 1 }), {});
  return { themes: [0, 1, 2, 3, 4].map((at) => of(dreams.filter(([, theme]) => theme === at))), all: of(dreams) };
}

test('over all themes the counts of a group add up to its dreams, and its shares to one', () => {
  fc.assert(
    fc.property(spread, (dreams) => {
      const { themes, all } = tallies(dreams);
      const rows = themes.map((tally) => sideBySide(tally, all));
      for (const { stakeholder } of rows[0] ?? []) {
        const mine = rows.flat().filter((row) => row.stakeholder === stakeholder);
        expect(mine.reduce((sum, { count }) => sum + count, 0)).toBe(all[stakeholder]);
        expect(mine.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }
      expect(themes.reduce((sum, tally) => sum + totalOf(tally), 0)).toBe(dreams.length);
    }),
  );
});

test('the same groups stand in every theme, in the order always shown, each with a share from 0 to 1', () => {
  fc.assert(
    fc.property(spread, (dreams) => {
      const { themes, all } = tallies(dreams);
      for (const tally of themes) {
        const rows = sideBySide(tally, all);
        expect(rows.map(({ stakeholder }) => stakeholder)).toEqual(STAKEHOLDERS.filter((group) => all[group]));
        for (const { share } of rows) expect(share >= 0 && share <= 1).toBe(true);
      }
    }),
  );
});

test('taking away what was added changes nothing', () => {
  fc.assert(
    fc.property(spread, spread, (some, more) => {
      const [one, other] = [tallies(some).all, tallies(more).all];
      const back = minus(plus(one, other), other);
      for (const group of STAKEHOLDERS) expect(back[group] ?? 0).toBe(one[group] ?? 0);
    }),
  );
});

test('one of one does not flatten the others; where all are few they decide themselves', () => {
  expect(largestShare([{ child: 2, union: 1 }], { child: 10, union: 1 })).toBe(0.2);
  expect(largestShare([{ union: 1 }], { union: 2 })).toBe(0.5);
  expect(largestShare([], { child: 10 })).toBe(1);
});
