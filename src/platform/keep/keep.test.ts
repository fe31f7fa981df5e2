import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#platform/db/database.server.ts';
import { assertRegionsAreWalled, assertWhole } from '#platform/db/migrate.server.ts';
import { sql } from '#platform/db/sql.ts';
import { write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { blankDatabase, freshDatabase } from '#test/house/database.ts';
import { aGathering, type Gathered } from '#test/house/gathering.ts';
import { backUp } from './backup.server.ts';
import { NoBackup } from './backup-file.server.ts';
import { move } from './move.server.ts';
import { isEmpty } from './empty.server.ts';
import { restore, verify } from './restore.server.ts';
import { CannotKeep } from './whole-file.server.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const quiet = () => undefined;
const folder = mkdtempSync(join(tmpdir(), 'varde-keep-'));
const inFolder = (name: string) => join(folder, name);

let world: Gathered;
let kept: string;

beforeAll(async () => {
  world = await aGathering();
  // What a careless reader of lines, or of times, would get wrong.
  await world.db.rows(sql`insert into platform.setting values ('odd', ${'a\u2028b\r\nc"\\\t\u{1F3D4} []'})`);
  await world.db.rows(sql`insert into platform.outbox values
    (${world.clock.newId()}, '2026-03-29 02:30:00.123456+01', 'liv@example.no', '', '[1]')`);
  kept = inFolder('whole.varde');
  await backUp(world.db, kept, AT, quiet);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** All that a database holds, as a backup says it. */
async function contents(db: Database): Promise<string> {
  const file = inFolder(`${crypto.randomUUID()}.varde`);
  await backUp(db, file, AT, quiet);
  return gunzipSync(readFileSync(file)).toString();
}

const empty = (db: Database) => db.transaction('', isEmpty);

test('what is restored is what was kept, and goes on as before', async () => {
  for (const target of [await blankDatabase(), await freshDatabase()]) {
    const end = await restore(target, kept, 'migrations', quiet);
    expect(end.rows).toBeGreaterThan(30);
    expect(await contents(target)).toBe(gunzipSync(readFileSync(kept)).toString());
    await assertRegionsAreWalled(target);
    expect(await write({ ...world.root, db: target }, 'test.act', () => Promise.resolve(done(null)))).toEqual(
      done(null),
    );
    await expect(target.rows(sql`delete from platform.audit`)).rejects.toThrow(/append-only/);
    await expect(
      target.rows(sql`insert into organisation.focus_area values
        (${world.root.regionId}, ${world.clock.newId()}, 'x', 1, '[2026-01-01,)')`),
    ).rejects.toThrow(/foreign key/);
  }
});

test('only its owner can read it, and nothing is written over', async () => {
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  const before = readFileSync(kept);
  await expect(backUp(world.db, kept, AT, quiet)).rejects.toThrow(CannotKeep);
  expect(readFileSync(kept).equals(before)).toBe(true);
});

test('a file that is cut short, altered or something else is refused, and nothing is changed', async () => {
  const target = await freshDatabase();
  const whole = readFileSync(kept);
  const text = gunzipSync(whole).toString();
  const lines = text.trimEnd().split('\n');
  const bad: Buffer[] = [
    Buffer.alloc(0),
    Buffer.from('hei'),
    gzipSync('hei\n'),
    ...Array.from({ length: 12 }, (_, nth) => whole.subarray(0, Math.floor((whole.length * (nth + 1)) / 13))),
    ...[1, lines.length >> 1, lines.length - 1].map((count) => gzipSync(`${lines.slice(0, count).join('\n')}\n`)),
    gzipSync(text.replace('Kari Berg', 'Kari Borg')),
    gzipSync(text.replace('"format":1', '"format":2')),
    gzipSync(`${text}[]\n`),
  ];
  for (const [nth, bytes] of bad.entries()) {
    writeFileSync(inFolder('bad'), bytes);
    await expect(restore(target, inFolder('bad'), 'migrations', quiet), String(nth)).rejects.toThrow(NoBackup);
  }
  const newer = lines[0]?.replace('"migrations":[', '"migrations":["9999_newer.sql",') ?? '';
  writeFileSync(inFolder('newer'), repacked([newer, ...lines.slice(1, -1)], lines.at(-1) ?? ''));
  await expect(restore(target, inFolder('newer'), 'migrations', quiet)).rejects.toThrow(/newer Varde/);
  expect(await empty(target)).toBe(true);
  await restore(target, kept, 'migrations', quiet);
});

/** A backup of other lines, with an end that fits them. */
function repacked(lines: string[], end: string): Buffer {
  const body = `${lines.join('\n')}\n`;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return gzipSync(`${body}${end.replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`)}\n`);
}

test('a row that points at nothing is found, and nothing is restored', async () => {
  const lines = gunzipSync(readFileSync(kept)).toString().trimEnd().split('\n');
  const at = lines.findIndex((line) => line.includes('"part":"thread.record"'));
  const [row = '', ...rest] = lines.slice(
    at + 1,
    lines.findIndex((line, nth) => nth > at && line.startsWith('{"rows"')),
  );
  const orphaned = [...lines.slice(0, at + 1), ...rest, counted(rest), ...lines.slice(at + 3 + rest.length, -1)];
  expect(row).toContain(world.root.regionId);
  writeFileSync(inFolder('orphaned'), repacked(orphaned, lines.at(-1) ?? ''));
  const target = await freshDatabase();
  await expect(restore(target, inFolder('orphaned'), 'migrations', quiet)).rejects.toThrow(/foreign key/);
  expect(await empty(target)).toBe(true);
});

function counted(lines: readonly string[]): string {
  const sha256 = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return JSON.stringify({ rows: lines.length, sha256 });
}

test('a backup goes into nothing but an empty place', async () => {
  const before = await contents(world.db);
  await expect(restore(world.db, kept, 'migrations', quiet)).rejects.toThrow(/Restore into an empty one/);
  expect(await contents(world.db)).toBe(before);
});

test('reading it through says what it holds', async () => {
  const { head, end } = await verify(kept);
  expect([head.at, end.rows > 30, end.parts > 20]).toEqual([AT.toISOString(), true, true]);
});

test('everything moves to an empty database, broken off and taken up again', async () => {
  const from = await freshDatabase();
  await restore(from, kept, 'migrations', quiet);
  const before = await contents(from);
  const to = await blankDatabase();
  await expect(move(from, breaking(to, 12), 'migrations', quiet)).rejects.toThrow('broken off');
  await expect(assertWhole(to)).rejects.toThrow(/not through/);
  await expect(move(world.db, to, 'migrations', quiet)).resolves.toMatchObject({ already: expect.any(Number) });
  await assertWhole(to);
  expect(await contents(to)).toBe(before);
  expect(await contents(from)).toBe(before);
  await expect(move(from, to, 'migrations', quiet)).rejects.toThrow(/Move into an empty database/);
  expect(await contents(to)).toBe(before);
});

test('a move is not taken up when the source is another, or has changed', async () => {
  const from = await freshDatabase();
  await restore(from, kept, 'migrations', quiet);
  const to = await blankDatabase();
  await expect(move(from, breaking(to, 60), 'migrations', quiet)).rejects.toThrow('broken off');
  const other = await freshDatabase();
  await restore(other, kept, 'migrations', quiet);
  await other.rows(sql`insert into platform.directory values
    ('annen', 'region', ${world.clock.newId()}, ${world.clock.newId()}, 'nb')`);
  await expect(move(other, to, 'migrations', quiet)).rejects.toThrow(/Something else is being moved/);
  await expect(move(await freshDatabase(), to, 'migrations', quiet)).rejects.toThrow(/no region/);
  await from.rows(sql`update login."user" set name = 'Andre'`);
  await from.transaction(`select set_config('varde.region', '${world.root.regionId}', true);`, (tx) =>
    tx.rows(sql`update organisation.person set name = 'Andre' where region_id = ${world.root.regionId}`),
  );
  await expect(move(from, to, 'migrations', quiet)).rejects.toThrow(/source has changed/);
});

/** The database, whose line breaks after so many transactions. */
function breaking(db: Database, after: number): Database {
  let left = after;
  return {
    ...db,
    transaction: (preamble, work) =>
      db.transaction(preamble, async (tx) => {
        const result = await work(tx);
        if (--left < 0) throw new Error('broken off');
        return result;
      }),
  };
}
