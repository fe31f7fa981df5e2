import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { lock } from 'proper-lockfile';
import type { Database, Tx } from './database.server.ts';
import { compile } from './sql.ts';

const DATE = 1082;
const INT8 = 20;

/** A busy process may be late in renewing its lock; a dead one is found by its number, not by waiting. */
const STALE = 600_000;

/** Another process has the folder open. The engine has no lock of its own: two at once lose rows silently. */
export class DataFolderInUse extends Error {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is already open in another Varde. Stop that one first, or choose another folder with VARDE_DATA.`,
    );
  }
}

/** Opens the embedded engine on `folder`, or in memory for `memory://`. Throws `DataFolderInUse`. */
export async function openPglite(folder: string): Promise<Database> {
  const inMemory = folder.startsWith('memory://');
  const release = inMemory ? async () => undefined : await takeLock(resolve(folder));
  const client = await PGlite.create({
    ...(inMemory ? {} : { dataDir: join(resolve(folder), 'database') }),
    parsers: { [DATE]: (text: string) => text, [INT8]: (text: string) => Number(text) },
  });
  return overPglite(client, release);
}

/** The same interface over a client that somebody else has opened (tests load a prepared cluster). */
export function overPglite(client: PGlite, release: () => Promise<void> = async () => undefined): Database {
  return {
    engine: 'pglite',
    orm: drizzle(client),
    transaction: <T>(preamble: string, work: (tx: Tx) => Promise<T>) =>
      client.transaction(async (inner) => {
        await inner.exec(preamble);
        return work({
          rows: async <Row>(query: Parameters<typeof compile>[0]) => {
            const { text, values } = compile(query);
            return (await inner.query<Row>(text, values)).rows;
          },
        });
      }),
    async rows<Row>(query: Parameters<typeof compile>[0]) {
      const { text, values } = compile(query);
      return (await client.query<Row>(text, values)).rows;
    },
    async script(text) {
      await client.exec(text);
    },
    async close() {
      await client.close();
      await release();
    },
  };
}

async function takeLock(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const lockfilePath = join(folder, 'open.lock');
  const holder = join(folder, 'open.pid');
  if (holderIsGone(holder)) rmSync(lockfilePath, { recursive: true, force: true });
  try {
    const release = await lock(folder, { lockfilePath, stale: STALE, update: 5_000, onCompromised: () => undefined });
    writeFileSync(holder, String(process.pid));
    return release;
  } catch (error) {
    if ((error as { code?: string }).code === 'ELOCKED') throw new DataFolderInUse(folder);
    throw error;
  }
}

/** A killed process leaves its lock behind; its number tells that nobody holds it any more. */
function holderIsGone(holder: string): boolean {
  if (!existsSync(holder)) return false;
  const pid = Number(readFileSync(holder, 'utf8'));
  try {
    process.kill(pid, 0);
    return pid === process.pid;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}
