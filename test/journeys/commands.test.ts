import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { aWorkbook } from '../house/workbook.ts';
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

/** A file of 100 MB that takes no room. */
function large(path: string): string {
  writeFileSync(path, '');
  truncateSync(path, 100 * 1024 * 1024);
  return path;
}

describe('the commands', () => {
  test.for([
    '',
    'serve',
    'migrate',
    'region create',
    'import places',
    'import people',
    'backup',
    'restore',
    'move',
    'export',
    'analyse',
    'seed demo',
    'seed synthetic',
  ])('varde %s --help', async (name) => {
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

  test('units come in from a register or a sheet, after a dry run, once', async () => {
    const { env } = await storageOnPglite();
    const folder = mkdtempSync(join(tmpdir(), 'varde-import-'));
    const file = (name: string, bytes: string | Buffer) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const sheet = 'orgnr;navn;type;kommunenr\n999000001;Sørvær skule;skule;1547\n';
    const latin = file('a.csv', Buffer.from(sheet, 'latin1'));
    const run = (path: string, ...more: string[]) =>
      varde(['import', 'places', path, '--region', 'nordvest', ...more], { ...env, ...REAL });
    expect((await varde(['region', 'create', ...REGION, ...COORDINATOR], { ...env, ...REAL })).code).toBe(0);
    const dry = await run(latin, '--dry-run');
    expect([dry.code, dry.said]).toEqual([0, expect.stringContaining('Sørvær skule')]);
    expect((await run(latin)).said).toContain('opened 1');
    expect((await run(latin)).said).toContain('opened 0, changed 0, unchanged 1');
    const unit = { Organisasjonsnummer: '999000001', Navn: 'Sørvær oppvekst', Kommunenr: '1547', ErSkole: true };
    const register = await run(file('b.json', JSON.stringify({ EnhetListe: [unit] })));
    expect(register.said).toContain('Sørvær skule → Sørvær oppvekst');
    const wrong: [path: string, sentence: string][] = [
      [file('c.csv', 'navn\nA'), 'These columns are missing: organisasjonsnummer, type, kommunenummer'],
      [file('d.json', '{"EnhetListe":'), 'no list of units'],
      [file('e.csv', `${sheet}12;Kort;skule;1547`), 'rows cannot be taken in. Nothing was changed.'],
      [join(folder, 'none.csv'), 'There is no file'],
      [large(join(folder, 'large.csv')), 'is larger than 50 MB'],
    ];
    for (const [path, sentence] of wrong) {
      const { code, complained } = await run(path);
      expect([code, complained], path).toEqual([1, expect.stringContaining(sentence)]);
    }
    const book = aWorkbook([
      ['navn', 'e-post', 'rolle', 'sted'],
      ['Liv Nes', 'liv@example.no', 'rektor', '999000001'],
    ]);
    const people = await varde(['import', 'people', file('f.xlsx', book), '--region', 'nordvest', '--json'], {
      ...env,
      ...REAL,
    });
    expect(JSON.parse(people.said)).toMatchObject({ added: 1, given: 1, problems: [] });
    rmSync(folder, { recursive: true });
  });

  test('what is not there is not kept, and nothing is made of it', async () => {
    const env = { VARDE_DATA: join(tmpdir(), 'varde-nowhere'), DATABASE_URL: '' };
    for (const words of [
      ['backup', 'x.varde'],
      ['export', '--region', 'x', 'x.zip'],
      ['move', '--to', 'postgres://x/y'],
    ])
      expect(await varde(words, env), words[0]).toMatchObject({
        code: 1,
        complained: expect.stringContaining('There is no database in'),
      });
    expect(existsSync(env.VARDE_DATA)).toBe(false);
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
