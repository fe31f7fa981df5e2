import { beforeEach, expect, it } from 'vitest';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import type { Context } from '#platform/db/context.server.ts';
import {
  acceptProcess,
  adaptProcess,
  handDown,
  startProcess,
  withdrawProcess,
} from '#modules/processes/index.server.ts';
import { addDays, daysBetween, dayOf } from '#platform/i18n/day.ts';
import { movedTo } from '#modules/processes/index.ts';
import { processView } from './process-view.server.ts';
import { waitingFor } from './waiting.server.ts';

let world: Gathered;
let above: string;
let variant: string;
beforeEach(async () => {
  world = await aGathering();
  const form = { placeId: world.places.region, template: 'future_picture', question: {}, startsOn: '' };
  above = sure(await startProcess(world.coordinator, form));
  variant = sure(await handDown(world.coordinator, above, [world.places.municipality]))[0] ?? '';
});

const seen = async (context: Context) => {
  const view = await processView(context, variant, 'nb');
  if (!view) throw new Error('no such process');
  return view;
};

it('tells a variant that what is above was called off, why, and whom to ask, while its own goes on', async () => {
  sure(await acceptProcess(world.owner, variant));
  expect((await seen(world.owner)).above?.withdrawn).toBeNull();
  sure(await withdrawProcess(world.coordinator, above, 'Valget'));
  const view = await seen(world.owner);
  expect(view.above?.withdrawn).toMatchObject({ reason: 'Valget', leaders: ['Kari Berg'] });
  expect(view.running).toBe(true);
});

it('has nothing to do in one that is called off', async () => {
  sure(await acceptProcess(world.owner, variant));
  sure(await withdrawProcess(world.owner, variant, 'Vi slås sammen'));
  expect(await seen(world.owner)).toMatchObject({ accepted: true, running: false, offer: null, overlaps: [] });
});

it('calls nothing late or to come that was over before it was taken on, and says that its days are past', async () => {
  world.clock.pass(400 * DAY);
  const before = await seen(world.owner);
  expect(new Set(before.steps.map(({ state }) => state))).toEqual(new Set(['past']));
  sure(await acceptProcess(world.owner, variant));
  const after = await seen(world.owner);
  expect(new Set(after.steps.map(({ state, late }) => `${state} ${late}`))).toEqual(new Set(['past false']));
  expect(after.overdue).not.toBeNull();
  const waiting = await waitingFor(world.owner, 'fjord', 'nb');
  const task = waiting.find(({ href }) => href.includes(variant));
  expect(task?.href).toContain('/adapt?days=today');
  expect(task?.title).toContain('passert');
});

it('is taken on with all its days moved, so that it begins today', async () => {
  const sent = await seen(world.owner);
  world.clock.pass(400 * DAY);
  sure(await acceptProcess(world.owner, variant, 'from_today'));
  const view = await seen(world.owner);
  const lengths = ({ steps }: typeof view) => steps.map((step) => daysBetween(step.opensOn, step.closesOn));
  expect(view.steps[0]?.opensOn).toBe(dayOf(world.clock.now()));
  expect(lengths(view)).toEqual(lengths(sent));
  expect(view).toMatchObject({ overdue: null, revision: sent.revision + 1 });
  expect(view.steps[0]?.state).toBe('now');
});

it('gives a code only to those who lead, until all may read what is given', async () => {
  const code = async (who: Context) => (await processView(who, world.process.id, 'nb'))?.steps[0]?.joinCode;
  expect([await code(world.owner), await code(world.facilitator)]).toEqual([world.code, world.code]);
  for (const readers of ['facilitators', 'place', 'region']) {
    await world.readBy(readers);
    for (const who of [world.neighbour, world.coordinator, world.participant]) expect(await code(who)).toBeNull();
  }
  await world.readBy('public');
  expect(await code(world.neighbour)).toBe(world.code);
});

it('is over when its days are, shows what came of it, and is not over for those who have work left in it', async () => {
  const view = async (who: Context) => await processView(who, world.process.id, 'nb');
  expect((await view(world.neighbour))?.results).toBeNull();
  world.clock.pass(400 * DAY);
  expect((await view(world.neighbour))?.results).toEqual({ picture: null, goals: [], thread: null });
  const left = await view(world.owner);
  expect(left?.results).toBeNull();
  expect(left?.now).toBe(left?.steps.at(-1)?.id);
});

it('says when one opens that is not open yet, and not that it is', async () => {
  const task = async () =>
    (await waitingFor(world.owner, 'fjord', 'nb')).find((one) => one.href.includes(world.process.id));
  expect((await task())?.title).toMatch(/ er åpen, men ingen har svart ennå$/);
  const { revision, question, steps } = world.process;
  const later = movedTo(steps, addDays(dayOf(world.clock.now()), 7));
  sure(await adaptProcess(world.owner, world.process.id, revision, { question, steps: later }));
  expect((await task())?.title).toMatch(/ åpner \d+\. \p{L}+$/u);
});

it('leads to the dreams only those who may read some of them', async () => {
  const reads = async (who: Context, id = world.process.id) => (await processView(who, id, 'nb'))?.may.read;
  expect([await reads(world.owner), await reads(world.facilitator)]).toEqual([true, true]);
  expect(await reads(world.neighbour)).toBe(false);
  await world.readBy('region');
  expect(await reads(world.neighbour)).toBe(true);
  expect(await reads(world.participant)).toBe(false);
  await world.readBy('public');
  expect(await reads(world.participant)).toBe(true);
});
