import { randomBytes } from 'node:crypto';
import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';

/** The installation's secret: given by the environment, else made once and kept in the database for all servers. */
export async function keepSecret(db: Database, given: string | null): Promise<string> {
  if (given) return given;
  const fresh = randomBytes(32).toString('base64url');
  return db.transaction('', async (tx) => {
    await tx.rows(sql`insert into platform.setting (name, value) values ('secret', ${fresh}) on conflict do nothing`);
    const [row] = await tx.rows<{ value: string }>(sql`select value from platform.setting where name = 'secret'`);
    if (!row) throw new Error('the secret was not stored');
    return row.value;
  });
}
