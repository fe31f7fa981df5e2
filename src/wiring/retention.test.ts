import { readFileSync } from 'node:fs';
import { describe, expect, inject, it, test } from 'vitest';
import { DAY } from '#test/house/clock.ts';
import { freshDatabase } from '#test/house/database.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { trail } from '#platform/audit/trail.server.ts';
import { openPostgres } from '#platform/db/postgres.server.ts';
import { sql } from '#platform/db/sql.ts';
import { read, write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { lastLooked, runsOf } from '#platform/retention/record.server.ts';
import { invite } from '#modules/organisation/index.server.ts';
import { RULES, STAYS, type RuleKind } from './retention.ts';
import { tidy, wouldTidy } from './retention.server.ts';
import type { House } from './start.server.ts';

const START = Date.parse('2026-11-02T09:00:00Z');
const daysOf = (kind: RuleKind) => RULES.find((one) => one.kind === kind)?.days ?? 0;

/** The moment that lies just inside (or just outside) what a rule keeps, with `more` days to its own end. */
const edge = (kind: RuleKind, which: 'inside' | 'outside', more = 0) =>
  new Date(START - (daysOf(kind) - more) * DAY + (which === 'inside' ? 1 : -1) * 60_000);

function houseOf({ db, clock, root }: Gathered): House {
  return { db, secret: root.secret, now: clock.now, newId: clock.newId } as House;
}

/** One of each kind just inside its limit and one just outside, named so. */
async function lay(world: Gathered): Promise<void> {
  for (const which of ['inside', 'outside'] as const) {
    const { db } = world;
    const user = `user-${which}`;
    const at = (kind: RuleKind, more = 0) => edge(kind, which, more);
    await db.rows(sql`insert into login."user" (id, name, email, email_verified, created_at, updated_at)
      values (${user}, 'x', ${`${user}@x.example`}, true, ${at('login')}, ${at('login')})`);
    await db.rows(sql`insert into login."user" (id, name, email, email_verified) values (${`kept-${which}`}, 'x',
      ${`kept-${which}@x.example`}, true)`);
    await db.rows(sql`insert into login.session (id, expires_at, token, user_id) values
      (${which}, ${at('session', 30)}, ${which}, ${`kept-${which}`})`);
    await db.rows(sql`insert into login.verification (id, identifier, value, expires_at)
      values (${which}, 'i', 'v', ${at('link')})`);
    await db.rows(sql`insert into login.rate_limit (id, key, count, last_request)
      values (${which}, ${which}, 1, ${at('attempt').getTime()})`);
    await db.rows(sql`insert into platform.attempt (key, count, until) values (${which}, 1, ${at('attempt')})`);
    await db.rows(sql`insert into platform.outbox (id, at, recipient, subject, body)
      values (${world.clock.newId()}, ${at('letter')}, ${which}, 's', 'b')`);
    await layInRegion(world, which);
  }
}

async function layInRegion(world: Gathered, which: 'inside' | 'outside'): Promise<void> {
  const { root, places, process, owner } = world;
  const person = sure(
    await invite(
      world.coordinator,
      { name: `Ola ${which}`, email: `${which}@fjord.example`, placeId: places.municipality, role: 'staff' },
      `token ${which}`,
    ),
  );
  await write(root, 'test.lay', async (w) => {
    await w.rows(sql`update organisation.invitation set expires_at = ${edge('invitation', which)}
      where region_id = ${w.regionId} and person_id = ${person.id}`);
    await w.rows(sql`insert into contributions.board_act (region_id, id, process_id, kind, person_id, done_at, before)
      values (${w.regionId}, ${w.newId()}, ${process.id}, 'placed', ${owner.actor.kind === 'person' ? owner.actor.personId : null},
        ${edge('board', which)}, '{"dreams":[]}')`);
    await w.rows(sql`insert into platform.file (region_id, id, media_type, width, height, bytes, created_at)
      values (${w.regionId}, ${w.newId()}, ${`image/${which}`}, 1, 1, '', ${edge('picture', which)})`);
    const participant = w.newId();
    await w.rows(sql`insert into contributions.participant (region_id, id, step_id, token_hash, begun_on)
      values (${w.regionId}, ${participant}, ${process.steps[0]?.id}, ${which}, ${new Date(edge('participant', which).getTime() - (which === 'outside' ? 86_400_000 : 0))}::date)`);
    await w.rows(sql`insert into platform.analysis (region_id, name, subject_id, state, moved_at, input, result, done_at)
      values (${w.regionId}, ${which}, ${participant}, 'done', ${w.at}, 'x', '1', ${edge('analysis', which)})`);
    return done(null);
  });
}

/** What is left of what was laid, by kind. */
async function left({ db, root }: Gathered): Promise<Record<string, unknown[]>> {
  const all = async (query: ReturnType<typeof sql>) =>
    (await db.transaction('', (tx) => tx.rows<{ which: unknown }>(query))).map(({ which }) => which);
  return {
    session: await all(sql`select id as which from login.session`),
    link: await all(sql`select id as which from login.verification`),
    attempt: await all(sql`select key as which from platform.attempt union all select id from login.rate_limit`),
    letter: await all(sql`select recipient as which from platform.outbox`),
    login: await all(sql`select id as which from login."user" where id like 'user-%'`),
    invitation: await all(sql`select p.name as which from organisation.invitation i join organisation.person p
      on p.id = i.person_id where i.region_id = ${root.regionId} and token_hash is not null`),
    board:
      await all(sql`select 'inside' as which from contributions.board_act where done_at >= ${edge('board', 'inside')}
      union all select 'outside' from contributions.board_act where done_at < ${edge('board', 'inside')}`),
    participant: await all(sql`select token_hash as which from contributions.participant where token_hash is not null`),
    analysis: await all(sql`select name as which from platform.analysis`),
    picture: await all(sql`select media_type as which from platform.file`),
  };
}

describe('what has been kept long enough', () => {
  it('goes, of every kind, and what has not stays', async () => {
    const world = await aGathering();
    await lay(world);
    const house = houseOf(world);
    const would = await wouldTidy(house);
    expect(new Set(would.map(({ kind }) => kind))).toEqual(new Set(RULES.map(({ kind }) => kind)));
    expect(Object.values(await left(world)).every((one) => one.length >= 2)).toBe(true);
    expect(await tidy(house)).toEqual(would);
    expect(await left(world)).toEqual({
      session: ['inside'],
      link: ['inside'],
      attempt: ['inside', 'inside'],
      letter: ['inside'],
      login: ['user-inside'],
      invitation: ['Ola inside'],
      board: ['inside'],
      participant: ['inside'],
      analysis: ['inside'],
      picture: ['image/inside'],
    });
    expect(await tidy(house)).toEqual([]);
    expect(await wouldTidy(house)).toEqual([]);
  });

  it('leaves a record of how many, and an audit row of ids', async () => {
    const world = await aGathering();
    await lay(world);
    await tidy(houseOf(world));
    const runs = await read(world.coordinator, runsOf);
    expect(runs.map(({ rule, removed }) => [rule, removed]).toSorted()).toEqual([
      ['analysis', 1],
      ['board', 1],
      ['invitation', 1],
      ['participant', 1],
      ['picture', 1],
    ]);
    const { acts } = await read(world.coordinator, (r) => trail(r, { personId: null, before: null }));
    const tidied = acts.filter(({ verb }) => verb === 'retention.tidy');
    expect(tidied.map(({ actor, about }) => [actor, about.length])).toEqual(Array(5).fill(['system:retention', 1]));
    expect(await read(world.stranger, runsOf)).toEqual([]);
    expect(await lastLooked(world.db)).toEqual(world.clock.now());
  });

  it('keeps a picture that a dream or a picture of the future shows, however old', async () => {
    const world = await aGathering();
    const id = world.clock.newId();
    await write(world.root, 'test.lay', async (w) => {
      await w.rows(sql`insert into platform.file (region_id, id, media_type, width, height, bytes, created_at)
        values (${w.regionId}, ${id}, 'image/webp', 1, 1, '', '2020-01-01')`);
      await w.rows(sql`insert into thread.record (region_id, id, kind, created_at)
        values (${w.regionId}, ${id}, 'picture', ${w.at})`);
      await w.rows(sql`insert into pictures.picture (region_id, id, process_id, place_id, horizon_year, version)
        values (${w.regionId}, ${id}, ${world.process.id}, ${world.places.municipality}, 2040, 1)`);
      await w.rows(sql`insert into pictures.version
        (region_id, picture_id, version, headline, narrative, drawing_id, written_at)
        values (${w.regionId}, ${id}, 1, 'h', 'n', ${id}, ${w.at})`);
      return done(null);
    });
    expect(await tidy(houseOf(world))).toEqual([]);
  });

  it('goes in one region alone when one is named', async () => {
    const world = await aGathering();
    await lay(world);
    expect(await wouldTidy(houseOf(world), 'fjell')).toEqual([]);
    const tidied = await tidy(houseOf(world), 'fjord');
    expect(new Set(tidied.map(({ region }) => region))).toEqual(new Set(['fjord']));
    expect((await left(world))['session']).toHaveLength(2);
  });

  it('is counted once by two who tidy at the same time', async () => {
    const world = await aGathering();
    await lay(world);
    const other = await secondHandle(world);
    await Promise.all([tidy(houseOf(world)), tidy({ ...houseOf(world), db: other })]);
    const runs = await read(world.coordinator, runsOf);
    expect(runs.map(({ removed }) => removed)).toEqual([1, 1, 1, 1, 1]);
    if (other !== world.db) await other.close();
  });
});

/** Another server's handle on the same database; the embedded engine has only one. */
async function secondHandle({ db }: Gathered) {
  if (inject('prepared').engine === 'pglite') return db;
  const [row] = await db.rows<{ name: string }>(sql`select current_database() as name`);
  const prepared = inject('prepared');
  if (prepared.engine !== 'postgres') return db;
  const address = new URL(prepared.server);
  address.pathname = `/${row?.name}`;
  return openPostgres(address.href, { poolSize: 2 });
}

test('every table is either kept for a while or stays, and is said to', async () => {
  const db = await freshDatabase();
  const there = await db.rows<{ name: string }>(sql`
    select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'public')`);
  const said = [...RULES, ...STAYS].flatMap(({ tables }) => tables);
  expect(said.toSorted()).toEqual(there.map(({ name }) => name).toSorted());
});

test('docs/personvern.md says the same as the rules', () => {
  const paper = readFileSync('docs/personvern.md', 'utf8');
  const rows = [...RULES, ...STAYS].map(({ what, howLong, why }) => `| ${what()} | ${howLong()} | ${why()} |`);
  expect(paper).toContain(['| hva | hvor lenge | hvorfor |', '| --- | --- | --- |', ...rows].join('\n'));
});
