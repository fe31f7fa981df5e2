import { createHash } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database, Tx } from './database.server.ts';
import { compile, type SQL } from './sql.ts';

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

export interface PostgresOptions {
  poolSize: number;
  /** Plans are kept on the connection under a name. Not through a PgBouncer older than 1.21. */
  prepared?: boolean;
}

/** Opens a pool. No query is made yet, so an unreachable server shows at the first one. */
export function openPostgres(url: string, { poolSize, prepared = false }: PostgresOptions): Database {
  // Pipelined: a query is sent while the one before is under way, so a transaction's start costs no wait of its own.
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, pipeline: true } as pg.PoolConfig);
  pool.on('error', () => undefined); // an idle connection that the server closed; the pool makes a new one
  const asked = prepared ? named : compile;
  return {
    engine: 'postgres',
    orm: drizzle(pool),
    transaction: (preamble, work) => inTransaction(pool, preamble, work, asked),
    rows: async <Row>(query: SQL) => (await pool.query(asked(query))).rows as Row[],
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
  asked: (query: SQL) => pg.QueryConfig,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begun = client.query(`begin;${preamble}`); // one message: nothing here is a parameter
    begun.catch(() => undefined); // said again by whatever follows, and by the wait below
    const result = await work({
      rows: async <Row>(query: SQL) => (await client.query(asked(query))).rows as Row[],
    });
    await begun;
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

const names = new Map<string, string>();

/** The query under a name of its own, the same for the same text. */
function named(query: SQL): pg.QueryConfig {
  const { text, values } = compile(query);
  const name = names.get(text) ?? `varde_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  names.set(text, name);
  return { name, text, values };
}
