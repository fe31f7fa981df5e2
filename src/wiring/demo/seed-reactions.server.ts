import { v5 as named } from 'uuid';
import { chanceFrom } from '#engine/chance.ts';
import { read } from '#platform/db/work.server.ts';
import { addStatements, chooseDreams, react, statementsOf } from '#modules/contributions/index.server.ts';
import { REACTING, type Process } from '#modules/processes/index.ts';
import { places } from './content/region.ts';
import type { DemoDream, DemoProcess, DemoReacting } from './content/types.ts';
import { dayOfStep, leaderOf } from './seed-process.server.ts';
import { idOf, must, type Seeding } from './seed.server.ts';

const NAMESPACE = '2c1a3f52-9f0c-4c52-8d67-7b0f3a1e5d64';

/** The statements of a process, and what made-up people answered to them: each by chance, as their lot leans. */
export async function giveAnswers(
  seeding: Seeding,
  demo: DemoProcess,
  process: Process,
  dreamIds: ReadonlyMap<DemoDream, string>,
): Promise<void> {
  const step = process.steps.find(({ kind }) => kind === REACTING);
  const { reacting } = demo;
  if (!step?.joinCode || !reacting) return;
  const ids = await statements(seeding, demo, process, step.id, dreamIds);
  const chance = chanceFrom(demo.key.length * 7919);
  let nth = 0;
  for (const { count, by } of reacting.leans) {
    for (let person = 0; person < count; person += 1, nth += 1) {
      const token = named(`${demo.key}/${nth}`, NAMESPACE);
      const given = answersOf(ids, by, chance);
      const day = dayWithin(reacting, nth);
      must(await react(seeding.as(null, day, nth % 90), step.joinCode, token, given), `${demo.key}: answer ${nth}`);
    }
  }
}

async function statements(
  seeding: Seeding,
  demo: DemoProcess,
  process: Process,
  stepId: string,
  dreamIds: ReadonlyMap<DemoDream, string>,
): Promise<string[]> {
  const { fromDreams, written } = demo.reacting as DemoReacting;
  const form = places.find(({ key }) => key === demo.place)?.form ?? 'nb';
  const who = demo.facilitators[0] ?? leaderOf(demo);
  const on = (minute: number) => seeding.as(who, dayOfStep(demo, REACTING) - 1, minute);
  const chosen = demo.dreams.filter(({ text }) => fromDreams.includes(text)).map((dream) => dreamIds.get(dream) ?? '');
  if (chosen.length > 0) must(await chooseDreams(on(9), process.id, chosen, form), demo.key);
  must(await addStatements(on(5), process.id, written.join('\n'), form), demo.key);
  const made = await read(on(0), (r) => statementsOf(r, stepId));
  const byWords = new Map(made.map(({ id, words }) => [words, id]));
  return [...fromDreams, ...written].map((words) => idOf(byWords, words));
}

/** Most answer most of it; some skip, and some think otherwise than those they are like. */
function answersOf(ids: readonly string[], by: string, chance: () => number) {
  const given = ids.flatMap((statement, at) => {
    const [met, own] = [chance(), chance()];
    if (met < 0.08) return [];
    return [{ statement, answer: answerBy(by[at] ?? '.', own) }];
  });
  return given.length > 0 ? given : [{ statement: ids[0] ?? '', answer: 'pass' }];
}

function answerBy(lean: string, own: number): string {
  if (lean === '.') return own < 0.36 ? 'agree' : own < 0.7 ? 'disagree' : 'pass';
  if (own < 0.86) return lean === '+' ? 'agree' : 'disagree';
  return own < 0.94 ? 'pass' : lean === '+' ? 'disagree' : 'agree';
}

function dayWithin({ days: [from, to] }: DemoReacting, nth: number): number {
  return from + (nth % (to - from + 1));
}
