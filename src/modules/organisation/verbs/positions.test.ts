import { beforeEach, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { appoint, endPosition, handOver, openPlace, positionsAt, type Position } from '../index.server.ts';

let world: Gathered;
let today: string;
let school: string;

const idOf = (who: Gathered['owner']) => (who.actor as { personId: string }).personId;
const held = (placeId: string): Promise<Position[]> => read(world.root, (r) => positionsAt(r, placeId));
const leading = (personId: string, from = '', to = '') => ({ personId, role: 'unit_leader', from, to }) as const;

beforeEach(async () => {
  world = await aGathering();
  today = dayOf(world.clock.now());
  const unit = { kind: 'school', form: 'nb', owner: 'public', registerNumber: null, openedOn: '1.8.2010' } as const;
  school = sure(await openPlace(world.owner, { ...unit, underId: world.places.municipality, name: 'Neset skole' }));
});

test('a unit has one leader at a time', async () => {
  const [one, other] = [idOf(world.owner), idOf(world.facilitator)];
  sure(await appoint(world.owner, school, leading(one, '1.8.2020', '31.7.2025')));
  expect(await appoint(world.owner, school, leading(other, '31.7.2025'))).toMatchObject({
    refused: 'organisation_one_leader',
  });
  sure(await appoint(world.owner, school, leading(other, '1.8.2025')));
  expect((await held(school)).map(({ from, to }) => [from, to])).toEqual([
    ['2025-08-01', null],
    ['2020-08-01', '2025-07-31'],
  ]);
});

test('a unit has a development group of as many as it likes, who lead nothing; a municipality has none', async () => {
  const members = [idOf(world.owner), idOf(world.facilitator)];
  const inGroup = (personId: string) => ({ personId, role: 'development_group', from: '', to: '' }) as const;
  for (const id of members) sure(await appoint(world.owner, school, inGroup(id)));
  expect((await held(school)).map(({ personId }) => personId).toSorted()).toEqual(members.toSorted());
  expect(await appoint(world.owner, world.places.municipality, inGroup(members[1] ?? ''))).toMatchObject({
    refused: 'organisation_role_misfit',
  });
  const standing = [{ role: 'development_group', at: school }];
  const member = { ...world.owner, actor: { kind: 'person', personId: members[1] ?? '', standing } as const };
  expect(await appoint(member, school, leading(members[1] ?? ''))).toMatchObject({ refused: 'access_denied' });
});

test('of two leaders appointed at once, one is', async () => {
  const both = [world.owner, world.facilitator].map((who) => appoint(world.owner, school, leading(idOf(who))));
  const outcomes = await Promise.all(both);
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.find((one) => !one.ok)).toMatchObject({ refused: 'organisation_one_leader' });
});

test('a term ends on its first day or later, and lies while the place is open', async () => {
  const id = idOf(world.owner);
  for (const [from, to, refused] of [
    ['1.8.2025', '31.7.2025', 'organisation_term_backwards'],
    ['i fjor', '', 'organisation_day'],
    ['1.8.2009', '', 'organisation_not_open'],
  ] as const) {
    expect(await appoint(world.owner, school, leading(id, from, to))).toMatchObject({ refused });
  }
  const wrong = { personId: id, role: 'coordinator', from: '', to: '' } as const;
  expect(await appoint(world.owner, school, wrong)).toMatchObject({ refused: 'organisation_role_misfit' });
  expect(await appoint(world.owner, school, leading(world.clock.newId()))).toMatchObject({
    refused: 'organisation_unknown_person',
  });
  expect(await held(school)).toEqual([]);
});

test('a hand-over ends the one and begins the other in one act', async () => {
  const [one, other] = [idOf(world.owner), idOf(world.facilitator)];
  const positionId = sure(await appoint(world.owner, school, leading(one, '1.8.2020')));
  const refused = await handOver(world.neighbour, school, { positionId, personId: other, on: '' });
  expect(refused).toMatchObject({ refused: 'access_denied' });
  expect(await handOver(world.owner, school, { positionId, personId: one, on: '' })).toMatchObject({
    refused: 'organisation_same_person',
  });
  sure(await handOver(world.owner, school, { positionId, personId: other, on: '' }));
  expect((await held(school)).map(({ personId, from, to }) => [personId, from, to])).toEqual([
    [other, today, null],
    [one, '2020-08-01', addDays(today, -1)],
  ]);
});

test('a position that had not begun is taken away when it ends before', async () => {
  const begins = addDays(today, 60);
  const id = sure(await appoint(world.owner, school, leading(idOf(world.owner), begins)));
  sure(await endPosition(world.owner, school, id, ''));
  expect(await held(school)).toEqual([]);
});

test('the region is never without a coordinator', async () => {
  const { region } = world.places;
  const [only] = (await held(region)).filter(({ role }) => role === 'coordinator');
  if (!only) throw new Error('no coordinator');
  expect(await endPosition(world.coordinator, region, only.id, '')).toMatchObject({
    refused: 'organisation_last_coordinator',
  });
  const next = { personId: idOf(world.owner), role: 'coordinator', from: '', to: '' } as const;
  const nextId = sure(await appoint(world.coordinator, region, next));
  const both = await Promise.all([only.id, nextId].map((id) => endPosition(world.coordinator, region, id, '')));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
});
