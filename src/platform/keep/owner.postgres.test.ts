import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assertRegionsAreWalled } from '#platform/db/migrate.server.ts';
import { openPostgres } from '#platform/db/postgres.server.ts';
import { sql } from '#platform/db/sql.ts';
import { aGathering } from '#test/house/gathering.ts';
import { dropDatabase, runName, serverAddress } from '#test/house/postgres.ts';
import { backUp } from './backup.server.ts';
import { restore } from './restore.server.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const quiet = () => undefined;

test('an owner of the tables who is no superuser keeps, and gets back, every row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'varde-keep-'));
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const { db, root } = await aGathering();
  const { regionId } = root;
  await backUp(db, one, AT, quiet);
  const name = runName();
  const admin = openPostgres(serverAddress(), { poolSize: 1 });
  await admin.script(`create role ${name} login createrole; grant varde_app to ${name} with admin option`);
  await admin.script(`create database ${name} owner ${name}`);
  const address = new URL(serverAddress());
  address.pathname = `/${name}`;
  address.username = name;
  const owner = openPostgres(address.href, { poolSize: 2 });
  try {
    await restore(owner, one, 'migrations', quiet);
    await assertRegionsAreWalled(owner);
    expect(await owner.rows(sql`select name from organisation.person`)).toEqual([]);
    const walls = `set local role varde_app;select set_config('varde.region', '${regionId}', true);`;
    const found = await owner.transaction(walls, (tx) =>
      tx.rows(sql`select record_id from thread.titles_saying(array['innfj'], array['place'], 5)`),
    );
    expect(found).toHaveLength(1);
    await backUp(owner, other, AT, quiet);
    expect(gunzipSync(readFileSync(other)).equals(gunzipSync(readFileSync(one)))).toBe(true);
  } finally {
    await owner.close();
    await dropDatabase(name);
    await admin.script(`drop role ${name}`);
    await admin.close();
    rmSync(folder, { recursive: true });
  }
});
