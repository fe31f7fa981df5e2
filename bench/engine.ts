import { chanceFrom } from '#engine/chance.ts';
import { opinionOf } from '#engine/opinion/analyse.ts';
import { LiveOpinion } from '#engine/opinion/live.ts';
import type { Cast, Vote } from '#engine/opinion/votes.ts';
import { bradleyTerry } from '#engine/ranking/bradley-terry.ts';
import type { Election } from '#engine/selection/election.ts';
import { equalShares } from '#engine/selection/equal-shares.ts';
import { placeNewcomer, suggestThemes } from '#engine/themes/themes.ts';
import { sentences } from '#wiring/synthetic/words.ts';
import { denseMap } from './dense.ts';
import { keep } from './report.ts';

interface Figure {
  what: string;
  ms: number;
  most: number | null;
}

const figures: Figure[] = [
  ...opinion(2_000, 225_000, 200),
  ...opinion(10_000, 1_000_000, 900),
  timed('6,500 ballots, 120 projects, equal shares add1', 1_000, equal),
  timed('100 items, 5,000 choices, Bradley-Terry', null, choices),
  ...texts(10_000),
];
for (const { what, ms, most } of figures) process.stdout.write(`${line(what, ms, most)}\n`);
keep('engine', { figures });

function opinion(people: number, count: number, most: number): Figure[] {
  const casts = votes(people, 900, count);
  const named = `${people.toLocaleString('en')} × 900, ${count.toLocaleString('en')} votes`;
  const { groupOf, groups, marks } = said(casts);
  const live = new LiveOpinion({ groupOf, groups, marks }, casts);
  const one = (): void => {
    live.cast({ person: 'p1', comment: 'c1', vote: (((live.countsOf('c1').agrees + 1) % 3) - 1) as Vote });
    for (let group = 0; group < groups; group++) live.representative(group);
    live.consensus();
  };
  return [
    timed(`${named}: all of it`, most, () => opinionWhole(casts)),
    timed(`${named}: one vote more, and what it changes`, 5, one, { rounds: 3, times: 100 }),
    ...(people > 2_000
      ? []
      : [timed(`${named}: the map alone, over a full matrix`, null, () => denseMap(casts), { rounds: 1, times: 1 })]),
  ];
}

function opinionWhole(casts: Cast[]): void {
  const { votes, groups, standing } = opinionOf(casts);
  groups.forEach((_, group) => standing.representative(group));
  standing.consensus();
  votes.comments.forEach((_, comment) => standing.groupAwareConsensus(comment) + standing.priorityOf(comment));
}

function said(casts: Cast[]) {
  const { votes, groups, groupOf, map } = opinionOf(casts);
  return {
    groups: groups.length,
    groupOf: new Map(votes.people.flatMap((person, row): [string, number][] => [[person, groupOf[row] ?? 0]])),
    marks: new Map(
      votes.comments.map((comment, at) => [comment, { out: false, meta: false, extremity: map.extremity[at] ?? 0 }]),
    ),
  };
}

/** Three camps who lean each their way on every statement. */
function votes(people: number, comments: number, count: number): Cast[] {
  const chance = chanceFrom(1);
  const lean = Array.from({ length: 3 }, () => Array.from({ length: comments }, chance));
  return Array.from({ length: count }, () => {
    const [person, comment] = [Math.floor(chance() * people), Math.floor(chance() * comments)];
    const said = chance();
    const agrees = 0.85 * (lean[person % 3]?.[comment] ?? 0);
    return { person: `p${person}`, comment: `c${comment}`, vote: said < agrees ? 1 : said < 0.85 ? -1 : 0 };
  });
}

/** Two sentences each, a third of them in nynorsk. */
function texts(count: number): Figure[] {
  const say = sentences(3);
  const said = Array.from({ length: count }, (_, at) => `${say(at % 3 === 0)} ${say(at % 3 === 0)}`);
  const { model } = suggestThemes(said, { seed: 1 });
  return [
    timed(`${count.toLocaleString('en')} short texts into themes`, 3_000, () => suggestThemes(said, { seed: 1 }), {
      rounds: 2,
      times: 1,
    }),
    timed('one newcomer into its theme', 5, () => placeNewcomer(say(false), model), { rounds: 3, times: 100 }),
  ];
}

function equal(): void {
  equalShares(ballots());
}

function ballots(): Election {
  const chance = chanceFrom(4);
  const projects = Array.from({ length: 120 }, (_, at) => ({
    id: `p${at}`,
    cost: BigInt(5_000 + Math.floor(chance() * 60) * 1_000),
  }));
  const liked = projects.map(() => chance() ** 2);
  const ballots = Array.from({ length: 6_500 }, (_, voter) => {
    const chosen = projects.filter((_, at) => chance() < 0.2 * (liked[at] ?? 0) * (voter % 8 === at % 8 ? 2 : 1));
    return { voter: `v${voter}`, points: new Map(chosen.map(({ id }) => [id, 1])) };
  });
  return { projects, ballots, budget: 1_000_000n };
}

function choices(): void {
  const chance = chanceFrom(2);
  bradleyTerry(
    Array.from({ length: 5_000 }, () => {
      const [one, other] = [Math.floor(chance() * 100), Math.floor(chance() * 99)];
      const pair = [one, other < one ? other : other + 1].map(String) as [string, string];
      const [winner, loser] = chance() < 0.5 ? pair : (pair.toReversed() as [string, string]);
      return { winner, loser, count: 1 };
    }),
  );
}

/** Of one core, so that other work on the machine counts as little as can be: the quickest of some rounds. */
function timed(
  what: string,
  most: number | null,
  work: () => unknown,
  { rounds, times } = { rounds: 7, times: 1 },
): Figure {
  const taken = Array.from({ length: rounds }, () => {
    const from = process.threadCpuUsage();
    for (let time = 0; time < times; time++) work();
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000 / times;
  });
  return { what, ms: Math.min(...taken), most };
}

function line(what: string, ms: number, most: number | null): string {
  const reached = most === null ? '' : ms <= most ? `  at most ${most}: reached` : `  at most ${most}: not reached`;
  return `${what.padEnd(66)}${ms.toFixed(1).padStart(9)} ms${reached}`;
}
