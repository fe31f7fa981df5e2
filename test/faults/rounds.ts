import { openDatabase, type Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { makeStorage, startServer, type Engine, type Server, type Storage } from '../house/server.ts';
import type { Result } from '../runners/result.ts';
import { sendUntil } from './senders.ts';

interface Found {
  sent: number;
  acknowledged: number;
  missing: string[];
  doubled: string[];
}

/** One round of `kill -9` for each engine named, in order; each counts as one test. Prints the seeds. */
export async function faultRounds(engines: readonly Engine[], seed = seedOfRun()): Promise<Result[]> {
  const results: Result[] = [];
  for (const engine of new Set(engines)) {
    const rounds = engines.filter((one) => one === engine).length;
    results.push(await roundsOn(engine, rounds, seed));
  }
  return results;
}

async function roundsOn(engine: Engine, rounds: number, seed: number): Promise<Result> {
  const started = performance.now();
  const result: Result = { runner: `kill -9 on ${engine}`, passed: 0, failed: 0, skipped: [], seconds: 0 };
  const storage = await makeStorage(engine);
  try {
    const code = await openCode(storage);
    for (let number = 0; number < rounds; number++) {
      const good = await told(engine, seed + number, () => round(storage, code, seed + number));
      if (good) result.passed += 1;
      else result.failed += 1;
    }
  } catch (error) {
    process.stdout.write(`kill -9 on ${engine}: ${String(error)}\n`);
    result.failed += rounds - result.passed - result.failed;
  } finally {
    await storage.remove();
  }
  return { ...result, seconds: (performance.now() - started) / 1000 };
}

/** True when nothing was lost and nothing doubled, and enough was sent for that to mean something. */
async function told(engine: Engine, seed: number, work: () => Promise<Found>): Promise<boolean> {
  const { sent, acknowledged, missing, doubled } = await work();
  process.stdout.write(
    `kill -9 on ${engine}, seed ${seed}: ${sent} sent, ${acknowledged} acknowledged, ${missing.length} missing, ${doubled.length} doubled\n`,
  );
  for (const words of [...missing, ...doubled]) process.stdout.write(`  ${words}\n`);
  return acknowledged > 0 && missing.length === 0 && doubled.length === 0;
}

async function round(storage: Storage, code: string, seed: number): Promise<Found> {
  const server = await startServer(storage);
  const { sent, acknowledged } = await sendUntil(server, code, seed, () => server.kill());
  await startedAndStopped(storage);
  const counts = await wordsIn(storage, seed);
  return {
    sent,
    acknowledged: acknowledged.length,
    missing: acknowledged.filter((words) => !counts.has(words)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([words]) => words),
  };
}

/** The first start fills the demo; the second finds a step that is open for dreams. */
export async function openCode(storage: Storage): Promise<string> {
  await startedAndStopped(storage);
  const codes = await inDatabase(storage, (db) =>
    db.transaction('', (tx) =>
      tx.rows<{ code: string }>(sql`select code from platform.directory where kind = 'join' order by code`),
    ),
  );
  const server = await startServer(storage);
  const open = await firstOpen(
    server,
    codes.map((one) => one.code),
  );
  await server.stop();
  return open;
}

async function firstOpen(server: Server, codes: readonly string[]): Promise<string> {
  for (const code of codes) {
    const page = await fetch(`${server.url}/j/${code}`);
    if ((await page.text()).includes('<textarea') && page.ok) return code;
  }
  throw new Error(`none of ${codes.length} addresses under /j/ takes dreams`);
}

async function startedAndStopped(storage: Storage): Promise<void> {
  const code = await (await startServer(storage)).stop();
  if (code !== 0) throw new Error(`the server ended with ${code} on SIGTERM`);
}

/** What was sent with a seed, and how many times it is there. */
export async function wordsIn(storage: Storage, seed: number): Promise<Map<string, number>> {
  const rows = await inDatabase(storage, (db) =>
    db.transaction('', (tx) =>
      tx.rows<{ words: string; count: number }>(sql`
        select words, count(*)::int as count from contributions.contribution
        where words like ${`%(${seed}/%`} group by words`),
    ),
  );
  return new Map(rows.map((row) => [row.words, row.count]));
}

async function inDatabase<T>(storage: Storage, work: (db: Database) => Promise<T>): Promise<T> {
  const { DATABASE_URL, VARDE_DATA } = storage.env;
  const db = await openDatabase({
    databaseUrl: DATABASE_URL || null,
    dataFolder: VARDE_DATA ?? '',
    poolSize: 2,
    prepared: false,
  });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

function seedOfRun(): number {
  return Number(process.env['VARDE_SEED']) || Date.now() % 1_000_000_000;
}
