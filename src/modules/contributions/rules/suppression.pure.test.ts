import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENOUGH } from '#engine/statistics/suppression.ts';
import { totalOf, type Tally } from './counts.ts';
import { STAKEHOLDERS } from './stakeholder.ts';
import { mayBeNamed, publish } from './suppression.ts';

const tallies: fc.Arbitrary<Tally> = fc.dictionary(fc.constantFrom(...STAKEHOLDERS), fc.nat(14));

test('no figure that is shown, nor what is left of the total, stands for one to four', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const { groups, rest, total } = publish(tally);
      for (const { stakeholder, count } of groups) {
        expect(count).toBe(tally[stakeholder]);
        expect(count).toBeGreaterThanOrEqual(ENOUGH);
      }
      expect(total).toBe(totalOf(tally) < ENOUGH ? null : totalOf(tally));
      expect(rest === null || rest === 0 || rest >= ENOUGH).toBe(true);
      if (total !== null) expect(groups.reduce((sum, { count }) => sum + count, rest ?? 0)).toBe(total);
    }),
  );
});

test('a group of five is shown unless the few need it to hide behind', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const few = STAKEHOLDERS.map((group) => tally[group] ?? 0).filter((count) => count > 0 && count < ENOUGH);
      const sum = few.reduce((all, count) => all + count, 0);
      fc.pre(sum === 0 || (sum >= ENOUGH && few.some((count) => count < ENOUGH - 1)));
      for (const group of STAKEHOLDERS) expect(mayBeNamed(publish(tally), group)).toBe((tally[group] ?? 0) >= ENOUGH);
    }),
  );
});

test('whoever knows the rule cannot work out a figure of one to four from what is shown', () => {
  const worlds = new Map<string, number[][]>();
  for (const [child, youth, parent] of worldsOf(16)) {
    const seen = JSON.stringify(publish({ child, youth, parent }));
    worlds.set(seen, [...(worlds.get(seen) ?? []), [child, youth, parent]]);
  }
  for (const possible of worlds.values()) {
    for (const at of [0, 1, 2]) {
      const values = new Set(possible.map((world) => world[at] ?? 0));
      const [only = 0] = values;
      if (values.size === 1) expect({ possible, given: only > 0 && only < ENOUGH }).toEqual({ possible, given: false });
    }
  }
});

test('while it is open every figure goes five at a time, and adds up', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const { groups, rest, total, open } = publish(tally, true);
      expect(open).toBe(true);
      for (const count of [...groups.map((group) => group.count), rest ?? 0, total ?? 0])
        expect(count % ENOUGH).toBe(0);
      expect(total).toBe(totalOf(tally) < ENOUGH ? null : totalOf(tally) - (totalOf(tally) % ENOUGH));
      if (total !== null) expect(groups.reduce((sum, { count }) => sum + count, rest ?? 0)).toBe(total);
      for (const group of STAKEHOLDERS) expect(mayBeNamed(publish(tally, true), group)).toBe(false);
    }),
  );
});

test('while it is open five of one kind bring out none of the one to four who were there before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAKEHOLDERS), fc.integer({ min: 1, max: 4 }), (group, few) => {
      const [alone, beside] = [0, few].map((others) => publish({ [group]: ENOUGH + others }, true));
      expect(beside).toEqual(alone);
    }),
  );
});

test('while it is open one more changes nothing that is told, but for each fifth', () => {
  fc.assert(
    fc.property(tallies, fc.constantFrom(...STAKEHOLDERS), (tally, group) => {
      const more = { ...tally, [group]: (tally[group] ?? 0) + 1 };
      fc.pre(totalOf(more) % ENOUGH > 0 && (more[group] ?? 0) % ENOUGH > 0);
      expect(publish(more, true)).toEqual(publish(tally, true));
    }),
  );
});

function worldsOf(most: number): [number, number, number][] {
  const counts = Array.from({ length: most }, (_, count) => count);
  return counts.flatMap((one) =>
    counts.flatMap((two) => counts.map((three): [number, number, number] => [one, two, three])),
  );
}
