import { beforeAll, expect, test } from 'vitest';
import { m } from '#messages';
import { answers } from '../house/postgres.ts';
import type { Server } from '../house/server.ts';
import { houseOf, needPostgres, ownServer, emptyStorage } from './harness.ts';
import { atBoard, makeTheme } from './steps/board.ts';
import { countDreams, gatheringOf, get, joinForm, post, slipIn } from './steps/raw.ts';
import { press, signIn, untilLive } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;

let servers: Server[] = [];

/** Both start at the same moment on an empty database. */
beforeAll(async () => {
  if (!(await answers())) return;
  const storage = await emptyStorage('postgres');
  const started = await Promise.allSettled([ownServer(storage), ownServer(storage)]);
  servers = started.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
});

async function both(skip: (reason: string) => void): Promise<[Server, Server]> {
  await needPostgres(skip);
  const [one, other] = servers;
  if (!one || !other) throw new Error('the servers did not start');
  return [one, other];
}

test('two that start at once on an empty database fill it once', async ({ skip }) => {
  for (const { url } of await both(skip)) {
    const front = await fetch(url);
    expect(new URL(front.url).pathname).toBe('/r/nordmore');
    const { html } = await get(`${url}/sign-in`);
    expect(html.match(/name="email" value="mari/g)).toHaveLength(1);
  }
});

test('signed in on one is signed in on the other, and out of both', async ({ skip }) => {
  const [one, other] = await both(skip);
  const page = await houseOf(one).desktop();
  await signIn({ page, in: NB }, 'Sunniva Holm');
  await page.goto(`${other.url}/r/nordmore`);
  await page.getByRole('heading', { level: 1, name: m.shell_home_link({}, NB) }).waitFor();
  await page.getByText('Sunniva Holm').first().waitFor({ state: 'attached' });
  await untilLive(page);
  await page.locator('details.account summary').click();
  await press(page, m.shell_sign_out({}, NB));
  await page.waitForURL((url) => !url.pathname.includes('sign-out'));
  await page.goto(`${one.url}/r/nordmore/network`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('a dream sent to one is on the board of the other, and what is grouped there shows here', async ({ skip }) => {
  const [one, other] = await both(skip);
  const { process, code } = await gatheringOf(one.url, 'sunniva');
  const page = await houseOf(other).desktop();
  await signIn({ page, in: NB }, 'Sunniva Holm');
  const address = `${one.url}/j/${code}`;
  const sent = await post(address, (await joinForm(address))('Sendt til den ene.'));
  await page.goto(`${process}/board`);
  await atBoard({ page, in: NB });
  const note = page.locator('.notes .v-notes > li').filter({ hasText: 'Sendt til den ene.' });
  await note.waitFor();
  const innovation = m.processes_concept_innovasjon({}, NB);
  await makeTheme({ page, in: NB }, { name: 'Laget på den andre', concept: innovation, dreams: 2 });
  await page.goto(`${one.url}${process}/board`);
  await page.getByRole('link', { name: 'Laget på den andre' }).waitFor();
  const slip = await get(`${other.url}/r/nordmore/slip/${slipIn(sent)}`);
  expect(slip.html).toContain('Sendt til den ene.');
});

test('the same form sent to both at once, many times, is one dream', async ({ skip }) => {
  const [one, other] = await both(skip);
  const gathering = await gatheringOf(one.url, 'sunniva');
  const before = await countDreams(gathering);
  const fill = await joinForm(`${one.url}/j/${gathering.code}`);
  const sent = Array.from({ length: 50 }, (_, nth) =>
    post(`${nth % 2 ? one.url : other.url}/j/${gathering.code}`, fill('Sendt til begge.')),
  );
  const slips = new Set((await Promise.all(sent)).map(slipIn));
  expect([...slips]).toEqual([expect.stringMatching(/^[0-9a-z]{4}(-[0-9a-z]{4}){2}$/)]);
  expect(await countDreams({ ...gathering, url: other.url })).toBe(before + 1);
});

test('a sign-in link from one is used up on the other', async ({ skip }) => {
  const [one, other] = await both(skip);
  const page = await houseOf(one).phone();
  await page.goto('/sign-in');
  await page.getByLabel(m.sign_in_email({}, NB)).fill('mari.saeter@demo.varde.example');
  await press(page, m.sign_in_send({}, NB));
  await page.getByRole('link', { name: m.sign_in_outbox({}, NB) }).click();
  const link = (await page.getByRole('article').first().getByRole('link').getAttribute('href')) ?? '';
  const there = link.replace(one.url, other.url);
  const [first, second] = await Promise.all([use(link), use(there)]);
  expect([first, second].toSorted()).toEqual([303, 400]);
});

async function use(link: string): Promise<number> {
  const { status } = await post(link, new FormData());
  return status;
}
