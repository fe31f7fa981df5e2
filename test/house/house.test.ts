import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { assertRegionsAreWalled, isMigrated } from '#platform/db/migrate.server.ts';
import { clockAt } from './clock.ts';
import { freshDatabase } from './database.ts';

test('a fresh database is migrated, walled and apart from the next one', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  expect(await isMigrated(one, 'migrations')).toBe(true);
  await assertRegionsAreWalled(one);
  await one.script(`insert into platform.setting (name, value) values ('mine', '1')`);
  const found = await other.transaction('', (tx) => tx.rows(sql`select 1 from platform.setting where name = 'mine'`));
  expect(found).toEqual([]);
});

test('the clock of tests gives the same ids twice, in order', () => {
  const [first, second] = [clockAt(), clockAt()];
  const ids = Array.from({ length: 300 }, () => first.newId());
  expect(ids).toEqual(Array.from({ length: 300 }, () => second.newId()));
  expect([...ids].sort()).toEqual(ids);
  expect(clockAt(undefined, 2).newId()).not.toBe(ids[0]);
});
