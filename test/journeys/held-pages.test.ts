import { expect, test } from 'vitest';
import { signIn } from '../house/sign-in.ts';
import { needPostgres, ownServer, ownStorage } from './harness.ts';
import { gatheringOf, get, joinForm, post } from './steps/raw.ts';

const theme = (name: string) => {
  const form = new FormData();
  form.set('concept', 'innovasjon');
  form.set('name', name);
  return form;
};

test.for(['pglite', 'postgres'] as const)(
  'the same address is another page for another reader: %s',
  async (engine, { skip }) => {
    if (engine === 'postgres') await needPostgres(skip);
    const { url } = await ownServer(await ownStorage(engine));
    const home = `${url}/r/nordmore`;
    const readers = { 'Sunniva Holm': await signIn(url, 'sunniva'), 'Mari Sæter': await signIn(url, 'mari') };
    for (let round = 0; round < 2; round++) {
      for (const [name, cookie] of Object.entries(readers)) {
        const { html } = await get(home, cookie);
        for (const other of Object.keys(readers))
          expect(html.includes(other), `${other} for ${name}`).toBe(other === name);
      }
      const { html } = await get(home);
      expect(html).toContain('/sign-in?next=');
      for (const name of Object.keys(readers)) expect(html).not.toContain(name);
      expect((await get(home, 'varde_language=nn')).html).toContain('lang="nn"');
      expect((await get(home)).html).toContain('lang="nb"');
    }
  },
);

test('each answer lets only its own scripts run', async () => {
  const { url } = await ownServer(await ownStorage('pglite'));
  const words = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const answer = await fetch(`${url}/r/nordmore`, { headers: { accept: 'text/html' } });
    const allowed = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const html = await answer.text();
    const used = [...html.matchAll(/ nonce="([^"]+)"/g)].map(([, word]) => word);
    expect(new Set(used)).toEqual(new Set([allowed]));
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    words.add(allowed);
  }
  expect(words.size).toBe(3);
});

test('what is written through one server stands on the page of the other at once', async ({ skip }) => {
  await needPostgres(skip);
  const storage = await ownStorage('postgres');
  const [one, other] = [await ownServer(storage), await ownServer(storage)];
  const { process, cookie } = await gatheringOf(one.url, 'sunniva');
  for (let nth = 0; nth < 5; nth++) {
    const name = `Tema nummer ${nth}`;
    for (const { url } of [one, other, one, other])
      expect((await get(`${url}${process}/board`, cookie)).html).not.toContain(name);
    const [writer, reader] = nth % 2 === 0 ? [one, other] : [other, one];
    expect((await post(`${writer.url}${process}/board?/make`, theme(name), cookie)).status).toBe(303);
    for (const { url } of [reader, writer]) expect((await get(`${url}${process}/board`, cookie)).html).toContain(name);
  }
});

test('whoever has signed out is not shown the page that was held', async ({ skip }) => {
  await needPostgres(skip);
  const storage = await ownStorage('postgres');
  const [one, other] = [await ownServer(storage), await ownServer(storage)];
  const { process, cookie } = await gatheringOf(one.url, 'sunniva');
  const ask = (url: string) =>
    fetch(`${url}${process}/board`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
  for (const { url } of [one, other, one, other]) expect((await ask(url)).status).toBe(200);
  await post(`${one.url}/sign-out`, new FormData(), cookie);
  for (const { url } of [one, other]) expect((await ask(url)).status).toBe(303);
});

test('two who join never share a number, and each page has one alone', async () => {
  const { url } = await ownServer(await ownStorage('pglite'));
  const { code, process, cookie } = await gatheringOf(url, 'sunniva');
  const join = `${url}/j/${code}`;
  const numbers = new Set<string>();
  for (let round = 0; round < 6; round++) {
    const { html } = await get(join);
    const own = /name="client" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const given = /clientId:"([^"]+)"/.exec(html)?.[1];
    expect(given, 'the script sends what stands in the form').toBe(own);
    numbers.add(own);
  }
  expect(numbers.size).toBe(6);
  const [one, other] = [await joinForm(join), await joinForm(join)];
  for (const form of [one('Et tre å klatre i'), other('Et tre å klatre i')])
    expect((await post(join, form)).html).not.toContain('name="client"');
  const { html } = await get(`${url}${process}/dreams`, cookie);
  expect(html.split('Et tre å klatre i').length - 1, 'both are there').toBeGreaterThanOrEqual(2);
});

test('a process that is called off on one server closes the page to join by on the other at once', async ({ skip }) => {
  await needPostgres(skip);
  const storage = await ownStorage('postgres');
  const [one, other] = [await ownServer(storage), await ownServer(storage)];
  const { code, process, cookie } = await gatheringOf(one.url, 'sunniva');
  const isOpen = async ({ url }: typeof one) => (await get(`${url}/j/${code}`)).html.includes('name="client"');
  const reason = new FormData();
  reason.set('reason', 'Utsatt');
  for (let round = 0; round < 3; round++) {
    for (const server of [one, other, one, other]) expect(await isOpen(server)).toBe(true);
    expect((await post(`${one.url}${process}?/withdraw`, reason, cookie)).status).toBe(303);
    for (const server of [other, one]) expect(await isOpen(server)).toBe(false);
    expect((await post(`${other.url}${process}?/resume`, new FormData(), cookie)).status).toBe(303);
  }
});

test('the page to join by speaks the language of its address, whoever asked before', async () => {
  const { url } = await ownServer(await ownStorage('pglite'));
  const { code } = await gatheringOf(url, 'sunniva');
  const spoken = async (address: string, cookie = '') =>
    /<html lang="(..)"/.exec((await get(`${url}/j/${code}${address}`, cookie)).html)?.[1];
  for (const lang of ['nb', 'en', 'nn', 'en', 'nb']) expect(await spoken(`?lang=${lang}`)).toBe(lang);
});

test('the page to join by keeps the language that somebody has chosen, for them alone', async () => {
  const { url } = await ownServer(await ownStorage('pglite'));
  const { code } = await gatheringOf(url, 'sunniva');
  const chosen = 'varde_language=nn';
  const spoken = async (address: string, cookie = '') =>
    /<html lang="(..)"/.exec((await get(`${url}/j/${code}${address}`, cookie)).html)?.[1];
  for (let round = 0; round < 2; round++) {
    expect(await spoken('', chosen)).toBe('nn');
    expect(await spoken('')).toBe('nb');
    expect(await spoken('?lang=en', chosen), 'the address comes first').toBe('en');
  }
  const sent = await post(`${url}/j/${code}`, (await joinForm(`${url}/j/${code}`))('Eit tre å klatre i'), chosen);
  expect(sent.html).toContain('<html lang="nn"');
  expect(sent.html).toContain('?lang=nn');
});
