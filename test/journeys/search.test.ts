import { expect, test } from 'vitest';
import { m } from '#messages';
import { openHouse } from './harness.ts';
import { signIn } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;

test('from the field on top to a dream, and along its thread', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Sunniva Holm');
  await page.getByRole('banner').getByRole('searchbox').fill('undrer');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: m.search_dreams({}, NB) }).waitFor();
  expect(await page.locator('mark').first().innerText()).toMatch(/undrer/i);
  await page
    .getByRole('main')
    .locator('a', { has: page.locator('q mark') })
    .first()
    .click();
  await page.waitForURL(/\/thread\//);
});

test('on a phone, without scripts and without an account: what is public, and advice when there is nothing', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const page = await house.phone({ javaScript: false });
  await page.goto('/r/nordmore/thread');
  await page
    .getByRole('main')
    .getByRole('link', { name: m.search_title({}, NB) })
    .click();
  await page.getByRole('searchbox').fill('Fjordgløtt');
  await page.getByRole('button', { name: m.search_action({}, NB) }).click();
  await page.getByText(m.search_nothing({ q: 'Fjordgløtt' }, NB)).waitFor();
  await page.getByText(m.search_advice({}, NB)).waitFor();
});
