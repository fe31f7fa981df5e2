import { openPostgres } from '#platform/db/postgres.server.ts';
import { makeStorage, startServer, type Engine } from '#test/house/server.ts';
import { signIn } from '#test/house/sign-in.ts';
import { addressOf } from './addresses.ts';
import { measureBeside } from './analysis.ts';
import { fillBoard } from './dreams.ts';
import { load, type Load } from './load.ts';
import { collected, inspectable, resident, type Memory } from './memory.ts';
import { timeMoves, type Moves } from './move.ts';
import { ANEW, BARE, DREAMS_ON_BOARD, DREAMS_ON_FULL_BOARD, PAGES, VOICES_OF_A_GOAL, type Page } from './pages.ts';
import { write, type Figures } from './report.ts';
import { standOn, timeThread } from './thread.ts';
import { scriptBytes } from './weight.ts';

const engines = { postgres: await measureStart('postgres'), pglite: await measureStart('pglite') };
const embedded = await measureEmbedded();
const beside = await measureBeside();
const storage = await makeStorage('postgres');
const db = openPostgres(storage.env['DATABASE_URL'] ?? '', { poolSize: 2 });
const { port, env } = await inspectable();
const server = await startServer(storage, env);
try {
  const ready = resident(server);
  const process = await addressOf(db, '{process}');
  await fillBoard(db, process, DREAMS_ON_BOARD);
  const before = await measure(BARE, null);
  const pages = [];
  for (const page of [...PAGES, ...ANEW]) pages.push({ page: page.name, ...(await measure(page, before)) });
  const after = await measure(BARE, before);
  const move = await measureMove();
  await fillBoard(db, process, DREAMS_ON_FULL_BOARD);
  const full = await measureMove();
  const thread = await measureThread();
  const memory = {
    postgres: { ready, afterLoad: resident(server), afterCollection: await collected(server, port) },
    pglite: embedded,
  };
  write({ start: engines, memory, move, full, thread, beside, bare: { before, after }, pages });
} finally {
  await db.close();
  await server.stop();
  await storage.remove();
}

/** The thread of a goal that very many voices stand behind. */
async function measureThread() {
  const goal = await addressOf(db, '{goal}');
  await standOn(db, goal, VOICES_OF_A_GOAL);
  const url = `${server.url}${await addressOf(db, '/r/{region}/thread')}/${goal}`;
  return timeThread(db, goal, { url, cookie: await signIn(server.url, '') });
}

async function measureMove(): Promise<Moves> {
  const board = await addressOf(db, '/r/{region}/process/{process}/board');
  return timeMoves(`${server.url}${board}`, await signIn(server.url, ''), await addressOf(db, '{dream}'));
}

/** The memory of a server on the embedded engine, under the load of one page. */
async function measureEmbedded(): Promise<Memory> {
  const place = await makeStorage('pglite');
  const { port, env } = await inspectable();
  const own = await startServer(place, env);
  try {
    const ready = resident(own);
    await load(`${own.url}/r/nordmore`, null, true);
    return { ready, afterLoad: resident(own), afterCollection: await collected(own, port) };
  } finally {
    await own.stop();
    await place.remove();
  }
}

/** One page under load, and its weight. A page that cannot be measured says why, and the others go on. */
async function measure(page: Page, bare: Load | null): Promise<Figures> {
  const held = { mostScripts: page.scripts ?? null, least: page.least ?? null };
  try {
    const path = await addressOf(db, page.path);
    const cookie = page.as === null ? null : await signIn(server.url, page.as);
    const answer = await fetch(`${server.url}${path}`, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const scripts = scriptBytes(await answer.text(), path) / 1024;
    const figures = await load(`${server.url}${path}`, cookie, page.anew);
    return {
      ...figures,
      toBare: bare ? figures.perSecond / bare.perSecond : 1,
      scripts,
      ...held,
    };
  } catch (error) {
    return { perSecond: NaN, p50: NaN, p95: NaN, toBare: NaN, scripts: NaN, ...held, problem: String(error) };
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
