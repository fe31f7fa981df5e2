import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { m } from '#messages';
import { axe, openHouse, type House } from './harness.ts';
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

/** The one who leads a process that gathers, at its board. */
async function sunnivaAtBoard(house: House): Promise<Visitor> {
  const { process } = await gatheringOf(house.url, 'sunniva');
  const visitor: Visitor = { page: await house.desktop(), in: NB };
  await signIn(visitor, 'Sunniva Holm');
  await visitor.page.goto(`${process}/board`);
  await board.atBoard(visitor);
  return visitor;
}

test('themes are made, filled, merged and taken back by the keyboard alone', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = await sunnivaAtBoard(house);
  const { page } = visitor;
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
});

test('the keys find a dream by themselves when nothing has the focus', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = await sunnivaAtBoard(house);
  const { page } = visitor;
  const boxes = page.locator('input[name="dream"]');
  const isAt = (nth: number) => boxes.nth(nth).evaluate((box) => box === document.activeElement);
  const lose = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await lose();
  await page.keyboard.press('j');
  expect(await isAt(0)).toBe(true);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await boxes.nth(1).isChecked()).toBe(true);
  await lose();
  await page.keyboard.press('k');
  expect(await isAt(1), 'the one that was chosen last').toBe(true);
});

/** How many requests this browser makes that change something, from now on. */
function countPosts(page: Page): () => number {
  let posts = 0;
  page.on('request', (request) => (posts += Number(request.method() === 'POST')));
  return () => posts;
}

/** Makes somebody a facilitator of a process, from its page. */
async function appoint(page: Page, process: string, name: string): Promise<void> {
  await page.goto(process);
  const person = page.getByLabel(m.process_appoint_label({}, NB));
  const option = person.locator('option', { hasText: name });
  await person.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: m.process_appoint({}, NB), exact: true }).click();
  await page.getByText(name).first().waitFor();
}

const asked = (page: Page) => page.locator('p[role="status"]').first();

test('two work on one board: the last wins, the other is told, and each undoes their own, also after a reload', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const { process } = await gatheringOf(house.url, 'sunniva');
  const sunniva: Visitor = { page: await house.desktop(), in: NB };
  const elin: Visitor = { page: await house.desktop(), in: NB };
  await signIn(sunniva, 'Sunniva Holm');
  await appoint(sunniva.page, process, 'Elin Bævre');
  for (const one of [sunniva, elin]) {
    if (one === elin) await signIn(one, 'Elin Bævre');
    await one.page.goto(`${process}/board`);
    await board.atBoard(one);
  }

  const concept = m.processes_concept_sosial({}, NB);
  await board.makeTheme(sunniva, { name: 'Vennskap', concept, dreams: 2 });
  await elin.page.reload();
  await board.atBoard(elin);
  await elin.page.getByText(m.contributions_board_here({ names: 'Sunniva Holm' }, NB)).waitFor();
  await elin.page.getByRole('link', { name: 'Vennskap', exact: true }).click();
  const panel = elin.page.getByRole('complementary', { name: 'Vennskap' });
  const posts = countPosts(elin.page);
  await panel.getByRole('checkbox').first().focus();
  await elin.page.keyboard.press('s');
  const aside = m.contributions_board_said_aside({ count: 1 }, NB);
  await expect.poll(() => asked(elin.page).innerText()).toBe(aside);
  await expect.poll(() => panel.getByRole('checkbox').count()).toBe(1);
  expect(posts(), 'a move is one request').toBe(1);

  await sunniva.page.reload();
  await board.atBoard(sunniva);
  await sunniva.page.getByText(m.contributions_board_other_aside({ who: 'Elin Bævre', count: 1 }, NB)).waitFor();
  await axe(sunniva.page);

  await elin.page.reload();
  await board.atBoard(elin);
  await elin.page.getByText(m.contributions_board_last({ what: aside }, NB)).waitFor();
  await panel.getByRole('checkbox').first().focus();
  await elin.page.keyboard.press('z');
  await expect.poll(() => asked(elin.page).innerText()).toBe(m.contributions_board_said_undone({ what: aside }, NB));
  await expect.poll(() => panel.getByRole('checkbox').count()).toBe(2);
  await sunniva.page.locator('.board').focus();
  await sunniva.page.keyboard.press('z');
  const made = m.contributions_board_said_made({ theme: 'Vennskap' }, NB);
  await expect.poll(() => asked(sunniva.page).innerText()).toBe(m.contributions_board_said_undone({ what: made }, NB));
  await sunniva.page.getByRole('link', { name: 'Vennskap', exact: true }).waitFor({ state: 'detached' });
});
