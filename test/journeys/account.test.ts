import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { m } from '#messages';
import type { Engine } from '../house/server.ts';
import { axe, openHouse, type House } from './harness.ts';
import { press, signIn } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const WHO = 'Sunniva Holm';

async function isOut(page: Page): Promise<void> {
  await page.goto('/account');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
}

async function enter(page: Page, name = WHO): Promise<void> {
  await signIn({ page, in: NB }, name);
}

const sessions = (page: Page) => page.locator('form[action="?/endSession"]');

/** Sends a form of the account page as whoever is signed in on the page, with an id of one's own choice. */
async function forge(page: Page, house: House, action: string, id: string): Promise<string> {
  const cookies = await page.context().cookies();
  const answer = await fetch(`${house.url}/account?/${action}`, {
    method: 'POST',
    headers: {
      origin: house.url,
      accept: 'text/html',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: new URLSearchParams({ id }),
  });
  return answer.text();
}

test.for<Engine>(['pglite', 'postgres'])(
  'sessions are seen and ended, one, the others and all, on %s; without JavaScript too',
  async (engine, { skip }) => {
    const house = await openHouse(engine, skip);
    const [one, two, three] = [await house.phone({ javaScript: false }), await house.desktop(), await house.phone()];
    for (const page of [one, two, three]) await enter(page);
    await one.goto('/account');
    expect(await sessions(one).count()).toBe(3);
    expect(await one.getByText(m.account_session_here({}, NB), { exact: true }).count()).toBe(1);
    await one
      .getByText(m.account_device({ browser: 'Chrome', system: 'Linux' }, NB))
      .first()
      .waitFor();
    const here = one.getByRole('listitem').filter({ hasText: m.account_session_here({}, NB) });
    const others = sessions(one).filter({ hasNot: here });
    await two.goto('/account');
    const mine = two.getByRole('listitem').filter({ hasText: m.account_session_here({}, NB) });
    const id = await mine.locator('input[name="id"]').getAttribute('value');
    await others
      .filter({ has: one.locator(`input[value="${id}"]`) })
      .getByRole('button')
      .click();
    await one.getByText(m.account_done({}, NB)).waitFor();
    await isOut(two);
    await press(one, m.account_sessions_end_others({}, NB));
    await one.getByText(m.account_done({}, NB)).waitFor();
    await isOut(three);
    expect(await sessions(one).count()).toBe(1);
    await enter(two);
    await press(one, m.account_sessions_end_all({}, NB));
    await one.waitForURL('**/sign-in');
    await isOut(one);
    await isOut(two);
  },
);

test('a page that was shown before is not shown after the session was ended', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const [one, two] = [await house.phone(), await house.desktop()];
  for (const page of [one, two]) await enter(page);
  expect((await two.goto('/r/nordmore/network'))?.status()).toBe(200);
  await one.goto('/account');
  await press(one, m.account_sessions_end_others({}, NB));
  await one.getByText(m.account_done({}, NB)).waitFor();
  await two.goto('/r/nordmore/network');
  expect(new URL(two.url()).pathname).toBe('/sign-in');
});

test("nobody ends another's session, and the page says so", async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const [mine, theirs] = [await house.phone(), await house.desktop()];
  await enter(mine);
  await enter(theirs, 'Tor Henrik Sveen');
  await theirs.goto('/account');
  const id = (await sessions(theirs).first().locator('input[name="id"]').getAttribute('value')) ?? '';
  for (const action of ['endSession', 'disconnect', 'removePasskey']) {
    expect(await forge(mine, house, action, id)).toContain(m.account_not_yours({}, NB));
  }
  await theirs.reload();
  expect(new URL(theirs.url()).pathname).toBe('/account');
  await axe(theirs);
});

test('the account is found from the menu, and from nowhere for somebody who is not signed in', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await isOut(page);
  await enter(page);
  await page.locator('details.account summary').click();
  await page.getByRole('link', { name: m.account_title({}, NB) }).click();
  await page.getByRole('heading', { level: 1, name: m.account_title({}, NB) }).waitFor();
  await axe(page);
});
