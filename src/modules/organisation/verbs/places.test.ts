import { beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import {
  allPlaces,
  closePlace,
  correctPlace,
  findPlace,
  mergePlaces,
  movePlace,
  openPlace,
  placesOfRegion,
  placesWere,
  positionsAt,
  renamePlace,
  reopenPlace,
  servicesOn,
  setServiceArea,
  splitPlace,
  successions,
  appoint,
} from '../index.server.ts';
import type { PlaceForm } from '../rules/place-form.ts';

let world: Gathered;
let today: string;
let school: string;
let other: string;

const unit = (name: string, more: Partial<PlaceForm> = {}): PlaceForm => ({
  kind: 'school',
  underId: world.places.municipality,
  name,
  form: 'nb',
  owner: 'public',
  registerNumber: null,
  openedOn: '1.8.2010',
  ...more,
});
const place = async (id: string) => {
  const found = await read(world.root, (r) => findPlace(r, id));
  if (!found) throw new Error('no place');
  return found;
};
const openNames = async () => (await read(world.root, placesOfRegion)).map(({ name }) => name);

beforeEach(async () => {
  world = await aGathering();
  today = dayOf(world.clock.now());
  school = sure(await openPlace(world.owner, unit('Neset skole', { registerNumber: '999 999 991' })));
  other = sure(await openPlace(world.owner, unit('Vika skole')));
});

test('every change is refused for the neighbour, the participant and the stranger, and leaves nothing', async () => {
  const before = await read(world.root, allPlaces);
  for (const who of [world.participant, world.neighbour, world.stranger, world.facilitator]) {
    const refused = who === world.stranger ? 'organisation_unknown_place' : 'access_denied';
    const outcomes = [
      await openPlace(who, unit('Min skole')),
      await renamePlace(who, school, { name: 'Min', on: '' }),
      await correctPlace(who, school, { name: 'Min', form: 'nn', owner: 'public', ownerName: '', registerNumber: '' }),
      await movePlace(who, school, { underId: world.places.elsewhere, on: '' }),
      await closePlace(who, school, today),
      await reopenPlace(who, school),
      await mergePlaces(who, [school, other], unit('Ny'), '1.8.2026'),
      await splitPlace(who, school, [unit('A'), unit('B')], '1.8.2026'),
      await appoint(who, school, { personId: '', role: 'unit_leader', from: '', to: '' }),
    ];
    expect(outcomes.map((one) => (one.ok ? 'done' : one.refused))).toEqual(outcomes.map(() => refused));
  }
  expect(await read(world.root, allPlaces)).toEqual(before);
});

describe('a place', () => {
  test('keeps the name it had until the day before the new one', async () => {
    sure(await renamePlace(world.owner, school, { name: 'Neset  oppvekst', on: '1.8.2020' }));
    expect((await place(school)).name).toBe('Neset oppvekst');
    expect(await read(world.root, (r) => placesWere(r, [school]))).toMatchObject([
      { until: '2020-07-31', name: 'Neset skole' },
    ]);
    for (const on of ['31.7.2020', '1.8.2010', '31.12.2099', 'i går']) {
      expect((await renamePlace(world.owner, school, { name: 'For tidlig', on })).ok, on).toBe(false);
    }
  });

  test('moves with all that lies under it, and not under itself or what cannot hold it', async () => {
    const centre = sure(await openPlace(world.owner, unit('Vika oppvekstsenter', { kind: 'centre' })));
    sure(await movePlace(world.owner, school, { underId: centre, on: '1.8.2021' }));
    expect(await movePlace(world.coordinator, centre, { underId: school, on: '' })).toMatchObject({
      refused: 'organisation_under_itself',
    });
    expect(await movePlace(world.coordinator, other, { underId: school, on: '' })).toMatchObject({
      refused: 'organisation_unit_kind',
    });
    expect(await movePlace(world.owner, centre, { underId: world.places.elsewhere, on: '' })).toMatchObject({
      refused: 'access_denied',
    });
    sure(await movePlace(world.coordinator, centre, { underId: world.places.elsewhere, on: '' }));
    expect((await place(school)).path).toEqual([world.places.region, world.places.elsewhere, centre, school]);
  });

  test('has a number that no other has', async () => {
    expect(await openPlace(world.owner, unit('Tvilling', { registerNumber: '999999991' }))).toMatchObject({
      refused: 'organisation_number_taken',
    });
    expect(await openPlace(world.owner, unit('Kort', { registerNumber: '12' }))).toMatchObject({
      refused: 'organisation_number_wrong',
    });
    const same = { form: 'nb', owner: 'private', ownerName: 'Neset SA', registerNumber: '999999991' } as const;
    sure(await correctPlace(world.owner, school, { ...same, name: 'Neset skule' }));
    expect(await correctPlace(world.owner, other, { ...same, name: 'Vika' })).toMatchObject({
      refused: 'organisation_number_taken',
    });
    expect(await place(school)).toMatchObject({ name: 'Neset skule', owner: 'private', ownerName: 'Neset SA' });
    expect(await read(world.root, (r) => placesWere(r, [school]))).toEqual([]);
  });

  test('two who open one with the same number at once make one', async () => {
    const form = unit('Samtidig', { registerNumber: '999999992' });
    const outcomes = await Promise.all([1, 2, 3].map(() => openPlace(world.owner, form)));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  });

  test('that closes ends its positions and takes what lies under it along; it can open again', async () => {
    const { personId } = world.owner.actor as { personId: string };
    sure(await appoint(world.owner, school, { personId, role: 'unit_leader', from: '1.8.2019', to: '' }));
    expect(await closePlace(world.coordinator, world.places.region, today)).toMatchObject({
      refused: 'organisation_region_stays',
    });
    expect(await closePlace(world.coordinator, school, '1.1.2001')).toMatchObject({
      refused: 'organisation_day_early',
    });
    expect(sure(await closePlace(world.coordinator, world.places.municipality, addDays(today, 30)))).toBe(3);
    expect(await openNames()).toContain('Neset skole');
    expect((await read(world.root, (r) => positionsAt(r, school)))[0]).toMatchObject({ to: addDays(today, 30) });
    expect(await reopenPlace(world.coordinator, school)).toMatchObject({ refused: 'organisation_not_open' });
    sure(await reopenPlace(world.coordinator, world.places.municipality));
    sure(await reopenPlace(world.coordinator, school));
    expect((await place(school)).closedOn).toBeNull();
  });
});

describe('two that become one', () => {
  test('close the day before, and go on in the new one', async () => {
    const id = sure(await mergePlaces(world.owner, [school, other], unit('Neset og Vika skole'), '1.8.2026'));
    expect((await place(school)).closedOn).toBe('2026-07-31');
    expect(await place(id)).toMatchObject({ name: 'Neset og Vika skole', openedOn: '2026-08-01' });
    expect((await read(world.root, successions)).map(({ toId }) => toId)).toEqual([id, id]);
    expect(await reopenPlace(world.owner, school)).toMatchObject({ refused: 'organisation_goes_on' });
    expect(await openNames()).not.toContain('Vika skole');
  });

  test('may go on in one that is there, but never in itself, nor in what is closed', async () => {
    expect(await mergePlaces(world.owner, [school], school, '1.8.2026')).toMatchObject({
      refused: 'organisation_into_itself',
    });
    expect(await mergePlaces(world.owner, [school], unit('Alene'), '1.8.2026')).toMatchObject({
      refused: 'organisation_merge_few',
    });
    sure(await mergePlaces(world.owner, [school], other, '1.8.2026'));
    expect(await mergePlaces(world.owner, [other], school, '1.9.2026')).toMatchObject({
      refused: 'organisation_not_open',
    });
    expect(await mergePlaces(world.owner, [school], other, '1.9.2026')).toMatchObject({
      refused: 'organisation_not_open',
    });
    expect(await mergePlaces(world.owner, [world.places.municipality], other, '1.9.2026')).toMatchObject({ ok: false });
  });

  test('at the same moment by two people happen once', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => mergePlaces(world.owner, [school, other], unit('Sammen'), '1.8.2026')),
    );
    expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1);
    expect((await openNames()).filter((name) => name === 'Sammen')).toHaveLength(1);
  });
});

