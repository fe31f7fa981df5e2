import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { supportIn, type Ballot, type Election } from './election.ts';
import { equalShares } from './equal-shares.ts';
import { exactRun } from './exact-run.ts';
import { greedy } from './greedy.ts';
import { pointsOf } from './points.ts';
import { quickRun } from './quick-run.ts';
import { sideBySide } from './shares.ts';

const elections: fc.Arbitrary<Election> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
    ballots: fc.array(fc.uniqueArray(fc.nat(7)), { minLength: 1, maxLength: 12 }),
    budget: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ costs, ballots, budget }) => ({
    projects: costs.map((cost, at) => ({ id: `p${at}`, cost: BigInt(cost) })),
    ballots: ballots.map((chosen, at) => approving(`v${at}`, ...chosen.map((id) => `p${id}`))),
    budget: BigInt(budget),
  }));

describe('by hand', () => {
  test('a minority gets its share by equal shares, and nothing by the simple rule', () => {
    // 100 for 10 voters, 10 each. Six want a and b (50 each), four want c (40).
    const election: Election = {
      projects: [project('a', 50), project('b', 50), project('c', 40)],
      ballots: [...many(6, 'a', 'b'), ...many(4, 'c')],
      budget: 100n,
    };
    // a costs its six 50/6 each, 1/6 per unit; then b is out of reach: they have 10 left. c costs its four all they have.
    const chosen = equalShares(election);
    expect(chosen.winners).toEqual(['a', 'c']);
    expect(chosen.reasons[1]).toMatchObject({ chosen: false, why: 'supporters-have-too-little' });
    expect(greedy(election).winners).toEqual(['a', 'b']);
    const groups = election.ballots.map((_, at) => (at < 6 ? 'most' : 'few'));
    const both = sideBySide(election, groups);
    expect(both.greedy.shares).toMatchObject([
      { group: 'few', voters: 4, heard: 0, money: 0, equal: 40 },
      { group: 'most', voters: 6, heard: 6, money: 100, equal: 60 },
    ]);
    expect(both.equalShares.shares).toMatchObject([
      { group: 'few', heard: 4, money: 40, equal: 36 },
      { group: 'most', heard: 6, money: 50, equal: 54 },
    ]);
  });

  test('the edge is exact: three who have a third of ten each can pay ten together', () => {
    // In floating point three times 10/3 is 10 by luck; with 30 voters of a budget of 1 it is not.
    for (const size of [3, 7, 30, 49]) {
      const election: Election = { projects: [project('a', 1)], ballots: many(size, 'a'), budget: 1n };
      expect(equalShares(election)).toMatchObject({ winners: ['a'], spent: 1n, given: 0n });
    }
  });

  test('add1 gives more until something would not fit', () => {
    // 10 for 2 voters. a (6) is supported by one, who has 5: with 1 more it is chosen; b (5) does not fit beside it.
    const election: Election = {
      projects: [project('a', 6), project('b', 5)],
      ballots: [approving('one', 'a'), approving('two', 'b')],
      budget: 10n,
    };
    // At 5 each b alone is chosen, and 5 is left: a does not fit, so nothing more is given.
    expect(equalShares(election)).toMatchObject({ winners: ['b'], given: 0n });
    const roomy = { ...election, budget: 11n, projects: [project('a', 6), project('b', 4)] };
    expect(equalShares(roomy)).toMatchObject({ winners: ['b', 'a'], spent: 10n, given: 1n });
  });

  test('ties: the cheaper, then the order of ids', () => {
    const election: Election = {
      projects: [project('p10', 5), project('p9', 5), project('p1', 6)],
      ballots: many(2, 'p10', 'p9', 'p1'),
      budget: 6n,
    };
    expect(equalShares(election).winners).toEqual(['p9']);
    expect(greedy(election).winners).toEqual(['p9']);
  });

  test('what nobody supports, and what is dearer than the budget, is said to be so', () => {
    const election: Election = { projects: [project('a', 2), project('b', 9)], ballots: many(3, 'b'), budget: 5n };
    for (const { winners, reasons } of [equalShares(election), greedy(election)]) {
      expect(winners).toEqual([]);
      expect(reasons).toMatchObject([{ why: 'nobody-supports-it' }, { why: 'dearer-than-the-budget' }]);
    }
    expect(equalShares({ projects: [], ballots: [], budget: 5n })).toMatchObject({ winners: [], spent: 0n });
  });

  test('points count in the simple rule', () => {
    const election: Election = {
      projects: [project('a', 5), project('b', 5)],
      ballots: [
        { voter: '1', points: new Map([['a', 1]]) },
        { voter: '2', points: new Map([['a', 1]]) },
        { voter: '3', points: new Map([['b', 5]]) },
      ],
      budget: 5n,
    };
    expect(greedy(election).winners).toEqual(['b']);
  });
});

