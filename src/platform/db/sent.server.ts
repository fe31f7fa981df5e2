import { createHash } from 'node:crypto';
import { nameOf, personOf } from '#platform/access/actor.ts';
import type { Context } from './context.server.ts';
import type { Tx } from './database.server.ts';
import { sql } from './sql.ts';

/** What an act is known by when its form is sent again: who did what, with which form. Null when no form says which it is. */
export function sentAs({ actor, sent }: Context, verb: string): string | null {
  return sent
    ? createHash('sha256')
        .update(JSON.stringify([nameOf(actor), personOf(actor), verb, sent]))
        .digest('base64url')
    : null;
}

/** What the same form made when it was sent before; null when it was not. Those sent at once wait for each other here. */
export async function madeBefore<T>(tx: Tx, regionId: string, sent: string): Promise<{ made: T } | null> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`sent:${sent}`}, 0))`);
  const [row] = await tx.rows<{ made: T }>(
    sql`select made from platform.audit where region_id = ${regionId} and sent = ${sent}`,
  );
  return row ?? null;
}
