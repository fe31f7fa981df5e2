import { sql } from './sql.ts';
import type { Write } from './work.server.ts';

/** Those who ask with the same key at the same time wait for each other here, until the transaction ends. */
export async function waitInLine(w: Write, ...key: string[]): Promise<void> {
  await w.rows(sql`select pg_advisory_xact_lock(hashtextextended(${[w.regionId, ...key].join(' ')}, 0))`);
}
