import pg from 'pg';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { m } from '#messages';
import { houseOf, needPostgres, openHouse, ownServer, ownStorage } from './harness.ts';
import { press } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const WHO = 'mari.saeter@demo.varde.example';

/** Asks for a link and opens the letter in the outbox of the demo. Gives the link. */
async function askForLink(page: Page, email = WHO): Promise<string> {
  await page.goto('/sign-in?next=/r/nordmore/network');
  await page.getByLabel(m.sign_in_email({}, NB)).fill(email);
  await press(page, m.sign_in_send({}, NB));
  await page.getByText(m.sign_in_sent({ email }, NB)).waitFor();
  await page.getByRole('link', { name: m.sign_in_outbox({}, NB) }).click();
  const letter = page.getByRole('article').filter({ hasText: email }).first();
  return (await letter.getByRole('link').getAttribute('href')) ?? '';
}

/** Opens a link and presses its button. */
async function use(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, m.sign_in_confirm({}, NB));
}

async function refused(page: Page, link: string): Promise<void> {
  await use(page, link);
  await page.getByRole('alert').getByText(m.sign_in_spent({}, NB)).waitFor();
  await page.goto('/r/nordmore/network');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
}

test('a link works once, from its button, and leads on to what was asked for', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const link = await askForLink(await house.phone());
  const filter = await fetch(link);
  expect(filter.status, 'a mail filter that opens the link').toBe(200);
  const page = await house.phone();
  await use(page, link);
  await page.waitForURL('**/r/nordmore/network');
  await refused(await house.phone(), link);
});

test('forged links are refused, and an address nobody has gets the same answer and no letter', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.phone();
  const link = await askForLink(page);
  for (const forged of [link.replace(/.(?=\?)/, (last) => (last === 'a' ? 'b' : 'a')), `${house.url}/sign-in/abc`]) {
    await refused(await house.phone(), forged);
  }
  await page.goto('/sign-in');
  await page.getByLabel(m.sign_in_email({}, NB)).fill('ingen@example.no');
  await press(page, m.sign_in_send({}, NB));
  await page.getByText(m.sign_in_sent({ email: 'ingen@example.no' }, NB)).waitFor();
  await page.goto('/outbox');
  expect(await page.getByText('ingen@example.no').count()).toBe(0);
  await page.goto('/sign-in');
  await page.getByLabel(m.sign_in_email({}, NB)).fill('mari');
  await press(page, m.sign_in_send({}, NB));
  await page.getByText(m.sign_in_address({}, NB)).first().waitFor();
  expect(await page.getByLabel(m.sign_in_email({}, NB)).inputValue()).toBe('mari');
});

test('a link that is too old is refused', async ({ skip }) => {
  await needPostgres(skip);
  const storage = await ownStorage('postgres');
  const house = houseOf(await ownServer(storage));
  const link = await askForLink(await house.phone());
  const client = new pg.Client({ connectionString: storage.env['DATABASE_URL'] });
  await client.connect();
  const { rowCount } = await client.query(`update login.verification set expires_at = now() - interval '1 minute'`);
  await client.end();
  expect(rowCount).toBe(1);
  await refused(await house.phone(), link);
});
