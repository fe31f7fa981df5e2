import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connected, lineThrough, waysOf } from './line.ts';
import type { Relation } from './relation.ts';

/** Themes a1…, concepts b1…, pictures c1…, goals d1…, tied as the numbers say. */
const stages = (counts: readonly number[]) =>
  counts.map((count, stage) => Array.from({ length: count }, (_, nth) => `${'abcd'[stage] ?? ''}${nth}`));

type Tied = { from: string; to: string; relation: Relation };

const world = fc
  .tuple(fc.tuple(fc.nat(5), fc.nat(4), fc.nat(3), fc.nat(6)), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(2))))
  .map(([counts, drawn]) => {
    const all = stages(counts);
    const pick = (stage: number, nth: number) => all[stage]?.[nth % Math.max(1, all[stage].length)];
    const ties = drawn.flatMap(([one, other, kind]): Tied[] => {
      const [later, earlier] = (
        [
          [1, 0],
          [2, 1],
          [3, 1],
        ] as const
      )[kind] ?? [1, 0];
      const [from, to] = [pick(later, one), pick(earlier, other)];
      return from && to ? [{ from, to, relation: kind === 2 ? 'chosen_from' : 'painted_from' }] : [];
    });
    return { all, ties };
  });

describe('a line through the stages', () => {
  test('has one of each stage that has any, and what it must go through', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ all, ties }, nth) => {
        const ids = all.flat();
        const through = ids.length > 0 ? [ids[nth % ids.length] ?? ''] : [];
        const line = lineThrough(all, waysOf(ties), through);
        line.forEach((id, at) => {
          if (all[at]?.length === 0) expect(id).toBeNull();
          else expect(all[at]).toContain(id);
        });
        for (const id of through) expect(line).toContain(id);
      }),
    );
  });

  test('keeps to what hangs together, where anything does', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ all, ties }, nth) => {
        const ways = waysOf(ties);
        const goals = all[3] ?? [];
        const goal = goals[nth % Math.max(1, goals.length)];
        if (!goal) return;
        const [theme, concept] = lineThrough(all, ways, [goal]);
        const near = (stage: number) => (all[stage] ?? []).filter((id) => connected(ways, id, goal));
        if (near(1).length > 0) expect(near(1)).toContain(concept);
        if (near(1).some((id) => [...ways.behind(id)].some((one) => one.startsWith('a'))))
          expect(concept && theme && connected(ways, concept, theme)).toBe(true);
      }),
    );
  });

  test('takes the concept that leads to voices, and what hangs together with the goal before what does not', () => {
    const ties: Tied[] = [
      { from: 'd0', to: 'b0', relation: 'chosen_from' },
      { from: 'd0', to: 'b1', relation: 'chosen_from' },
      { from: 'b1', to: 'a0', relation: 'painted_from' },
      { from: 'c0', to: 'b0', relation: 'painted_from' },
      { from: 'c1', to: 'b1', relation: 'painted_from' },
    ];
    const all = [['a0'], ['b0', 'b1'], ['c0', 'c1'], ['d0']];
    expect(lineThrough(all, waysOf(ties), ['d0'])).toEqual(['a0', 'b1', 'c1', 'd0']);
  });

  test('runs on where a ring has been tied', () => {
    const ring: Tied[] = [
      { from: 'a0', to: 'b0', relation: 'gathered_in' },
      { from: 'b0', to: 'a0', relation: 'gathered_in' },
    ];
    expect(lineThrough([['a0'], ['b0']], waysOf(ring), ['b0'])).toEqual(['a0', 'b0']);
  });

  test('what is beside is not on the way', () => {
    const ways = waysOf([{ from: 'd0', to: 'd1', relation: 'serves' }]);
    expect(connected(ways, 'd0', 'd1')).toBe(false);
  });
});
