import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { m } from '#messages';
import type { Engine } from '../house/server.ts';
import { axe, houseOf, needPostgres, ownServer, ownStorage, type House } from './harness.ts';
import { press, signIn } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const WHO = 'Sunniva Holm';

/** A passkey belongs to a name, which an IP address is not. */
async function openNamedHouse(engine: Engine): Promise<House> {
  const server = await ownServer(await ownStorage(engine));
  return houseOf({ ...server, url: server.url.replace('127.0.0.1', 'localhost') });
}

/** The device holds passkeys, and its owner always says yes. */
async function holdPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await press(page, m.shell_sign_out({}, NB));
  await page.waitForURL('**/r/nordmore');
}

async function usePasskey(page: Page, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${next}`);
  await press(page, m.sign_in_passkey({}, NB));
}

/** Asks to remove a passkey, as whoever is signed in on the page. */
async function tryToRemove(page: Page, house: House, id: string): Promise<string> {
  const cookies = await page.context().cookies();
  const answer = await fetch(`${house.url.replace('localhost', '127.0.0.1')}/account?/removePasskey`, {
    method: 'POST',
    headers: {
      origin: house.url.replace('localhost', '127.0.0.1'),
      accept: 'text/html',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: new URLSearchParams({ id }),
  });
  return answer.text();
}

test.for<Engine>(['pglite', 'postgres'])(
  'on %s a passkey is made, named, used to sign in, and removed; nobody else can take it away',
  async (engine, { skip }) => {
    if (engine === 'postgres') await needPostgres(skip);
    const house = await openNamedHouse(engine);
    const page = await house.desktop();
    await signIn({ page, in: NB }, WHO);
    await holdPasskeys(page);
    await page.goto('/account');
    await page.getByLabel(m.account_passkey_name({}, NB), { exact: true }).fill('Telefonen min');
    await press(page, m.account_passkey_add({}, NB));
    const remove = page.getByRole('button', { name: m.account_passkey_remove({ name: 'Telefonen min' }, NB) });
    await remove.waitFor();
    await axe(page);

    await signOut(page);
    await usePasskey(page, '/account');
    await page.waitForURL('**/account');
    await page.getByRole('definition').filter({ hasText: WHO }).waitFor();

    const named = page.locator('form[action="?/renamePasskey"]');
    const id = await named.locator('input[name="id"]').getAttribute('value');
    const other = await house.phone();
    await signIn({ page: other, in: NB }, 'Tor Henrik Sveen');
    expect(await tryToRemove(other, house, id ?? '')).toContain(m.account_not_yours({}, NB));

    await named.getByRole('textbox').fill('Den nye');
    await named.getByRole('button').click();
    const renamed = page.getByRole('button', { name: m.account_passkey_remove({ name: 'Den nye' }, NB) });
    await renamed.click();
    await page.getByText(m.account_done({}, NB)).waitFor();
    expect(await renamed.count()).toBe(0);
    await signOut(page);
    await usePasskey(page, '/account');
    await page.getByRole('alert').getByText(m.sign_in_passkey_failed({}, NB)).waitFor();
  },
);

test('an answer that was not asked for signs nobody in', async () => {
  const house = await openNamedHouse('pglite');
  const page = await house.desktop();
  await page.goto('/sign-in');
  for (const body of ['{}', 'no json', '{"response":{"id":"x","rawId":"x","response":{},"type":"public-key"}}']) {
    const status = await page.evaluate(async (sent) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/sign-in/passkey', { method: 'POST', headers, body: sent })).status;
    }, body);
    expect(status).toBe(400);
  }
  expect(await page.evaluate(async () => (await fetch('/account/passkey')).url)).toContain('/sign-in');
});