test('points: the most first, and the same place for equally many', () => {
  const ballots = [
    { voter: '1', points: new Map(Object.entries({ a: 1, b: 3 })) },
    { voter: '2', points: new Map(Object.entries({ c: 1, b: 1, gone: 5, d: -2 })) },
  ];
  expect(pointsOf(['d', 'c', 'b', 'a'], ballots)).toEqual([
    { id: 'b', points: 4, givers: 2, place: 1 },
    { id: 'a', points: 1, givers: 1, place: 2 },
    { id: 'c', points: 1, givers: 1, place: 2 },
    { id: 'd', points: 0, givers: 0, place: 4 },
  ]);
});

describe('whatever is voted', () => {
  test('nothing is overspent, and nothing supported that still fits is left by the simple rule', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const [shares, simple] = [equalShares(election), greedy(election)];
        for (const { winners, spent } of [shares, simple]) {
          const cost = winners.reduce(
            (sum, id) => sum + (election.projects.find((one) => one.id === id)?.cost ?? 0n),
            0n,
          );
          expect(spent).toBe(cost);
          expect(spent <= election.budget).toBe(true);
        }
        for (const { project: id, supporters } of simple.reasons) {
          const cost = election.projects.find((one) => one.id === id)?.cost ?? 0n;
          if (!simple.winners.includes(id) && supporters > 0) expect(cost > election.budget - simple.spent).toBe(true);
        }
      }),
    );
  });

  test('the order of projects and of voters, and what voters are called, change nothing', () => {
    fc.assert(
      fc.property(elections, fc.nat(), (election, seed) => {
        const other: Election = {
          projects: shuffled(election.projects, seed),
          ballots: shuffled(election.ballots, seed).map((ballot, at) => ({ ...ballot, voter: `other${at}` })),
          budget: election.budget,
        };
        expect(equalShares(other)).toMatchObject({ winners: equalShares(election).winners });
        expect(greedy(other)).toEqual(greedy(election));
      }),
    );
  });

  test('floating point, where it dares, decides as whole numbers do', () => {
    let dared = 0;
    fc.assert(
      fc.property(elections, fc.nat(40), (election, given) => {
        const support = supportIn(election);
        const candidates = [...support.projects.keys()].filter((at) => (support.supporters[at]?.length ?? 0) > 0);
        const endowment = election.budget + BigInt(given * support.voters);
        const quick = quickRun(support, candidates, Number(endowment));
        const exact = exactRun(support, candidates, endowment);
        if (!quick) return;
        dared++;
        expect(quick.winners).toEqual(exact.winners);
        quick.prices.forEach((price, at) => expect(price).toBeCloseTo(exact.prices[at] ?? NaN, 6));
        quick.left.forEach((left, voter) => expect(left).toBeCloseTo(exact.left[voter] ?? NaN, 6));
      }),
      { numRuns: 500 },
    );
    expect(dared).toBeGreaterThan(100);
  });

  test('passing beginnings over at once comes to where one step after the other does', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(equalShares(election).winners).toEqual(stepByStep(election));
      }),
      { numRuns: 300 },
    );
  });
});

/** Add1 as it is written down, in whole numbers. */
function stepByStep(election: Election): string[] {
  const support = supportIn(election);
  const candidates = [...support.projects.keys()].filter(
    (at) => (support.supporters[at]?.length ?? 0) > 0 && (support.projects[at]?.cost ?? 0n) <= election.budget,
  );
  const costOf = (at: number): bigint => support.projects[at]?.cost ?? 0n;
  const total = (winners: number[]): bigint => winners.reduce((sum, at) => sum + costOf(at), 0n);
  let winners = exactRun(support, candidates, election.budget).winners;
  for (let given = 1n; ; given++) {
    const left = election.budget - total(winners);
    if (candidates.every((at) => winners.includes(at) || costOf(at) > left)) break;
    const next = exactRun(support, candidates, election.budget + given * BigInt(support.voters)).winners;
    if (total(next) > election.budget) break;
    winners = next;
  }
  return winners.map((at) => support.projects[at]?.id ?? '');
}

function project(id: string, cost: number): { id: string; cost: bigint } {
  return { id, cost: BigInt(cost) };
}

function approving(voter: string, ...projects: string[]): Ballot {
  return { voter, points: new Map(projects.map((id) => [id, 1])) };
}

function many(count: number, ...projects: string[]): Ballot[] {
  return Array.from({ length: count }, (_, at) => approving(`v${at}`, ...projects));
}

function shuffled<One>(list: readonly One[], seed: number): One[] {
  const chance = chanceFrom(seed);
  return list
    .map((one) => ({ one, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
