import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Tx } from './database.server.ts';
import { sql } from './sql.ts';

/** Any number will do, as long as every migrator asks for the same. */
const MIGRATION_LOCK = 7_264_001;

/** Notes of a move into this database that is not through. */
export const MOVE_TABLE = 'platform.move';

/** A database that this version cannot serve; the message says what to do. */
export class DatabaseNotReady extends Error {}

/**
 * Applies the files of `migrations/` that the database has not seen, in order, each whole or not at all; with `only`,
 * no others than those. Two at once wait for each other. Returns the names applied.
 */
export async function migrate(db: Database, folder: string, only?: readonly string[]): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name) && (only?.includes(name) ?? true))
    .sort();
  return db.transaction(`select pg_advisory_xact_lock(${MIGRATION_LOCK});`, async (tx) => {
    await tx.rows(sql`create schema if not exists platform`);
    await tx.rows(sql`create table if not exists platform.migration
      (name text primary key, applied_at timestamptz not null default now())`);
    const seen = new Set(await appliedMigrations(tx));
    const missing = files.filter((name) => !seen.has(name));
    for (const name of missing) {
      for (const statement of statements(readFileSync(join(folder, name), 'utf8'))) {
        await tx.rows(sql.raw(statement));
      }
      await tx.rows(sql`insert into platform.migration (name) values (${name})`);
    }
    return missing;
  });
}

/** Names of the migrations that are in, in order. */
export async function appliedMigrations(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(sql`select name from platform.migration order by name`);
  return rows.map(({ name }) => name);
}

/** Statements are parted by a line that holds only `--;`, so that function bodies may hold semicolons. */
function statements(text: string): string[] {
  return text
    .split(/^--;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
}

/** True when every migration of `folder` is in. */
export async function isMigrated(db: Database, folder: string): Promise<boolean> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return db.transaction('', async (tx) => {
    const [found] = await tx.rows<{ there: boolean }>(
      sql`select to_regclass('platform.migration') is not null as there`,
    );
    if (!found?.there) return false;
    const [count] = await tx.rows<{ count: number }>(sql`select count(*)::int as count from platform.migration`);
    return count?.count === files.length;
  });
}

/** Refuses to go on while a move into this database is not through: half of everything would be served. */
export async function assertWhole(db: Database): Promise<void> {
  const [found] = await db.rows<{ half: boolean }>(sql`select to_regclass(${MOVE_TABLE}) is not null as half`);
  if (found?.half)
    throw new DatabaseNotReady(
      'A move into this database is not through. Run `varde move` again from where it came, or empty the database.',
    );
}

/**
 * Refuses to go on unless row-level security is in force, for the role that requests run as,
 * on every table that carries a region.
 */
export async function assertRegionsAreWalled(db: Database): Promise<void> {
  const open = await db.transaction('set local role varde_app;', (tx) =>
    tx.rows<{ name: string }>(sql`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname not in ('login', 'pg_catalog', 'information_schema')
        and not (n.nspname = 'platform' and c.relname = 'directory')
        and not row_security_active(c.oid)
      order by 1`),
  );
  if (open.length > 0) {
    throw new DatabaseNotReady(
      `Row-level security is not in force on ${open.map((row) => row.name).join(', ')}. Varde does not serve without it.`,
    );
  }
}
