import { beforeEach, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import {
  acceptInvitation,
  invitationsOf,
  invite,
  inviteAgain,
  invited,
  lastInvitation,
  positionsAt,
} from '../index.server.ts';

let world: Gathered;
const DAY = 86_400_000;
const form = (more: object = {}) => ({
  name: 'Ragna Vik',
  email: ' Ragna@Example.org ',
  placeId: world.places.municipality,
  role: 'staff' as const,
  ...more,
});
const ask = (token = 'a token') => invite(world.owner, form(), token);
const lastOf = async (id: string) => (await read(world.root, (r) => lastInvitation(r, id)))?.id ?? null;

beforeEach(async () => {
  world = await aGathering();
});

test('an invitation enters a person with a role, and works once', async () => {
  const person = sure(await ask());
  expect(person.email).toBe('ragna@example.org');
  expect(sure(await invited(world.participant, 'a token')).name).toBe('Ragna Vik');
  const both = await Promise.all(['u1', 'u2'].map((user) => acceptInvitation(world.participant, 'a token', user)));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await invited(world.participant, 'a token')).toMatchObject({ refused: 'invitation_spent' });
  const held = await read(world.root, (r) => positionsAt(r, world.places.municipality));
  expect(held.filter(({ personId }) => personId === person.id)).toMatchObject([{ role: 'staff', to: null }]);
});

test('it expires, and a new one ends the old', async () => {
  const { id } = sure(await ask());
  sure(await inviteAgain(world.owner, id, await lastOf(id), 'another'));
  expect(await invited(world.participant, 'a token')).toMatchObject({ refused: 'invitation_spent' });
  world.clock.pass(14 * DAY - 1);
  expect((await invited(world.participant, 'another')).ok).toBe(true);
  world.clock.pass(1);
  expect(await acceptInvitation(world.participant, 'another', 'u')).toMatchObject({ refused: 'invitation_spent' });
  expect((await read(world.root, (r) => lastInvitation(r, id)))?.acceptedAt).toBeNull();
});

test('pressed twice, sends one, and the link of that one works', async () => {
  const { id } = sure(await ask());
  const after = await lastOf(id);
  const links = ['one', 'other'];
  const both = await Promise.all(links.map((token) => inviteAgain(world.owner, id, after, token)));
  expect(both.map(sure).filter((one) => one !== null)).toHaveLength(1);
  const works = await Promise.all(links.map(async (token) => (await invited(world.participant, token)).ok));
  expect(works).toEqual(both.map((one) => sure(one) !== null));
  expect(await read(world.root, (r) => invitationsOf(r, id))).toHaveLength(2);
});

test('is sent by those who shape the place alone, and opens nothing in another region', async () => {
  for (const who of [world.participant, world.neighbour, world.facilitator]) {
    expect(await invite(who, form(), 'theirs')).toMatchObject({ refused: 'access_denied' });
  }
  expect(await invite(world.stranger, form(), 'theirs')).toMatchObject({ refused: 'organisation_unknown_place' });
  const { id } = sure(await ask());
  expect(await inviteAgain(world.neighbour, id, await lastOf(id), 'theirs')).toMatchObject({
    refused: 'access_denied',
  });
  expect(await invited(world.stranger, 'a token')).toMatchObject({ refused: 'invitation_spent' });
});

test('what is wrong is said field by field, and nothing is entered', async () => {
  const outcome = await invite(world.owner, form({ name: ' ', email: 'ragna' }), 'x');
  expect(outcome).toMatchObject({
    refused: 'organisation_person_name',
    field: 'name',
    also: [{ refused: 'organisation_email', field: 'email' }],
  });
  expect(await invite(world.owner, form({ role: 'unit_leader' }), 'x')).toMatchObject({
    refused: 'organisation_role_misfit',
  });
  expect(await invited(world.participant, 'x')).toMatchObject({ refused: 'invitation_spent' });
  sure(await ask());
  expect(await ask('again')).toMatchObject({ refused: 'organisation_held_already' });
});
