import { readFileSync } from 'node:fs';
import { openPostgres } from '#platform/db/postgres.server.ts';
import { makeStorage, startServer, type Engine, type Server } from '#test/house/server.ts';
import { signIn } from '#test/house/sign-in.ts';
import { addressOf } from './addresses.ts';
import { load, type Load } from './load.ts';
import { BARE, PAGES, type Page } from './pages.ts';
import { write, type Figures } from './report.ts';
import { scriptBytes } from './weight.ts';

const engines = { postgres: await measureStart('postgres'), pglite: await measureStart('pglite') };
const storage = await makeStorage('postgres');
const db = openPostgres(storage.env['DATABASE_URL'] ?? '', { poolSize: 2 });
const server = await startServer(storage);
try {
  const idle = memory(server);
  const before = await measure(BARE, null);
  const pages = [];
  for (const page of PAGES) pages.push({ page: page.name, ...(await measure(page, before)) });
  const after = await measure(BARE, before);
  write({ start: engines, memory: { idle, afterLoad: memory(server) }, bare: { before, after }, pages });
} finally {
  await db.close();
  await server.stop();
  await storage.remove();
}

/** One page under load, and its weight. A page that cannot be measured says why, and the others go on. */
async function measure(page: Page, bare: Load | null): Promise<Figures> {
  try {
    const path = await addressOf(db, page.path);
    const cookie = page.as === null ? null : await signIn(server.url, page.as);
    const answer = await fetch(`${server.url}${path}`, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const scripts = scriptBytes(await answer.text(), path) / 1024;
    const figures = await load(`${server.url}${path}`, cookie);
    return {
      ...figures,
      toBare: bare ? figures.perSecond / bare.perSecond : 1,
      scripts,
      mostScripts: page.scripts ?? null,
    };
  } catch (error) {
    return { perSecond: NaN, p50: NaN, p95: NaN, toBare: NaN, scripts: NaN, mostScripts: null, problem: String(error) };
  }
}

/** Milliseconds from the start of the process to /readyz: with an empty database (migrated, demo filled in), and again. */
async function measureStart(engine: Engine): Promise<{ first: number; again: number }> {
  const place = await makeStorage(engine);
  try {
    const first = await startServer(place);
    await first.stop();
    const again = await startServer(place);
    await again.stop();
    return { first: first.readyAfterMs, again: again.readyAfterMs };
  } finally {
    await place.remove();
  }
}

/** Megabytes that the process holds. */
function memory({ pid }: Server): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
