import type { Database, Tx } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { tablesOf } from './parts.server.ts';

/** True in a database that holds nothing at all, or a Varde without region and login. */
export async function isUnused(db: Database): Promise<boolean> {
  const [found] = await db.rows<{ tables: number; varde: boolean }>(sql`
    select count(*)::int as tables,
      to_regclass('platform.directory') is not null and to_regclass('login."user"') is not null as varde
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_temp%'`);
  if (!found?.tables) return true;
  return found.varde && (await db.transaction('', isEmpty));
}

/** True in a database that holds no region and no login. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const [row] = await tx.rows<{ empty: boolean }>(sql`
    select not exists (select 1 from platform.directory) and not exists (select 1 from login."user") as empty`);
  return row?.empty ?? false;
}

/** Takes away what a Varde without regions writes of its own accord, such as a secret: another's comes instead. */
export async function clear(tx: Tx): Promise<void> {
  for (const { name, walled } of await tablesOf(tx)) if (!walled) await tx.rows(sql.raw(`delete from ${name}`));
}
