import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { m } from '#messages';
import { openPost } from '../house/smtp.ts';
import type { Engine, Storage } from '../house/server.ts';
import { axe, houseOf, leave, needPostgres, ownServer, emptyStorage, type House } from './harness.ts';
import { press } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const REAL = { VARDE_DEMO: '0' };
const EMAIL = 'kari@example.no';

/** `bin/varde region create` as the one who runs the machine types it. */
function createRegion(storage: Storage): string {
  const words = ['region', 'create', '--slug', 'nordvest', '--name', 'Nordvest', '--vision', 'Alle med'];
  const more = ['--municipality', 'Aukra:1547:nn', '--coordinator-name', 'Kari Nes', '--coordinator-email', EMAIL];
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/varde', ...words, ...more], {
    env: { ...process.env, ...storage.env },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** An empty database says so in the browser, and has nothing that belongs to the demo. */
async function seesNothing(house: House): Promise<void> {
  const page = await house.phone();
  await page.goto('/');
  await page.getByRole('heading', { name: m.front_empty_title({}, NB) }).waitFor();
  await page.getByText('bin/varde region create').waitFor();
  await axe(page);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: m.sign_in_send({}, NB) }).waitFor();
  expect(await page.getByText(m.sign_in_demo_title({}, NB)).count()).toBe(0);
  await noDemo(house.url);
}

/** Neither the outbox nor the sign-in with one click is there for somebody who knows their addresses. */
async function noDemo(url: string): Promise<void> {
  expect((await fetch(`${url}/outbox`)).status).toBe(404);
  const answer = await fetch(`${url}/sign-in?/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, accept: 'text/html' },
    body: new URLSearchParams({ email: EMAIL, next: '/' }),
  });
  expect(answer.headers.getSetCookie()).toEqual([]);
}

async function askForLink(house: House): Promise<Page> {
  const page = await house.phone();
  await page.goto('/sign-in');
  await page.getByLabel(m.sign_in_email({}, NB)).fill(EMAIL);
  await press(page, m.sign_in_send({}, NB));
  return page;
}

/** The coordinator asks for a letter, opens its link, and stands at what waits. */
async function signsIn(house: House, letters: readonly string[]): Promise<string> {
  const page = await askForLink(house);
  await page.getByText(m.sign_in_sent({ email: EMAIL }, NB)).waitFor();
  await expect.poll(() => letters.length).toBe(1);
  expect(letters[0]).toContain(`To: ${EMAIL}`);
  const link = /https?:\/\/\S+\/sign-in\/\S+/.exec(letters[0] ?? '')?.[0] ?? '';
  await page.goto(link);
  await press(page, m.sign_in_confirm({}, NB));
  await page.getByRole('heading', { name: m.waiting_start_title({ place: 'Nordvest' }, NB) }).waitFor();
  return link;
}

test.for<Engine>(['pglite', 'postgres'])(
  'a real region on %s: empty, made by a command, and signed in to with a letter that no log has',
  async (engine, { skip }) => {
    if (engine === 'postgres') await needPostgres(skip);
    const storage = await emptyStorage(engine);
    const empty = await ownServer(storage, REAL);
    await seesNothing(houseOf(empty));
    await leave();
    expect(await empty.stop()).toBe(0);
    expect(createRegion(storage)).toContain('Nordvest');
    const post = await openPost();
    const server = await ownServer(storage, { ...REAL, SMTP_URL: post.url });
    try {
      const link = await signsIn(houseOf(server), post.letters);
      await noDemo(server.url);
      const token = new URL(link).pathname.replace('/sign-in/', '');
      expect(token.length).toBeGreaterThan(20);
      expect(server.output()).not.toContain(token);
      expect(server.output()).not.toContain(EMAIL);
    } finally {
      await leave();
      await post.close();
    }
  },
);

test('where no letter can be sent, that is said, and no link is logged', async () => {
  const storage = await emptyStorage('pglite');
  createRegion(storage);
  const post = await openPost();
  await post.close();
  for (const [env, says] of [
    [{}, m.sign_in_no_mail({}, NB)],
    [{ SMTP_URL: post.url }, m.sign_in_mail_down({}, NB)],
  ] as const) {
    const server = await ownServer(storage, { ...REAL, ...env });
    const page = await askForLink(houseOf(server));
    await page.getByText(says).first().waitFor();
    expect(await page.getByLabel(m.sign_in_email({}, NB)).inputValue()).toBe(EMAIL);
    expect(server.output()).not.toContain('/sign-in/');
    expect(server.output()).not.toContain(EMAIL);
    await leave();
    await server.stop();
  }
});

test('set up in the browser with the key that was printed, to the first invitation', async () => {
  const storage = await emptyStorage('pglite');
  const post = await openPost();
  const server = await ownServer(storage, { ...REAL, SMTP_URL: post.url });
  const house = houseOf(server);
  const key = /\/setup\?key=\S+/.exec(server.output())?.[0] ?? '';
  const page = await house.phone();
  for (const wrong of ['/setup', '/setup?key=', `${key}x`]) {
    expect((await page.goto(wrong))?.status(), wrong).toBe(404);
  }
  await page.goto(key);
  await axe(page);
  await page.getByLabel(m.setup_name({}, NB)).fill('Oppvekst Nordvest');
  await page.getByLabel(m.setup_municipalities({}, NB)).fill('Sørvær 9991\nVestvær 9991 nn');
  await press(page, m.setup_action({}, NB));
  for (const problem of [m.organisation_slug, m.organisation_municipality_twice, m.organisation_email]) {
    await page.getByRole('link', { name: problem({}, NB) }).waitFor();
  }
  expect(await page.getByLabel(m.setup_name({}, NB)).inputValue()).toBe('Oppvekst Nordvest');
  await page.getByLabel(m.setup_slug({}, NB)).fill('nordvest');
  await page.getByLabel(m.setup_municipalities({}, NB)).fill('Sørvær 9991\nVestvær 9992 nn');
  await page.getByLabel(m.setup_coordinator({}, NB)).fill('Aud Lie');
  await page.getByLabel(m.setup_email({}, NB)).fill(EMAIL);
  await press(page, m.setup_action({}, NB));
  await page.waitForURL(`${server.url}/r/nordvest/organisation`);
  await page.getByRole('link', { name: 'Vestvær' }).click();
  await page.getByRole('link', { name: m.about_crumb({}, NB), exact: true }).click();
  await page.getByRole('link', { name: m.invite_title({}, NB) }).click();
  await page.getByLabel(m.invite_name({}, NB)).fill('Odd Moe');
  await page.getByLabel(m.account_email({}, NB)).fill('odd@example.org');
  await press(page, m.invite_send({}, NB));
  await page.getByText(m.invite_sent({}, NB)).waitFor();
  expect(post.letters.join()).toContain('/r/nordvest/invitation/');
  expect(server.output()).not.toContain('/invitation/');
  expect((await (await house.phone()).goto(key))?.status()).toBe(404);
  await leave();
  await post.close();
});
