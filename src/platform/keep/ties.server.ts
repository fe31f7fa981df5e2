import type { Tx } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';

/** A foreign key, as the database writes it. */
export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** Takes every foreign key away, so that tables may be filled in any order. Gives what is to be put back. */
export async function loosen(tx: Tx): Promise<ForeignKey[]> {
  const keys = await tx.rows<ForeignKey>(sql`
    select format('%I.%I', n.nspname, c.relname) as table, format('%I', k.conname) as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
    order by 1, 2`);
  for (const { table, name } of keys) await tx.rows(sql.raw(`alter table ${table} drop constraint ${name}`));
  return keys;
}

/**
 * Puts foreign keys back. The database looks through every row, and throws when one points at nothing. Behind a forced
 * wall it would look as somebody who sees no row, so the owner is let through while it looks.
 */
export async function tighten(tx: Tx, keys: readonly ForeignKey[]): Promise<void> {
  const walled = await tx.rows<{ name: string }>(sql`
    select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relforcerowsecurity order by 1`);
  const force = async (how: 'no force' | 'force') => {
    for (const { name } of walled) await tx.rows(sql.raw(`alter table ${name} ${how} row level security`));
  };
  await force('no force');
  for (const { table, name, definition } of keys)
    await tx.rows(sql.raw(`alter table ${table} add constraint ${name} ${definition}`));
  await force('force');
}
