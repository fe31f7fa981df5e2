import { beforeEach, expect, test } from 'vitest';
import { contributeFor } from '#modules/contributions/index.server.ts';
import { startProcess, withdrawProcess } from '#modules/processes/index.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { placeView } from './place-view.server.ts';

let world: Gathered;

beforeEach(async () => {
  world = await aGathering();
});

async function shown(context: Context, placeId: string) {
  const view = await placeView(context, 'fjord', placeId, 'nb');
  if (!view) throw new Error('the place has no page');
  return view;
}

test('a place where nothing has been done yet shows where its thread will go', async () => {
  const { strip, stones } = await shown(world.coordinator, world.places.elsewhere);
  expect(strip.map(({ id, pending }) => [id, pending])).toEqual([
    ['dream', true],
    ['theme', true],
    ['picture', true],
    ['goal', true],
  ]);
  expect(stones).toEqual([]);
});

test('a process that nobody has answered lays no stone', async () => {
  const stones = async () => (await shown(world.owner, world.places.municipality)).stones;
  expect(await stones()).toEqual([]);
  const form = { words: 'Et tre å klatre i', stakeholder: 'child', clientId: world.clock.newId() };
  sure(await contributeFor(world.facilitator, world.process.id, form));
  expect(await stones()).toMatchObject([{ what: 'dreams', count: 1 }]);
});

test('the thread of dreams that the reader may not read begins with how many they are, five or nobody', async () => {
  await world.readBy('facilitators');
  const give = async (nth: number) => {
    const form = { words: `Drøm nummer ${nth}`, stakeholder: 'child', clientId: world.clock.newId() };
    sure(await contributeFor(world.facilitator, world.process.id, form));
  };
  for (const nth of [1, 2, 3, 4]) await give(nth);
  const first = async () => (await shown(world.neighbour, world.places.municipality)).strip[0];
  expect(await first()).toMatchObject({ pending: true });
  await give(5);
  expect(await first()).toEqual({
    id: 'dream',
    kind: 'Drøm',
    title: 'Drømmer du ikke kan lese her',
    sub: 'minst 5 stemmer så langt',
  });
});

test('a place says how many processes it has beside the newest', async () => {
  const form = { placeId: world.places.municipality, template: 'future_picture', question: {}, startsOn: '' };
  expect((await shown(world.owner, world.places.municipality)).more).toBe(0);
  sure(await startProcess(world.owner, form));
  sure(await startProcess(world.owner, form));
  expect((await shown(world.owner, world.places.municipality)).more).toBe(2);
  expect((await shown(world.owner, world.places.elsewhere)).more).toBe(0);
});

test('what is called off stands behind what runs, has no dates, and is said to be so', async () => {
  const { municipality } = world.places;
  const form = { placeId: municipality, template: 'future_picture', question: {}, startsOn: '' };
  const id = sure(await startProcess(world.owner, form));
  expect((await shown(world.owner, municipality)).current?.id).toBe(id);
  const before = (await shown(world.owner, municipality)).dates.length;
  sure(await withdrawProcess(world.owner, id, 'Vi venter et år'));
  const after = await shown(world.owner, municipality);
  expect(after).toMatchObject({ current: { id: world.process.id }, more: 1 });
  expect(after.processes.map((one) => one.calledOff)).toEqual([false, true]);
  expect(after.dates.length).toBeLessThanOrEqual(before);
});
