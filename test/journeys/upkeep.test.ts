import { spawn } from 'node:child_process';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { answers } from '../house/postgres.ts';
import { openRegister, type Register } from '../house/register.ts';
import { makeStorage, startServer, type Storage } from '../house/server.ts';

const REGION = ['region', 'create', '--slug', 'nordvest', '--name', 'Nordvest', '--municipality', 'Aukra:1547:nn'];
const COORDINATOR = ['--coordinator-name', 'Kari Nes', '--coordinator-email', 'kari@example.no'];
const UNIT = { Organisasjonsnummer: '999000001', Navn: 'Sørvær skule', Kommunenr: '1547', ErSkole: true };

let storage: Storage | undefined;
let register: Register | undefined;
afterEach(async () => {
  await register?.close();
  await storage?.remove();
});

function varde(words: string[], env: Record<string, string>): Promise<{ code: number | null; told: string }> {
  const child = spawn(process.execPath, ['bin/varde', ...words], { env: { ...process.env, VARDE_DEMO: '0', ...env } });
  let told = '';
  child.stdout.on('data', (part: Buffer) => (told += part));
  child.stderr.on('data', (part: Buffer) => (told += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, told })));
}

test('units are fetched and the house is tidied by hand', async () => {
  storage = await makeStorage('pglite');
  register = await openRegister([UNIT]);
  const env = { ...storage.env, VARDE_REGISTER_URL: register.url };
  const run = async (...words: string[]) => varde(words, env);
  expect((await run(...REGION, ...COORDINATOR)).code).toBe(0);
  const dry = await run('fetch', 'places', '--dry-run');
  expect([dry.code, dry.told]).toEqual([0, expect.stringContaining('Sørvær skule')]);
  expect((await run('fetch', 'places')).told).toContain('opened 1, changed 0, unchanged 0');
  expect((await run('fetch', 'places')).told).toContain('opened 0, changed 0, unchanged 1');
  register.fault = 'half';
  const cut = await run('fetch', 'places', '--region', 'nordvest');
  expect([cut.code, cut.told]).toEqual([1, expect.stringContaining('Nothing was changed.')]);
  expect(await run('tidy', '--dry-run')).toEqual({ code: 0, told: 'Nothing has been kept too long.\n' });
  expect((await run('tidy', '--region', 'nowhere')).code).toBe(1);
});

test('a fetch under way does not keep a server from ending, and is taken up again', async ({ skip }) => {
  if (!(await answers())) return skip('no PostgreSQL answers');
  storage = await makeStorage('postgres');
  register = await openRegister([UNIT]);
  register.fault = 'slow';
  const env = { VARDE_DEMO: '0', VARDE_REGISTER_URL: register.url };
  const database = new pg.Client({ connectionString: storage.env['DATABASE_URL'] });
  await (await startServer(storage, env)).stop();
  await database.connect();
  await database.query(`insert into pgboss.job (name) values ('register')`);
  const server = await startServer(storage, env);
  while (register.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await server.stop()).toBe(0);
  const { rows } = await database.query(`select state from pgboss.job where name = 'register'`);
  await database.end();
  expect(rows).toEqual([{ state: 'retry' }]);
});
