import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { makeStorage, startServer, type Storage } from '../house/server.ts';

interface Ended {
  code: number | null;
  said: string;
  complained: string;
}

const REAL = { VARDE_DEMO: '0' };
const REGION = ['--slug', 'nordvest', '--name', 'Nordvest', '--municipality', 'Aukra:1547:nn'];
const COORDINATOR = ['--coordinator-name', 'Kari Nes', '--coordinator-email', 'kari@example.no'];

const used: Storage[] = [];
afterEach(async () => {
  for (const storage of used.splice(0)) await storage.remove();
});

async function storageOnPglite(): Promise<Storage> {
  const storage = await makeStorage('pglite');
  used.push(storage);
  return storage;
}

function varde(words: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/varde', ...words], { env: { ...process.env, ...env } });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (said += part));
  child.stderr.on('data', (part: Buffer) => (complained += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said, complained })));
}

describe('the commands', () => {
  test.for(['', 'serve', 'migrate', 'region create', 'seed demo'])('varde %s --help', async (name) => {
    const words = name.split(' ').filter(Boolean);
    const { code, said } = await varde([...words, '--help']);
    expect(code).toBe(0);
    expect(said).toContain(['Usage: varde', ...words].join(' '));
  });

  const wrong: Record<string, [words: string[], sentence: string]> = {
    'nothing at all': [[], 'Say what to do.'],
    'a command there is not': [['dance'], '«dance»'],
    'an option there is not': [['serve', '--fast'], '--fast'],
    'a region without a name': [['region', 'create', ...COORDINATOR], '--slug, --name, --municipality'],
    'a number that is none': [
      ['region', 'create', ...REGION, ...COORDINATOR, '--municipality', 'Aure:15'],
      'four digits',
    ],
  };

  test.for(Object.entries(wrong))('%s is wrong usage', async ([, [words, sentence]]) => {
    const { code, complained } = await varde(words);
    expect(code).toBe(2);
    expect(complained).toContain(sentence);
  });

  test.for([
    ['{"id":"feide"}', 'is not a list'],
    ['[{"id":"feide","name":"Feide"}]', '«feide» lacks issuer'],
  ])('a provider that cannot be meant, %s, stops the start with one sentence', async ([VARDE_OIDC = '', sentence]) => {
    const { code, complained } = await varde(['serve'], { VARDE_OIDC, VARDE_ORIGIN: 'https://varde.example' });
    expect(code).toBe(1);
    expect(complained).toContain(sentence);
    expect(complained.trim().split('\n')).toHaveLength(1);
  });

  test('a database that does not answer is said in a sentence', async () => {
    const { code, complained } = await varde(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect(complained).toContain('does not answer');
  });

  test('a real region: empty says so, is made once, and then is there', async () => {
    const storage = await storageOnPglite();
    const empty = await startServer(storage, REAL);
    expect(await (await fetch(empty.url)).text()).toContain('region create');
    expect(await empty.stop()).toBe(0);
    const words = ['region', 'create', ...REGION, ...COORDINATOR];
    expect(await varde(words, { ...storage.env, ...REAL })).toMatchObject({ code: 0, complained: '' });
    expect(await varde(words, { ...storage.env, ...REAL })).toMatchObject({ code: 1, said: '' });
    expect(await varde(['seed', 'demo'], storage.env)).toMatchObject({ code: 1, said: '' });
    const there = await startServer(storage, REAL);
    expect((await fetch(there.url)).url).toContain('/r/nordvest');
    expect(await there.stop()).toBe(0);
  });
});

describe('a server', () => {
  test('has its data folder to itself', async () => {
    const storage = await storageOnPglite();
    const first = await startServer(storage, REAL);
    const second = await varde(['serve'], { ...storage.env, ...REAL, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.complained.trim().split('\n')).toHaveLength(1);
    expect(second.complained).toContain(storage.env['VARDE_DATA']);
    expect(await first.stop()).toBe(0);
  });

  test('ends within ten seconds of SIGTERM, also while somebody is half way through a request', async () => {
    const server = await startServer(await storageOnPglite(), REAL);
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('POST /sign-in?/link HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nemail=');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begun = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('believes no visitor about the protocol, unless a proxy is trusted', async () => {
    const storage = await storageOnPglite();
    const forged = {
      'x-forwarded-proto': 'https',
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    };
    for (const [trust, status] of [
      ['0', 400],
      ['1', 403],
    ] as const) {
      const server = await startServer(storage, { ...REAL, VARDE_TRUST_PROXY: trust });
      const headers = { ...forged, origin: server.url };
      const answer = await fetch(`${server.url}/sign-in?/link`, { method: 'POST', headers, body: 'email=nobody' });
      expect(answer.status).toBe(status);
      await server.stop();
    }
  });
});
