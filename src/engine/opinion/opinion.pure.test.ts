import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { opinionOf } from './analyse.ts';
import { aboveHalf, figuresOf } from './figures.ts';
import { LiveOpinion } from './live.ts';
import { nextComment, priorityOf } from './priority.ts';
import { votesOf, type Cast, type Vote } from './votes.ts';

const casts: fc.Arbitrary<Cast[]> = fc.array(
  fc.record({
    person: fc.nat(30).map((id) => `p${id}`),
    comment: fc.nat(12).map((id) => `c${id}`),
    vote: fc.constantFrom<Vote>(-1, 0, 1),
  }),
  { maxLength: 300 },
);
const once = casts.map((all) => [...new Map(all.map((one) => [`${one.person} ${one.comment}`, one])).values()]);

describe('one vote at a time', () => {
  test('stands where all votes at once do, whatever was changed on the way', () => {
    fc.assert(
      fc.property(casts, (given) => {
        const all = opinionOf(given);
        const { votes, map, standing, groups } = all;
        const marks = new Map(
          votes.comments.map((comment, at) => [
            comment,
            { out: false, meta: false, extremity: map.extremity[at] ?? 0 },
          ]),
        );
        const groupOf = new Map(
          votes.people.flatMap((person, row): [string, number][] => {
            const group = all.groupOf[row] ?? null;
            return group === null ? [] : [[person, group]];
          }),
        );
        const live = new LiveOpinion({ groupOf, groups: groups.length, marks });
        for (const cast of given) {
          live.cast(cast);
          live.figuresOf(0, cast.comment);
        }
        expect(live.comments).toEqual(votes.comments);
        expect(live.consensus()).toEqual(standing.consensus());
        groups.forEach((_, group) => expect(live.representative(group)).toEqual(standing.representative(group)));
        votes.comments.forEach((comment, at) => {
          expect(live.countsOf(comment)).toEqual(standing.countsOf(at));
          expect(live.groupAwareConsensus(comment)).toBe(standing.groupAwareConsensus(at));
          expect(live.priorities()[at]).toBe(standing.priorityOf(at));
        });
      }),
    );
  });

  test('takes in people and comments that the map has not seen', () => {
    const live = new LiveOpinion({ groupOf: new Map([['a', 0]]), groups: 1, marks: new Map() });
    live.cast({ person: 'a', comment: 'x', vote: 1 });
    live.cast({ person: 'new', comment: 'x', vote: -1 });
    expect(live.countsOf('x')).toEqual({ agrees: 1, disagrees: 1, seen: 2 });
    expect(live.figuresOf(0, 'x')).toMatchObject({ agrees: 1, disagrees: 0, seen: 1 });
    live.cast({ person: 'new', comment: 'y', vote: 0 });
    expect(live.unseenBy('a')).toEqual([1]);
    expect(live.unseenBy('new')).toEqual([]);
  });
});

