import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENOUGH } from '#engine/statistics/suppression.ts';
import { totalOf, type Tally } from './counts.ts';
import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';
import { exactly, publish, type Published } from './suppression.ts';
import { ofGroup, together, voicesIn, type Gathered, type InTheme } from './together.ts';

const tally: fc.Arbitrary<Tally> = fc.dictionary(fc.constantFrom(...STAKEHOLDERS), fc.nat(14));
const processes = fc.array(tally, { minLength: 1, maxLength: 6 });

/** Every dream of a process in one of three themes of it. */
function gatheredFrom(tallies: readonly Tally[], exact: boolean): Gathered {
  const inThemes = tallies.flatMap((tally, at) =>
    STAKEHOLDERS.flatMap((stakeholder): InTheme[] =>
      [0, 1, 2].flatMap((nth) => {
        const count = Math.floor(((tally[stakeholder] ?? 0) + nth) / 3);
        const where = { themeId: `${at}:${nth}`, processId: String(at) };
        return count > 0 ? [{ ...where, stakeholder, count, some: [] }] : [];
      }),
    ),
  );
  const wholes = new Map(tallies.map((tally, at) => [String(at), publish(tally)]));
  return { inThemes, wholes: exact ? null : wholes, processes: [] };
}

const themesOf = ({ inThemes }: Gathered) => new Set(inThemes.map(({ themeId }) => themeId));

test('of several processes nothing is told but the sum of what each says by itself', () => {
  fc.assert(
    fc.property(processes, (tallies) => {
      const each = tallies.map((one) => publish(one));
      const told = together(each);
      const sum = (of: (one: Published) => number) => each.reduce((all, one) => all + of(one), 0);
      for (const group of STAKEHOLDERS) expect(countIn(told, group)).toBe(sum((one) => countIn(one, group)));
      expect(told.total ?? 0).toBe(sum(({ total }) => total ?? 0));
      expect(told.rest ?? 0).toBe(sum(({ rest }) => rest ?? 0));
      expect(told.few ?? false).toBe(told.total !== null && each.some(({ total }) => total === null));
    }),
  );
});

test('whatever two choices of processes are held against each other, no group of one to four comes out', () => {
  fc.assert(
    fc.property(processes, fc.nat(63), fc.nat(63), (tallies, one, other) => {
      const gathered = gatheredFrom(tallies, false);
      const within = (choice: number) => (id: string) => ((choice >> Number(id)) & 1) === 1;
      const larger = voicesIn(gathered, themesOf(gathered), within(one | other));
      const smaller = voicesIn(gathered, themesOf(gathered), within(one & other));
      const differences = STAKEHOLDERS.map((group) => countIn(larger, group) - countIn(smaller, group));
      for (const left of [...differences, (larger.total ?? 0) - (smaller.total ?? 0)])
        expect(left === 0 || left >= ENOUGH, `${left} is left`).toBe(true);
    }),
  );
});

test('to others than facilitators a part of a process says what the whole does', () => {
  fc.assert(
    fc.property(processes, fc.nat(2), (tallies, nth) => {
      const gathered = gatheredFrom(tallies, false);
      const some = new Set([...themesOf(gathered)].filter((id) => id.endsWith(`:${nth}`)));
      const met = new Set(
        gathered.inThemes.filter(({ themeId }) => some.has(themeId)).map(({ processId }) => processId),
      );
      const whole = together([...met].map((id) => publish(tallies[Number(id)] ?? {})));
      if (met.size > 0) expect(voicesIn(gathered, some)).toEqual(whole);
    }),
  );
});

test('whoever facilitates gets each voice once, and the themes add up', () => {
  fc.assert(
    fc.property(processes, (tallies) => {
      const gathered = gatheredFrom(tallies, true);
      const themes = [...themesOf(gathered)];
      const all = voicesIn(gathered, new Set([...themes, ...themes]));
      const parts = themes.map((id) => voicesIn(gathered, new Set([id])).total ?? 0);
      expect(all.total).toBe(parts.reduce((sum, part) => sum + part, 0));
    }),
  );
});

test('one group of what is published never tells a few from none', () => {
  fc.assert(
    fc.property(tally, fc.constantFrom(...STAKEHOLDERS), fc.integer({ min: 1, max: 4 }), (given, group, few) => {
      const [none, some] = [0, few].map((count) => ofGroup(together([publish({ ...given, [group]: count })]), group));
      expect(some).toEqual(none);
      expect(ofGroup(exactly({ ...given, [group]: few }), group).total).toBe(few);
      expect(totalOf({ [group]: few })).toBe(few);
    }),
  );
});

function countIn({ groups }: Published, stakeholder: Stakeholder): number {
  return groups.find((group) => group.stakeholder === stakeholder)?.count ?? 0;
}
