import { beforeAll, describe, expect, it } from 'vitest';
import { aGathering, type Gathered } from '#test/house/gathering.ts';
import { freshDatabase } from '#test/house/database.ts';
import { done, refuse } from '#platform/i18n/refusal.ts';
import { assertRegionsAreWalled, DatabaseNotReady } from './migrate.server.ts';
import { json, sql, texts } from './sql.ts';
import { read, write } from './work.server.ts';

const ROOMS = [
  'thread.record',
  'thread.tie',
  'organisation.place',
  'organisation.person',
  'processes.process',
  'platform.audit',
];
const count = (table: string) => sql`select count(*)::int as count from ${sql.raw(table)}`;

describe('the wall between regions', () => {
  let world: Gathered;
  beforeAll(async () => {
    world = await aGathering();
  });

  it('shows a query that forgets its region nothing of another region', async () => {
    for (const table of ROOMS) {
      const [own] = await read(world.owner, (r) => r.rows<{ count: number }>(count(table)));
      const [all] = await world.db.transaction('', (tx) => tx.rows<{ count: number }>(count(table)));
      const [other] = await read(world.stranger, (r) => r.rows<{ count: number }>(count(table)));
      expect(all?.count, table).toBe((own?.count ?? 0) + (other?.count ?? 0));
    }
    const [places] = await read(world.owner, (r) => r.rows<{ count: number }>(count('organisation.place')));
    expect(places?.count).toBe(3);
  });

  it('shows nothing at all without a region', async () => {
    const [row] = await world.db.transaction('set local role varde_app;', (tx) =>
      tx.rows<{ count: number }>(count('thread.record')),
    );
    expect(row?.count).toBe(0);
  });

  it('keeps a row from being written into another region', async () => {
    const into = write(world.owner, 'test.smuggle', async (w) => {
      await w.rows(sql`insert into thread.record (region_id, id, kind, created_at)
        values (${world.stranger.regionId}, ${w.newId()}, 'place', ${w.at})`);
      return done(null);
    });
    await expect(into).rejects.toThrow(/row-level security/);
  });

  it('is looked for before anything is served', async () => {
    const db = await freshDatabase();
    await expect(assertRegionsAreWalled(db)).resolves.toBeUndefined();
    await db.script('create table thread.forgotten (region_id uuid not null)');
    await expect(assertRegionsAreWalled(db)).rejects.toThrow(DatabaseNotReady);
  });
});

it('stores every character but the one that no database holds', async () => {
  const db = await freshDatabase();
  const [row] = await db.rows<{ said: string; listed: string[]; kept: unknown }>(
    sql`select ${'a\0b'}::text as said, ${texts(['c\0', 'd'])} as listed, ${json({ e: 'f\0' })} as kept`,
  );
  expect(row).toEqual({ said: 'ab', listed: ['c', 'd'], kept: { e: 'f' } });
});

describe('the one way to write', () => {
  let world: Gathered;
  beforeAll(async () => {
    world = await aGathering();
  });
  const audit = () =>
    read(world.owner, (r) =>
      r.rows<{ verb: string; about: string[]; personId: string }>(
        sql`select verb, about, person_id as "personId" from platform.audit order by at, id`,
      ),
    );

  it('leaves an audit row of ids with the act', async () => {
    const id = world.clock.newId();
    await write(world.owner, 'test.act', async (w) => {
      w.about(id);
      return done(null);
    });
    const last = (await audit()).at(-1);
    expect(last).toMatchObject({ verb: 'test.act', about: [id] });
    expect(last?.personId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('rolls a refusal back and leaves no trace', async () => {
    const before = (await audit()).length;
    const outcome = await write(world.owner, 'test.refused', async (w) => {
      await w.rows(sql`update processes.process set horizon_year = 2099`);
      return refuse('access_denied');
    });
    expect(outcome).toMatchObject({ ok: false, refused: 'access_denied' });
    expect((await audit()).length).toBe(before);
    const [row] = await read(world.owner, (r) =>
      r.rows<{ year: number }>(sql`select horizon_year as year from processes.process`),
    );
    expect(row?.year).toBe(2040);
  });

  it('gives no way to write while reading', async () => {
    await expect(read(world.owner, (r) => r.rows(sql`update thread.record set title = 'x'`))).rejects.toThrow(
      /read-only/,
    );
  });

  it('cannot change what has been done', async () => {
    const change = (verb: string) =>
      write(world.owner, 'test.forge', async (w) => {
        await w.rows(sql.raw(verb));
        return done(null);
      });
    await expect(change("update platform.audit set verb = 'x'")).rejects.toThrow();
    await expect(change('delete from platform.audit')).rejects.toThrow();
    await expect(world.db.script("update platform.audit set verb = 'x'")).rejects.toThrow(/append-only/);
  });
});