describe('the whole analysis', () => {
  test('is the same in whatever order the votes of different people stand', () => {
    fc.assert(
      fc.property(once, fc.nat(), (given, seed) => {
        expect(shown(opinionOf(shuffled(given, seed)))).toEqual(shown(opinionOf(given)));
      }),
    );
  });

  test('knows nobody by name: who is called something else stands where they stood', () => {
    fc.assert(
      fc.property(once, (given) => {
        const renamed = given.map((cast) => ({ ...cast, person: `${997 - Number(cast.person.slice(1)) * 31}` }));
        const [before, after] = [opinionOf(given), opinionOf(renamed)];
        before.votes.people.forEach((person, row) => {
          const other = after.votes.people.indexOf(`${997 - Number(person.slice(1)) * 31}`);
          expect(after.map.groupOf[other]).toBe(before.map.groupOf[row]);
          expect(after.map.places.x[other]).toBeCloseTo(before.map.places.x[row] ?? NaN, 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('two camps are two groups, and one more who votes like another is in the same', () => {
    const given = camps(20, 12);
    const twin = given.filter(({ person }) => person === 'p3').map((cast) => ({ ...cast, person: 'twin' }));
    const { votes, map } = opinionOf([...given, ...twin]);
    const groupOf = (person: string) => map.groupOf[votes.people.indexOf(person)];
    expect([...map.sizes].sort()).toEqual([10, 11]);
    expect(groupOf('twin')).toBe(groupOf('p3'));
    expect(groupOf('p4')).not.toBe(groupOf('p3'));
  });

  test('is there when there is nearly nothing', () => {
    expect(shown(opinionOf([]))).toMatchObject({ people: [], groups: [] });
    const one = opinionOf([{ person: 'a', comment: 'x', vote: 1 }]);
    expect([...one.map.places.x, ...one.map.center, one.map.groupOf[0]]).toEqual([0, 1, 0]);
  });

  test('is finite, with groups that have people, no more than asked for, and components at right angles', () => {
    fc.assert(
      fc.property(casts, fc.integer({ min: 1, max: 8 }), (given, k) => {
        const { map, sizes, standing, votes } = opinionOf(given, { k, out: new Set(['c0', 'c1']) });
        const [first, second] = map.components;
        const figures = votes.comments.flatMap((_, at) => [standing.priorityOf(at), standing.groupAwareConsensus(at)]);
        const all = [
          ...map.places.x,
          ...map.places.y,
          ...map.extremity,
          ...map.center,
          ...first,
          ...second,
          ...figures,
        ];
        expect(all.filter((figure) => !Number.isFinite(figure))).toEqual([]);
        expect(sizes.length).toBeLessThanOrEqual(k);
        expect(sizes.filter((size) => size === 0)).toEqual([]);
        expect(first.reduce((sum, weight, at) => sum + weight * (second[at] ?? 0), 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  test('takes up an earlier map and comes to the same', () => {
    const given = camps(30, 10);
    const cold = opinionOf(given);
    const warm = opinionOf(given, { before: cold.map.components });
    warm.map.components.forEach((component, which) =>
      component.forEach((weight, at) => expect(weight).toBeCloseTo(cold.map.components[which]?.[at] ?? NaN, 9)),
    );
  });
});

describe('by hand', () => {
  test('the last vote counts', () => {
    const votes = votesOf([
      { person: 'p10', comment: 'c', vote: 1 },
      { person: 'p9', comment: 'c', vote: 0 },
      { person: 'p10', comment: 'c', vote: -1 },
    ]);
    expect(votes.people).toEqual(['p9', 'p10']);
    expect([...votes.values]).toEqual([0, -1]);
  });

  test('figures of a group of 8, 6 agreeing and 1 not, beside 4 of 12 and 6', () => {
    const figures = figuresOf({ agrees: 6, disagrees: 1, seen: 8 }, { agrees: 4, disagrees: 6, seen: 12 });
    // (6 + 1) / (8 + 2) and (4 + 1) / (12 + 2): 0.7 / 0.357142857… = 1.96
    expect(figures.pAgree).toBeCloseTo(0.7, 12);
    expect(figures.repnessAgree).toBeCloseTo(1.96, 12);
    // 2 √9 (7/9 − 1/2) = 6 · 5/18 = 5/3
    expect(figures.pAgreeTest).toBeCloseTo(5 / 3, 12);
    // 7/9 − 5/13 = 46/117, pooled 12/22, variance 6/11 · 5/11 · (1/9 + 1/13) = 20/429
    expect(figures.repnessAgreeTest).toBeCloseTo((46 / 117) * Math.sqrt(429 / 20), 12);
  });

  test('nobody has seen it: the share is a half and nothing is significant', () => {
    const none = { agrees: 0, disagrees: 0, seen: 0 };
    expect(figuresOf(none, none)).toMatchObject({ pAgree: 0.5, repnessAgree: 1, repnessAgreeTest: 0 });
    expect(aboveHalf(0, 0)).toBe(1);
  });

  test('priority of 3 agreeing and 1 passing of 5, extremity 2', () => {
    // (1 − 2/7) · 3 · (4/7) · (1 + 8/2) = 300/49
    expect(priorityOf({ agrees: 3, disagrees: 1, seen: 5 }, 2, false)).toBeCloseTo((300 / 49) ** 2, 12);
    expect(priorityOf({ agrees: 3, disagrees: 1, seen: 5 }, 2, true)).toBe(49);
  });

  test('the next to be shown is drawn by priority', () => {
    const priorities = Float64Array.from([1, 3, 0, 6]);
    expect([0, 0.3, 0.5, 0.99].map((chance) => nextComment([0, 1, 2, 3], priorities, chance))).toEqual([0, 1, 3, 3]);
    expect(nextComment([], priorities, 0.5)).toBeNull();
    expect(nextComment([2], priorities, 0.5)).toBe(2);
  });
});

/** Half the people agree where the other half disagrees, each with a slip of their own. */
function camps(people: number, comments: number): Cast[] {
  const chance = chanceFrom(7);
  return Array.from({ length: people * comments }, (_, at) => {
    const [person, comment] = [Math.floor(at / comments), at % comments];
    const vote = (person % 2 === comment % 2 ? 1 : -1) * (chance() < 0.1 ? -1 : 1);
    return { person: `p${person}`, comment: `c${comment}`, vote: vote as Vote };
  });
}

function shuffled<One>(list: readonly One[], seed: number): One[] {
  const chance = chanceFrom(seed);
  return list
    .map((one) => ({ one, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function shown({ votes, map, groups, groupOf, standing }: ReturnType<typeof opinionOf>): object {
  return {
    people: votes.people,
    votes: [...votes.columns, ...votes.values],
    map: [...map.places.x, ...map.places.y, ...map.center, ...map.extremity],
    groups,
    groupOf,
    representative: groups.map((_, group) => standing.representative(group)),
    consensus: standing.consensus(),
  };
}
