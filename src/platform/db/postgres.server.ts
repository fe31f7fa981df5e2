import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database, Tx } from './database.server.ts';
import { compile } from './sql.ts';

const DATE = 1082;
const INT8 = 20;

/** Dates that people say stay text (a Date would move them by the time zone); counts are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return (text: string) => Number(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** Opens a pool. No query is made yet, so an unreachable server shows at the first one. */
export function openPostgres(url: string, poolSize: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types });
  pool.on('error', () => undefined); // an idle connection that the server closed; the pool makes a new one
  return {
    engine: 'postgres',
    orm: drizzle(pool),
    transaction: (preamble, work) => inTransaction(pool, preamble, work),
    async script(text) {
      await pool.query(text);
    },
    close: () => pool.end(),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  preamble: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin;${preamble}`); // one round trip: nothing here is a parameter
    const result = await work({
      rows: async <Row>(query: Parameters<typeof compile>[0]) =>
        (await client.query(compile(query))).rows as Row[],
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
