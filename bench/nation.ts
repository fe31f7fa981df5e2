import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config/config.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { openPostgres } from '#platform/db/postgres.server.ts';
import { sql } from '#platform/db/sql.ts';
import { openHouse } from '#wiring/start.server.ts';
import { seedSynthetic } from '#wiring/synthetic/seed.server.ts';
import { makeStorage, startServer, type Server, type Storage } from '#test/house/server.ts';
import { signIn } from '#test/house/sign-in.ts';
import { addressOf } from './addresses.ts';
import { fillBoard } from './dreams.ts';
import { furnish } from './furnish.ts';
import { BESIDE, DREAMS_ON_BOARD, PAGES, type Page } from './pages.ts';
import { keep } from './report.ts';

/** Nobody who is asked for has been there: the page is made, of what is held. Then of nothing: somebody has written. */
type How = 'made' | 'read';
type Times = Record<How, number>;

/** The quickest counts: what else the machine does only adds. */
const ROUNDS = 15;
/** The most that a page of the nation may take, as times what it takes in the demo. */
const MOST = 2;
const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    municipalities: { type: 'string', default: '356' },
    units: { type: 'string', default: '8300' },
    contributions: { type: 'string', default: '20000' },
  },
});
const size = {
  municipalities: Number(values.municipalities),
  units: Number(values.units),
  contributions: Number(values.contributions),
  seed: 1,
};

const demo = await inStorage(await makeStorage('postgres'));
const own = values.database ? given(values.database) : await makeStorage('postgres');
const places = await fill(own);
const nation = await inStorage(own);
report();

/** The times of every page in one database, in milliseconds; the storage is gone afterwards. */
async function inStorage(storage: Storage): Promise<Record<string, Times | string>> {
  const server = await startServer(storage);
  const db = openPostgres(storage.env['DATABASE_URL'] ?? '', { poolSize: 1 });
  try {
    await fillBoard(db, await addressOf(db, '{process}'), DREAMS_ON_BOARD);
    await db.script('analyze');
    const times: Record<string, Times | string> = {};
    for (const page of [...PAGES, ...BESIDE]) {
      times[page.name] = await timed(server, db, page).catch(String);
    }
    return times;
  } finally {
    await db.close();
    await server.stop();
    await storage.remove();
  }
}

async function timed(server: Server, db: Database, page: Page): Promise<Times> {
  const path = await addressOf(db, page.path);
  const cookie = page.as === null ? '' : await signIn(server.url, page.as);
  const ask = async (address: string) => {
    const from = performance.now();
    const answer = await fetch(`${server.url}${address}`, {
      headers: { cookie, accept: 'text/html' },
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    return performance.now() - from;
  };
  const made: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await db.rows(sql`select pg_current_xact_id()`); // the moment is another
    read.push(await ask(`${path}?n=${round}`));
    made.push(await ask(`${path}?m=${round}`));
  }
  return { made: Math.min(...made), read: Math.min(...read) };
}

/** Fills the nation when it is empty, and has in it what the pages show in the demo. Gives how many places there are. */
async function fill(storage: Storage): Promise<number> {
  const house = await openHouse({ ...readConfig(), databaseUrl: storage.env['DATABASE_URL'] ?? '', demo: false });
  try {
    const empty = (await regionsInDirectory(house.db)).length === 0;
    if (empty) await seedSynthetic(house, size, (text) => process.stderr.write(`${text}\n`));
    return await furnish(house);
  } finally {
    await house.db.close();
  }
}

function given(address: string): Storage {
  return { engine: 'postgres', env: { DATABASE_URL: address }, remove: () => Promise.resolve() };
}

function report(): void {
  const pages = Object.entries(nation).map(([page, there]) => {
    const here = demo[page];
    if (!here || typeof here === 'string' || typeof there === 'string') return { page, problem: String([here, there]) };
    const times = { made: there.made / here.made, read: there.read / here.read };
    return { page, demo: here, nation: there, times, reached: Math.max(times.made, times.read) <= MOST };
  });
  for (const { page, ...one } of pages) {
    if ('problem' in one) console.log(`${page.padEnd(14)}${one.problem}`);
    else
      console.log(
        `${page.padEnd(14)}${both(one, 'made')}   ${both(one, 'read')}   ${one.reached ? 'reached' : 'not reached'}`,
      );
  }
  keep('nation', { places, dreams: size.contributions, most: MOST, pages });
}

function both(one: Record<'demo' | 'nation' | 'times', Times>, how: How): string {
  const shown = (number: number, digits = 1) => number.toFixed(digits).padStart(7);
  return `${how}${shown(one.demo[how])}${shown(one.nation[how])} ms ${shown(one.times[how], 2)} ×`;
}
