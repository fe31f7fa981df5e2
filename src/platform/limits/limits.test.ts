import { expect, test } from 'vitest';
import { clockAt } from '#test/house/clock.ts';
import { sharedDatabase } from '#test/house/database.ts';
import { sql } from '#platform/db/sql.ts';
import { openLimits, type Limit } from './limits.server.ts';

const LIMIT: Limit = { name: 'test', most: 5, seconds: 60 };

async function twoServers() {
  const [db, second] = await sharedDatabase();
  const clock = clockAt();
  return { db, clock, one: openLimits(db, 'secret', clock.now), other: openLimits(second, 'secret', clock.now) };
}

test('of fifty at once through two servers, exactly as many as allowed get through', async () => {
  const { one, other } = await twoServers();
  const waits = await Promise.all(
    Array.from({ length: 50 }, (_, nth) => (nth % 2 ? one : other).count(LIMIT, '192.0.2.7')),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  expect(waits.filter((wait) => wait === 60)).toHaveLength(45);
});

test('the window ends, and another network is another', async () => {
  const { one, clock } = await twoServers();
  const count = (who: string) => one.count(LIMIT, who);
  for (let nth = 0; nth < 6; nth++) await count('a');
  expect(one.wait(LIMIT, 'a')).toBe(60);
  expect(one.wait(LIMIT, 'b')).toBe(0);
  expect(await count('b')).toBe(0);
  clock.pass(59_500);
  expect(one.wait(LIMIT, 'a')).toBe(1);
  clock.pass(500);
  expect(one.wait(LIMIT, 'a')).toBe(0);
  expect(await count('a')).toBe(0);
});

test('keeps neither address nor anything that is the same tomorrow, and sweeps what has run out', async () => {
  const { db, one, clock } = await twoServers();
  const keys = () => db.rows<{ key: string }>(sql`select key from platform.attempt`);
  await one.count(LIMIT, '192.0.2.7');
  const [first] = await keys();
  expect(first?.key).not.toContain('192');
  clock.pass(86_400_000);
  for (let nth = 0; nth < 201; nth++) await one.count({ ...LIMIT, most: 1000 }, '192.0.2.7');
  const left = (await keys()).map(({ key }) => key);
  expect(left).toHaveLength(1);
  expect(left).not.toContain(first?.key);
});
