import type { Config } from '#platform/config/config.server.ts';
import { openPostgres } from './postgres.server.ts';
import { sql } from './sql.ts';

/** Any number will do that nothing else locks. */
const ALONE_LOCK = 7_264_002;

/** Does it while no other server on the same database does. The embedded engine has no other. */
export async function alone<T>({ databaseUrl }: Pick<Config, 'databaseUrl'>, work: () => Promise<T>): Promise<T> {
  if (!databaseUrl) return work();
  const gate = openPostgres(databaseUrl, { poolSize: 1 });
  try {
    return await gate.transaction(`select pg_advisory_xact_lock(${ALONE_LOCK});`, async (tx) => {
      await tx.rows(sql`select 1`); // answered when the lock is held: a transaction's start is not waited for
      return work();
    });
  } finally {
    await gate.close();
  }
}
