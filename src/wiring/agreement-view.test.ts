import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { openAnalyst, type Analyst } from '#platform/analysis/analyst.server.ts';
import { openBench } from '#platform/analysis/bench.server.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { addStatements, react, removeStatements, statementsOf } from '#modules/contributions/index.server.ts';
import { REACTING, type Step } from '#modules/processes/index.ts';
import { adaptProcess, findProcess, startProcess, withdrawProcess } from '#modules/processes/index.server.ts';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { agreementView } from './agreement-view.server.ts';
import { SOURCES } from './analyses.server.ts';
import { processView } from './process-view.server.ts';
import { waitingFor } from './waiting.server.ts';

let world: Gathered;
let process: string;
let step: Step;
let analyst: Analyst;

/** A process with a step for reacting from today, for a week, and all else long after. */
beforeEach(async () => {
  world = await aGathering();
  const { placeId } = world.process;
  process = sure(await startProcess(world.owner, { placeId, template: 'common_ground', question: {}, startsOn: '' }));
  const today = dayOf(world.clock.now());
  const found = await read(world.owner, (r) => findProcess(r, process));
  if (!found) throw new Error('no process');
  const steps = found.steps.map(({ id, kind }) => {
    const opensOn = kind === REACTING ? today : addDays(today, 90);
    return { id, opensOn, closesOn: addDays(opensOn, 6), readers: 'public' };
  });
  sure(await adaptProcess(world.owner, process, found.revision, { question: found.question, steps }));
  step = found.steps.find(({ kind }) => kind === REACTING) as Step;
  const ways = { bench: openBench(globalThis.process.cwd()), sources: SOURCES, as: () => world.root };
  analyst = openAnalyst({ ...ways, tell: (fault) => expect(fault).toBeNull() });
  return () => analyst.stop();
});

const write = async (text: string) => sure(await addStatements(world.owner, process, text, 'nb'));
const ids = async () => (await read(world.owner, (r) => statementsOf(r, step.id))).map(({ id }) => id);
const token = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** People who agree to everything. */
async function answer(people: number): Promise<void> {
  const given = (await ids()).map((statement) => ({ statement, answer: 'agree' }));
  for (let n = 1; n <= people; n += 1) sure(await react(world.participant, step.joinCode ?? '', token(n), given));
}

const workOut = async () => {
  await analyst.ask(world.root, { name: 'opinion', subjectId: step.id });
  await analyst.settled();
};
const result = async () => (await agreementView(world.participant, process, 'nb'))?.result;
const late = async (who: Context) =>
  (await processView(who, process, 'nb'))?.steps.find(({ id }) => id === step.id)?.late;
const task = async () => (await waitingFor(world.owner, 'fjord', 'nb')).find(({ href }) => href.includes(process));

it('what stood before a statement was taken out is said to be older until it is worked out anew', async () => {
  await write('Vi skal ut.\nVi skal inn.\nVi skal opp.');
  await answer(6);
  world.clock.pass(10 * DAY);
  await workOut();
  expect(await result()).toMatchObject({ progress: 'done', older: null, fresh: true });
  expect((await result())?.told?.shared).toHaveLength(3);
  const [gone = ''] = await ids();
  sure(await removeStatements(world.owner, process, [gone], 'out'));
  expect(await result()).toMatchObject({ progress: 'done', older: 'coming', fresh: false });
  expect((await result())?.told?.shared).toHaveLength(2);
  await workOut();
  expect(await result()).toMatchObject({ progress: 'done', older: null, fresh: true, statements: 2 });
});

it('is late with fewer than five answers when it is over, for those who answer for the place alone', async () => {
  await write('Vi skal ut.');
  await answer(4);
  world.clock.pass(10 * DAY);
  expect([await late(world.owner), await late(world.neighbour)]).toEqual([true, false]);
});

it('is not late with five', async () => {
  await write('Vi skal ut.');
  await answer(5);
  world.clock.pass(10 * DAY);
  expect(await late(world.owner)).toBe(false);
});

it('waits for statements first, then for five who answer, and then for nothing', async () => {
  expect(await task()).toMatchObject({ href: `/r/fjord/process/${process}/statements`, by: expect.any(String) });
  await write('Vi skal ut.');
  expect((await task())?.href).toBe(`/r/fjord/process/${process}/poster?step=react`);
  await answer(4);
  expect((await task())?.href).toContain('step=react');
  await answer(5);
  expect((await task())?.href ?? '').not.toContain('step=react');
});

it('has no result to come when the process is called off, and takes no more statements', async () => {
  sure(await withdrawProcess(world.owner, process, 'Vi slås sammen'));
  expect(await agreementView(world.participant, process, 'nb')).toMatchObject({ state: 'withdrawn', result: null });
  expect(await addStatements(world.owner, process, 'Vi skal ut.', 'nb')).toMatchObject({
    refused: 'processes_withdrawn',
  });
});
