import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { readConfig } from '#platform/config/config.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { sql } from '#platform/db/sql.ts';
import { freshDatabase } from '#test/house/database.ts';
import type { House } from '../start.server.ts';
import { seedSynthetic } from './seed.server.ts';
import { sentences } from './words.ts';

const SIZE = { municipalities: 3, units: 20, contributions: 500, seed: 7 };
const quiet = () => undefined;

async function aHouse(): Promise<House> {
  const db = await freshDatabase();
  const blank = { db, secret: 'a secret of tests', now: () => new Date(), newId, config: readConfig({}) };
  return blank as unknown as House;
}

test('as much as is asked for is there, made up, and nothing is mixed with it', async () => {
  const house = await aHouse();
  expect(await seedSynthetic(house, SIZE, quiet)).toEqual({ ok: true });
  const [entry] = await regionsInDirectory(house.db);
  const [count] = await house.db.transaction(
    `select set_config('varde.region', '${entry?.regionId ?? ''}', true);`,
    (tx) =>
      tx.rows<object>(sql`
      select (select count(*)::int from organisation.place where kind = 'municipality') as municipalities,
        (select count(*)::int from organisation.place where kind in ('school', 'kindergarten')) as units,
        (select count(*)::int from contributions.contribution) as contributions,
        (select count(*)::int from thread.searchable where kind = 'dream') as found,
        (select made_up from organisation.region) as "madeUp"`),
  );
  expect(count).toEqual({ municipalities: 3, units: 20, contributions: 500, found: 500, madeUp: true });
  expect(await seedSynthetic(house, SIZE, quiet)).toMatchObject({ refused: 'synthetic_not_empty' });
});

test('the same seed says the same words, another others', () => {
  const said = (seed: number) => {
    const say = sentences(seed);
    return Array.from({ length: 50 }, (_, nth) => say(nth % 2 === 0));
  };
  expect(said(1)).toEqual(said(1));
  expect(said(1)).not.toEqual(said(2));
});
