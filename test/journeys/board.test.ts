import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { m } from '#messages';
import { openHouse } from './harness.ts';
import * as board from './steps/board.ts';
import { gatheringOf } from './steps/raw.ts';
import { signIn, type Visitor } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;

/** Goes forward with the tab key until something says so. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 400; step += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('what was sought was not met in four hundred steps');
}

const focused = (page: Page, text: string) => () =>
  page.evaluate((sought) => document.activeElement?.textContent?.trim() === sought, text);

test('themes are made, filled, merged and taken back by the keyboard alone', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { process } = await gatheringOf(house.url, 'sunniva');
  const visitor: Visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Sunniva Holm');
  await page.goto(`${process}/board`);
  await board.atBoard(visitor);
  const concept = m.processes_concept_sosial({}, NB);
  await board.makeTheme(visitor, { name: 'Første tema', concept, dreams: 2 });
  await board.makeTheme(visitor, { name: 'Andre tema', concept, dreams: 1 });

  await tabTo(page, focused(page, 'Første tema'));
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Første tema' }).waitFor();
  await tabTo(page, focused(page, m.contributions_board_merge({}, NB)));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Andre');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Andre tema' }).waitFor();
  const merged = page.getByRole('complementary', { name: 'Andre tema' });
  await expect.poll(() => merged.getByRole('checkbox').count()).toBe(3);
  await merged
    .getByText(/^Lagt her av Sunniva Holm/)
    .first()
    .waitFor();

  await merged.getByRole('checkbox').first().focus();
  await page.keyboard.press('z');
  await expect.poll(() => merged.getByRole('checkbox').count()).toBe(1);
  await page.getByRole('link', { name: 'Første tema', exact: true }).waitFor();
}, 120_000);
