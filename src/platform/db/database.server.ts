import type { Config } from '#platform/config/config.server.ts';
import { openPglite } from './pglite.server.ts';
import { openPostgres } from './postgres.server.ts';
import type { SQL } from './sql.ts';

/** One open transaction. The only thing a store sees. */
export interface Tx {
  rows<Row>(query: SQL): Promise<Row[]>;
}

/** A transaction inside the walls of one region. */
export interface Regional extends Tx {
  readonly regionId: string;
}

/** Where the database was opened, and how a transaction is begun on it. */
export interface Database {
  readonly engine: 'postgres' | 'pglite';
  /** Drizzle on the outer handle, for the login library alone. Never use it inside a transaction. */
  readonly orm: unknown;
  /**
   * Runs `work` in one transaction that starts with `preamble` (plain statements, no parameters).
   * Commits when the promise resolves, rolls back when it rejects.
   */
  transaction<T>(preamble: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One statement outside any region, in a transaction of its own. */
  rows<Row>(query: SQL): Promise<Row[]>;
  /** Statements outside any region, as the owner: migrations and start-up checks. */
  script(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens PostgreSQL when an address is given, otherwise the embedded engine. Throws `DataFolderInUse`. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder' | 'poolSize' | 'prepared'>,
): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl, config) : openPglite(config.dataFolder);
}
