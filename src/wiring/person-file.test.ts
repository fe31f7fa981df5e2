import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { backUp } from '#platform/keep/backup.server.ts';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { sql } from '#platform/db/sql.ts';
import { read, write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { acceptInvitation, appoint, invite, positionsOf } from '#modules/organisation/index.server.ts';
import { appointFacilitator } from '#modules/processes/index.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { erase, personFile } from './person-file.server.ts';

const NAME = 'Ragnhild Unik Nordstrand';
const EMAIL = 'ragnhild.unik@example.org';
/** Where a name or an address is kept at all. */
const HOLDING = ['login."user"', 'login.verification', 'organisation.person', 'platform.outbox'];

type Event = Parameters<typeof erase>[0];
const event = (world: Gathered, context: Context) =>
  ({ locals: { context, region: { name: 'Fjord' }, house: { db: world.db } } }) as unknown as Event;

/** Somebody with everything a person can have: login, session, letter, positions, an appointment, acts. */
async function somebody(world: Gathered): Promise<{ id: string; own: Context; userId: string }> {
  const form = { name: NAME, email: EMAIL, placeId: world.places.municipality, role: 'staff' as const };
  const { id } = sure(await invite(world.owner, form, 'token'));
  const userId = await ensureIdentity(world.db, world.clock.newId(), NAME, EMAIL);
  await joinRegion(world.db, userId, world.root.regionId, id);
  sure(await acceptInvitation(world.participant, 'token', userId));
  sure(await appointFacilitator(world.owner, world.process.id, id));
  await world.db.rows(sql`insert into login.session (id, expires_at, token, user_id, user_agent)
    values ('s', now() + interval '1 day', 't', ${userId}, 'Testleser')`);
  await world.db.rows(sql`insert into login.verification (id, identifier, value, expires_at)
    values ('v', 'hash', ${JSON.stringify({ email: EMAIL })}, now())`);
  await world.db.rows(sql`insert into platform.outbox (id, at, recipient, subject, body)
    values (${world.clock.newId()}, now(), ${EMAIL}, 'Hei', ${`Hei, ${NAME}`})`);
  const standing = [{ role: 'staff', at: world.places.municipality }];
  const own: Context = { ...world.owner, actor: { kind: 'person', personId: id, standing } };
  await write(own, 'test.act', () => Promise.resolve(done(null)));
  return { id, own, userId };
}

/** Every row of every table that holds any of these words. */
async function whereFound(world: Gathered, ...words: string[]): Promise<string[]> {
  const tables = await world.db.rows<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.db.rows<{ row: string }>(sql`select to_jsonb(t)::text as row from ${sql.raw(name)} t`);
    found.push(...rows.filter(({ row }) => words.some((word) => row.includes(word))).map(() => name));
  }
  return found;
}

/** Whether a backup that is taken now holds a word anywhere. */
async function backupHolds(world: Gathered, word: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-erased-'));
  await backUp(world.db, join(folder, 'now'), world.clock.now(), () => undefined);
  const text = gunzipSync(readFileSync(join(folder, 'now'))).toString();
  rmSync(folder, { recursive: true });
  return text.includes(word);
}

test('the file holds all that is known about a person, and no secret', async () => {
  const world = await aGathering();
  const { id, own } = await somebody(world);
  const file = await personFile(event(world, own), id);
  expect(file).toMatchObject({
    person: { name: NAME, email: EMAIL },
    positions: [{ role: 'staff' }],
    facilitates: [{ to: null }],
    invitations: [{}],
    login: { sessions: [{ browser: 'Testleser' }] },
  });
  expect(file?.acts.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['test.act', 'organisation.invite']));
  expect(JSON.stringify(file)).not.toContain('"token"');
});

test('erased, nothing in the whole database names the person, and nothing that hung on them falls', async () => {
  const world = await aGathering();
  const { id, own, userId } = await somebody(world);
  expect((await whereFound(world, NAME, EMAIL)).toSorted()).toEqual(HOLDING);
  expect(await backupHolds(world, NAME)).toBe(true);
  sure(await erase(event(world, own), id));
  expect([await backupHolds(world, NAME), await backupHolds(world, EMAIL)]).toEqual([false, false]);
  expect(await whereFound(world, NAME, EMAIL)).toEqual([]);
  expect(await world.db.rows(sql`select 1 from login.session where user_id = ${userId}`)).toEqual([]);
  expect((await read(world.root, (r) => positionsOf(r, id)))[0]?.to).not.toBeNull();
  expect(await personFile(event(world, world.coordinator), id)).toBeNull();
});

test('a login that opens another region too stays, and only that', async () => {
  const world = await aGathering();
  const { id, own, userId } = await somebody(world);
  await joinRegion(world.db, userId, world.stranger.regionId, world.clock.newId());
  sure(await erase(event(world, own), id));
  expect((await whereFound(world, NAME)).toSorted()).toEqual(['login."user"', 'platform.outbox']);
});

test('nobody erases another but those who answer for the region, and never the last coordinator', async () => {
  const world = await aGathering();
  const { id } = await somebody(world);
  for (const who of [world.participant, world.neighbour, world.owner]) {
    expect(await erase(event(world, who), id)).toMatchObject({ refused: 'access_denied' });
  }
  expect(await erase(event(world, world.stranger), id)).toMatchObject({ refused: 'organisation_unknown_person' });
  const { personId } = world.coordinator.actor as { personId: string };
  expect(await erase(event(world, world.coordinator), personId)).toMatchObject({
    refused: 'organisation_last_coordinator',
  });
  const next = { personId: id, role: 'coordinator', from: '', to: '' } as const;
  sure(await appoint(world.coordinator, world.places.region, next));
  sure(await erase(event(world, world.coordinator), personId));
});
