import { expect, test } from 'vitest';
import { contributeFor } from '#modules/contributions/index.server.ts';
import { closePlace, openPlace, openPlacesWithin, unitCounts } from '#modules/organisation/index.server.ts';
import { startProcess, withdrawProcess } from '#modules/processes/index.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { DAY } from '#test/house/clock.ts';
import { sure, type Gathered } from '#test/house/gathering.ts';
import { withUnits } from '#test/house/with-units.ts';
import { pictureOf } from './drawn.server.ts';
import { landsAt, drawnAt } from './lands.server.ts';
import { unitView } from './unit.server.ts';
import { landscapeView } from './view.server.ts';

const regionOf = ({ places }: Gathered) => ({ slug: 'fjord', placeId: places.region });

async function viewOf(world: Gathered) {
  const view = await landscapeView(world.participant, regionOf(world), world.places.region, 'nb');
  if (!view) throw new Error('the region has no landscape');
  return view;
}

async function give(world: Gathered, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    const form = { words: `Drøm ${nth}`, stakeholder: 'child', clientId: world.clock.newId() };
    sure(await contributeFor(world.facilitator, world.process.id, form));
  }
}

async function unitsOf(world: Gathered, id: string) {
  return (await read(world.root, (r) => openPlacesWithin(r, id))).filter((place) => place.id !== id);
}

test('above two hundred units a municipality says how many it has, what is open there and what has been dreamt', async () => {
  const world = await withUnits(101);
  await give(world, 4);
  const before = await viewOf(world);
  expect(before.shown).toBe(false);
  expect(before.lands.map(({ name, dreams, openCount, units }) => ({ name, dreams, openCount, units }))).toEqual([
    { name: 'Havnes', dreams: null, openCount: 1, units: [] },
    { name: 'Innfjord', dreams: null, openCount: 0, units: [] },
  ]);
  expect(before.figures).toEqual({ counts: { school: 68, kindergarten: 134 }, dreams: null, since: null });
  await give(world, 1);
  const after = await viewOf(world);
  expect(after.lands.map(({ dreams }) => dreams)).toEqual([5, null]);
  expect(after.figures).toMatchObject({ dreams: 5, since: String(world.clock.now().getFullYear()) });
  expect(after.openCount).toBe(1);
});

test('with fewer, each unit says what is open there, and the municipality how much that is in all', async () => {
  const world = await withUnits(3);
  const [unit] = await unitsOf(world, world.places.municipality);
  const form = { placeId: unit?.id ?? '', template: 'future_picture', question: {}, startsOn: '' };
  const id = sure(await startProcess(world.root, form));
  const [land] = (await viewOf(world)).lands;
  expect(land?.openCount).toBe(2);
  expect(land?.open).toHaveLength(1);
  expect(land?.units.map(({ open }) => open.map((one) => one.id)).flat()).toEqual([id]);
  const page = await unitView(world.participant, unit?.id ?? '', 'nb');
  expect(page).toMatchObject({ name: unit?.name, municipality: { name: 'Havnes' }, open: [{ id }] });
  expect(await unitView(world.participant, world.places.municipality, 'nb')).toBeNull();
  sure(await withdrawProcess(world.root, id, 'Den er lagt til våren'));
  expect((await viewOf(world)).lands[0]?.openCount).toBe(1);
});

const under = (underId: string, kind: 'centre' | 'school') => ({
  ...{ underId, kind, name: 'Vika', form: 'nb' as const, owner: 'public' as const, registerNumber: null },
});

test('units are counted where they are open, and a centre not beside its own', async () => {
  const world = await withUnits(3);
  const [unit] = await unitsOf(world, world.places.elsewhere);
  const count = async () =>
    (await read(world.root, unitCounts))
      .filter(({ under }) => under === world.places.elsewhere)
      .reduce((sum, one) => sum + one.count, 0);
  expect(await count()).toBe(3);
  sure(await closePlace(world.coordinator, unit?.id ?? '', written(dayOf(world.clock.now()))));
  expect(await count()).toBe(3);
  world.clock.pass(DAY);
  expect(await count()).toBe(2);
  const centre = sure(await openPlace(world.coordinator, under(world.places.elsewhere, 'centre')));
  expect(await count()).toBe(3);
  sure(await openPlace(world.coordinator, under(centre, 'school')));
  expect(await count()).toBe(3);
});

test('two regions entered alike are drawn alike, whatever ids they were given', async () => {
  const [one, other] = [await withUnits(3), await withUnits(3, DAY)];
  const ids = async (world: Gathered) => (await unitsOf(world, world.places.region)).map(({ id }) => id);
  expect(await ids(one)).not.toEqual(await ids(other));
  const drawn = async (world: Gathered, place: 'region' | 'municipality') => {
    const from = await drawnAt(world.participant, regionOf(world), world.places[place]);
    if (!from) throw new Error('there is nothing to draw');
    return pictureOf(from, 'wide-light').plain.toString();
  };
  expect(await drawn(one, 'region')).toBe(await drawn(other, 'region'));
  expect(await drawn(one, 'municipality')).toBe(await drawn(other, 'municipality'));
  expect(await read(one.root, (r) => landsAt(r, regionOf(one), one.clock.newId()))).toBeNull();
});