test('one that becomes two goes on in both', async () => {
  expect(await splitPlace(world.owner, school, [unit('Bare én')], '1.8.2026')).toMatchObject({
    refused: 'organisation_split_few',
  });
  const ids = sure(
    await splitPlace(world.owner, school, [unit('Neset barneskole'), unit('Neset ungdomsskole')], '1.8.2026'),
  );
  expect((await read(world.root, successions)).map(({ toId }) => toId).toSorted()).toEqual(ids.toSorted());
  expect((await place(school)).closedOn).toBe('2026-07-31');
});

test('a PPT works for other municipalities from a day to another, and a school for none', async () => {
  const ppt = sure(await openPlace(world.owner, unit('PPT Neset', { kind: 'ppt' })));
  const serving = async () =>
    (await read(world.root, (r) => servicesOn(r, dayOf(world.clock.now())))).map((one) => one.municipalityId);
  const { elsewhere, municipality } = world.places;
  expect(await setServiceArea(world.neighbour, ppt, [elsewhere])).toMatchObject({ refused: 'access_denied' });
  expect(await setServiceArea(world.owner, school, [elsewhere])).toMatchObject({ refused: 'organisation_serves_not' });
  for (const wrong of [municipality, school, 'x', world.places.region]) {
    expect(await setServiceArea(world.owner, ppt, [elsewhere, wrong])).toMatchObject({
      refused: 'organisation_unknown_place',
    });
  }
  await Promise.all([1, 2].map(() => setServiceArea(world.owner, ppt, [elsewhere, elsewhere])));
  expect(await serving()).toEqual([elsewhere]);
  world.clock.pass(86_400_000);
  sure(await setServiceArea(world.owner, ppt, []));
  expect(await serving()).toEqual([]);
  expect((await read(world.root, (r) => servicesOn(r, today))).map((one) => one.placeId)).toEqual([ppt]);
});
