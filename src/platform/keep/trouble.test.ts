import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#platform/db/database.server.ts';
import { appliedMigrations, migrate } from '#platform/db/migrate.server.ts';
import { sql } from '#platform/db/sql.ts';
import { blankDatabase, freshDatabase, sharedDatabase } from '#test/house/database.ts';
import { aGathering, type Gathered } from '#test/house/gathering.ts';
import { backUp } from './backup.server.ts';
import { piecesOf } from './backup-file.server.ts';
import { linesOf, partsOf } from './parts.server.ts';
import { restore, verify } from './restore.server.ts';
import { CannotKeep, writeWhole } from './whole-file.server.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const PICTURE = 1_000_000;
const quiet = () => undefined;
const folder = mkdtempSync(join(tmpdir(), 'varde-trouble-'));
const inFolder = (name: string) => join(folder, name);

let world: Gathered;
let kept: string;

beforeAll(async () => {
  world = await aGathering();
  const { regionId } = world.root;
  await world.db.transaction(`select set_config('varde.region', '${regionId}', true);`, async (tx) => {
    for (let nth = 0; nth < 10; nth++)
      await tx.rows(sql`insert into platform.file values
        (${regionId}, ${world.clock.newId()}, 'image/webp', 1, 1, ${Buffer.alloc(PICTURE, nth)}, ${AT.toISOString()}::timestamptz)`);
  });
  kept = inFolder('whole.varde');
  await backUp(world.db, kept, AT, quiet);
});
afterAll(() => rmSync(folder, { recursive: true }));

const back = (db: Database) => restore(db, kept, 'migrations', quiet);

test('pictures are carried a few at a time, so that many are no more than memory holds', async () => {
  const most = await world.db.transaction('', async (tx) => {
    const part = (await partsOf(tx)).find(({ name, region }) => name === 'platform.file' && region !== null);
    let longest = 0;
    if (!part) throw new Error('no pictures are kept');
    for await (const lines of linesOf(tx, part)) longest = Math.max(longest, lines.length);
    return longest;
  });
  expect(most).toBe(8);
  let longest = 0;
  for await (const piece of piecesOf(kept))
    if (piece.kind === 'rows') longest = Math.max(longest, piece.lines.join().length);
  expect(longest).toBeGreaterThan(2 * PICTURE);
  expect(longest).toBeLessThan(12 * PICTURE);
});

test('what a served but empty place has written of its own accord gives way', async () => {
  const target = await freshDatabase();
  await target.rows(sql`insert into platform.setting values ('secret', 'another')`);
  await target.rows(sql`insert into platform.attempt values ('tried', 1, now())`);
  await back(target);
  await backUp(target, inFolder('served.varde'), AT, quiet);
  const text = (file: string) => gunzipSync(readFileSync(file)).toString();
  expect(text(inFolder('served.varde')) === text(kept)).toBe(true);
});

test("among another program's tables nothing is restored, and nothing is made", async () => {
  const target = await blankDatabase();
  await target.script('create table theirs (a int)');
  await expect(back(target)).rejects.toThrow(/Restore into an empty one/);
  expect(await target.rows(sql`select to_regclass('platform.migration') as there`)).toEqual([{ there: null }]);
});

test('a database that is in use is not brought up to date on the way to a refusal', async () => {
  const target = await blankDatabase();
  const old = readdirSync('migrations').sort().slice(0, 11);
  await migrate(target, 'migrations', old);
  const { newId } = world.clock;
  await target.rows(sql`insert into platform.directory values ('fjord', 'region', ${newId()}, ${newId()}, 'nb')`);
  await expect(back(target)).rejects.toThrow(/Restore into an empty one/);
  expect(await target.transaction('', appliedMigrations)).toEqual(old);
});

test('nothing is restored where a move is not through', async () => {
  const target = await freshDatabase();
  await target.script('create table platform.move (part text primary key, rows jsonb not null)');
  await expect(back(target)).rejects.toThrow(/not through/);
});

test('of two who restore at once, one does and one is refused', async () => {
  const ends = await Promise.allSettled((await sharedDatabase()).map(back));
  const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason as unknown);
  expect(refused).toEqual([expect.any(CannotKeep)]);
});

test('of two who write the same file at once, one does, and it is whole', async () => {
  const file = inFolder('twice.varde');
  const ends = await Promise.allSettled([1, 2].map(() => backUp(world.db, file, AT, quiet)));
  const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason as unknown);
  expect(refused).toEqual([expect.any(CannotKeep)]);
  expect((await verify(file)).end.rows).toBeGreaterThan(30);
});

test('where nothing can be written it ends at once, and leaves nothing behind', async () => {
  await expect(backUp(world.db, inFolder('nowhere/x.varde'), AT, quiet)).rejects.toThrow('ENOENT');
  const source = new PassThrough();
  const stuck = writeWhole(inFolder('full'), source, async (broken) => {
    source.destroy(new Error('the disk is full'));
    await new Promise((_, reject) => broken.addEventListener('abort', () => reject(new Error('told'))));
  });
  await expect(stuck).rejects.toThrow('the disk is full');
  expect(readdirSync(folder).filter((name) => name.startsWith('full') || name.endsWith('.part'))).toEqual([]);
});
