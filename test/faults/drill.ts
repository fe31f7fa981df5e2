import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { makeStorage, startServer, type Engine, type Storage } from '../house/server.ts';
import type { Result } from '../runners/result.ts';
import { openCode, wordsIn } from './rounds.ts';
import { sendUntil } from './senders.ts';

interface Ended {
  code: number | null;
  said: string;
}

/** Sends go on for most of the time there is. */
const SEED = 43;

/** Backup under load, restore and compare; and a move that is killed half way. Each counts as one test. */
export async function drills(engines: readonly Engine[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const engine of engines) {
    const from = await makeStorage(engine);
    try {
      const code = await openCode(from);
      results.push(await drilled(`backup drill on ${engine}`, () => restoreDrill(engine, from, code)));
      if (engine === 'pglite' && engines.includes('postgres'))
        results.push(await drilled('move, killed and taken up again', () => moveDrill(from, code)));
    } finally {
      await from.remove();
    }
  }
  return results;
}

async function drilled(runner: string, drill: () => Promise<string[]>): Promise<Result> {
  const started = performance.now();
  const wrong = await drill().catch((error: unknown) => [String(error)]);
  for (const one of wrong) process.stdout.write(`${runner}: ${one}\n`);
  const seconds = (performance.now() - started) / 1000;
  return { runner, passed: wrong.length === 0 ? 1 : 0, failed: wrong.length === 0 ? 0 : 1, skipped: [], seconds };
}

/** People send dreams while the backup is taken (the embedded engine is stopped first); all they were promised is back. */
async function restoreDrill(engine: Engine, from: Storage, code: string): Promise<string[]> {
  const to = await makeStorage(engine);
  const folder = mkdtempSync(join(tmpdir(), 'varde-drill-'));
  const file = join(folder, 'kept.varde');
  try {
    const server = await startServer(from);
    let before: string[] = [];
    let kept: Ended | null = null;
    const sent = await sendUntil(server, code, SEED, async (acknowledged) => {
      before = [...acknowledged];
      if (engine === 'postgres') kept = await varde(from, ['backup', file]);
      await server.stop();
    });
    kept ??= await varde(from, ['backup', file]);
    const back = await varde(to, ['restore', file]);
    const again = await startServer(to);
    const page = await fetch(`${again.url}/j/${code}`);
    await again.stop();
    const there = await wordsIn(to, SEED);
    const promised = engine === 'pglite' ? sent.acknowledged : before;
    const missing = promised.filter((words) => !there.has(words));
    const rows = (ended: Ended) => /(\d+) rows of \d+ parts/.exec(ended.said)?.[1];
    process.stdout.write(`backup drill on ${engine}: ${promised.length} promised, ${there.size} restored\n`);
    return [
      ...(kept.code === 0 && back.code === 0 ? [] : [kept.said, back.said]),
      ...(rows(kept) === rows(back) ? [] : [`${rows(kept)} rows were kept, and ${rows(back)} came back`]),
      ...(promised.length > 0 ? [] : ['nothing was sent']),
      ...missing.map((words) => `${words} is missing`),
      ...(page.ok && (await page.text()).includes('<textarea') ? [] : [`the restored one answers ${page.status}`]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await to.remove();
  }
}

/** From the embedded engine to PostgreSQL. Killed when a part of it is over, it is not served, and goes on. */
async function moveDrill(from: Storage, code: string): Promise<string[]> {
  const to = await makeStorage('postgres');
  try {
    const target = to.env['DATABASE_URL'] ?? '';
    await killedMove(from, to, target);
    const half = await startServer(to).then(
      (server) => server.stop().then(() => 'half a database was served'),
      (error: unknown) => (String(error).includes('not through') ? null : String(error)),
    );
    const moved = await varde(from, ['move', '--to', target]);
    const server = await startServer(to);
    const page = await fetch(`${server.url}/j/${code}`);
    await server.stop();
    return [
      ...(half ? [half] : []),
      ...(moved.code === 0 ? [] : [moved.said]),
      ...(page.ok ? [] : [`the moved one answers ${page.status}`]),
    ];
  } finally {
    await to.remove();
  }
}

/** Ends the move with SIGKILL as soon as some parts are over. */
async function killedMove(from: Storage, to: Storage, target: string): Promise<void> {
  const child = spawn(process.execPath, ['bin/varde', 'move', '--to', target], {
    env: { ...process.env, ...from.env },
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => child.on('close', resolve));
  const db = await openDatabase({
    databaseUrl: to.env['DATABASE_URL'] ?? '',
    dataFolder: '',
    poolSize: 1,
    prepared: false,
  });
  try {
    while (child.exitCode === null && !(await someAreOver(db))) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
  } finally {
    await db.close();
  }
  await gone;
}

async function someAreOver(db: Awaited<ReturnType<typeof openDatabase>>): Promise<boolean> {
  const [found] = await db.rows<{ there: boolean }>(sql`select to_regclass('platform.move') is not null as there`);
  if (!found?.there) return false;
  const [count] = await db.rows<{ count: number }>(sql`select count(*)::int as count from platform.move`);
  return (count?.count ?? 0) > 3;
}

function varde(storage: Storage, words: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/varde', ...words], { env: { ...process.env, ...storage.env } });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part));
  child.stderr.on('data', (part: Buffer) => (said += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}
