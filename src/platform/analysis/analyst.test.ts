import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { read, write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { openAnalyst, type Analyst, type Source } from './analyst.server.ts';
import { openBench, type Bench } from './bench.server.ts';
import { keptAnalysis, leftBehind, markRunning, pastAnalyses, removeAnalyses, type Key } from './kept.server.ts';

let world: Gathered;
let root: Context;
let bench: Bench;
let analyst: Analyst;
const faults: unknown[] = [];
const given = { version: 'one', loads: 0, votes: '0:1\n0:1' };

const source: Source<'opinion'> = {
  version: async () => given.version,
  input: async () => {
    given.loads += 1;
    return { statements: ['a'], votes: given.votes };
  },
};

beforeAll(async () => {
  world = await aGathering();
  root = world.root;
  bench = openBench(process.cwd());
  const themes: Source<'themes'> = { version: async () => null, input: () => Promise.reject(new Error('never')) };
  const sources = { opinion: source, themes };
  analyst = openAnalyst({ bench, sources, as: () => root, tell: (fault) => faults.push(fault) });
});

afterAll(() => analyst.stop());

const key = (): Key<'opinion'> => ({ name: 'opinion', subjectId: world.clock.newId() });
const kept = (one: Key<'opinion'>) => read(root, (r) => keptAnalysis(r, one));

test('what is asked for is marked at once, worked out in another thread, and kept with its version', async () => {
  const one = key();
  given.votes = Array.from({ length: 6 }, () => '0:1').join('\n');
  await analyst.ask(root, one);
  expect(['asked', 'running', 'done']).toContain((await kept(one))?.state);
  await analyst.settled();
  expect(await kept(one)).toMatchObject({ state: 'done', input: 'one', result: { people: 6 } });
});

test('it is worked out again when the input has changed, and not when it has not', async () => {
  const one = key();
  await analyst.ask(root, one);
  await analyst.settled();
  const { loads } = given;
  await analyst.ask(root, one);
  await analyst.settled();
  expect(given.loads).toBe(loads);
  expect(await kept(one)).toMatchObject({ state: 'done', input: 'one' });
  given.version = 'two';
  given.votes = Array.from({ length: 8 }, () => '0:-1').join('\n');
  analyst.nudge(root.regionId, one, 0);
  await expect.poll(async () => (await kept(one))?.input, { timeout: 10_000 }).toBe('two');
  expect(await kept(one)).toMatchObject({ state: 'done', result: { people: 8 } });
});

test('what cannot be worked out is said to have failed, without words, and can be asked for again', async () => {
  const one = key();
  const before = source.input;
  source.input = () => Promise.reject(new TypeError('Kari Berg'));
  await analyst.ask(root, one);
  await analyst.settled();
  source.input = before;
  expect(await kept(one)).toMatchObject({ state: 'failed', result: null });
  await analyst.ask(root, one);
  await analyst.settled();
  expect(await kept(one)).toMatchObject({ state: 'done' });
});

test('two servers do not work on the same; what one has left behind the next goes on with', async () => {
  const one = key();
  const begin = (stale: Date) => write(root, 'analysis.run', async (w) => done(await markRunning(w, one, stale)));
  const long = new Date(root.now().getTime() - DAY);
  expect(sure(await begin(long))).toBe(true);
  expect(sure(await begin(long))).toBe(false);
  world.clock.pass(DAY);
  expect(await read(root, (r) => leftBehind(r, new Date(root.now().getTime() - 60_000)))).toContainEqual(one);
  await analyst.sweep(root.regionId);
  await analyst.settled();
  expect(await kept(one)).toMatchObject({ state: 'done' });
});

test('nothing to work out ends there; another region sees nothing; what is old goes', async () => {
  const nothing = { name: 'themes', subjectId: world.clock.newId() } as const;
  await analyst.ask(root, nothing);
  await analyst.settled();
  expect(await read(root, (r) => keptAnalysis(r, nothing))).toMatchObject({ state: 'done', result: null });
  const one = key();
  await analyst.ask(root, one);
  await analyst.settled();
  expect(await read(world.stranger, (r) => keptAnalysis(r, one))).toBeNull();
  const later = new Date(root.now().getTime() + DAY);
  const due = await read(root, (r) => pastAnalyses(r, later, 100));
  expect(due).toContain(one.subjectId);
  sure(await write(root, 'retention.tidy', async (w) => done(await removeAnalyses(w, due))));
  expect(await kept(one)).toBeNull();
});

test('a thread that takes too long is ended, and the next one is asked of a new one', async () => {
  const impatient = openBench(process.cwd(), 1);
  const long = Array.from({ length: 3000 }, (_, n) =>
    Array.from({ length: 60 }, (_, at) => `${at}:${((n * at) % 3) - 1}`).join(' '),
  );
  const statements = Array.from({ length: 60 }, (_, at) => `s${at}`);
  await expect(impatient.run('opinion', { statements, votes: long.join('\n') })).rejects.toThrow('took too long');
  await impatient.stop();
  expect((await bench.run('opinion', { statements: ['a'], votes: '0:1' })).people).toBe(0);
});
