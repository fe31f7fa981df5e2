import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, inject } from 'vitest';
import type { Database } from '#platform/db/database.server.ts';
import { overPglite } from '#platform/db/pglite.server.ts';
import { openPostgres } from '#platform/db/postgres.server.ts';
import { sql } from '#platform/db/sql.ts';
import { addressOf, createDatabase, dropDatabase, runName } from './postgres.ts';
import type { Prepared } from './provided.ts';

const DATE = 1082;
const INT8 = 20;
const LIKE_THE_PRODUCT = { [DATE]: (text: string) => text, [INT8]: Number };

const opened: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** A migrated, empty database on the engine of this run. Closed when the test file ends. */
export async function freshDatabase(): Promise<Database> {
  const prepared = inject('prepared');
  return prepared.engine === 'pglite' ? loaded(prepared.dump) : copied(prepared);
}

/** Two ways into one migrated, empty database, as two servers have them; the embedded engine has but one. */
export async function sharedDatabase(): Promise<[Database, Database]> {
  const prepared = inject('prepared');
  const one = await freshDatabase();
  if (prepared.engine === 'pglite') return [one, one];
  const [row] = await one.rows<{ name: string }>(sql`select current_database() as name`);
  const other = openPostgres(addressOf(row?.name ?? '', prepared.server), { poolSize: 4 });
  opened.push(() => other.close());
  return [one, other];
}

/** A database on the engine of this run in which nothing has been made. Closed when the test file ends. */
export async function blankDatabase(): Promise<Database> {
  const prepared = inject('prepared');
  if (prepared.engine === 'postgres') return copied({ ...prepared, template: 'template1' });
  const db = overPglite(await PGlite.create({ parsers: LIKE_THE_PRODUCT }));
  opened.push(() => db.close());
  return db;
}

async function loaded(dump: string): Promise<Database> {
  const client = await PGlite.create({ loadDataDir: new Blob([readFileSync(dump)]), parsers: LIKE_THE_PRODUCT });
  const db = overPglite(client);
  opened.push(() => db.close());
  return db;
}

async function copied({ server, template }: Extract<Prepared, { engine: 'postgres' }>): Promise<Database> {
  const name = runName();
  const db = openPostgres(await createDatabase(name, template, server), { poolSize: 4 });
  opened.push(async () => {
    await db.close();
    await dropDatabase(name, server);
  });
  return db;
}
