import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publish } from '#modules/contributions/rules/suppression.ts';
import { STAKEHOLDERS } from '#modules/contributions/rules/stakeholder.ts';
import { countOf, GROUPS, othersOf } from './groups.ts';

const tallies = fc.record(Object.fromEntries(STAKEHOLDERS.map((group) => [group, fc.nat(12)])));

it('makes the columns sum to the total, and is none or at least five', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const counts = publish(tally);
      const others = othersOf(counts);
      if (counts.total === null || others === null) return counts.total === others;
      const columns = GROUPS.reduce((sum, group) => sum + (countOf(counts, group) ?? 0), 0);
      return columns + others === counts.total && (others === 0 || others >= 5);
    }),
  );
});

it('is the same whether what is in it may be named or not', () => {
  expect(othersOf(publish({ child: 9, volunteer: 6, health: 7 }))).toBe(13);
  expect(othersOf(publish({ child: 9, parent: 3, volunteer: 3 }))).toBe(6);
  expect(othersOf(publish({ child: 3 }))).toBeNull();
});
