import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { m } from '#messages';
import { axe, openHouse } from './harness.ts';
import { adopt } from './steps/picture.ts';
import { gatheringOf } from './steps/raw.ts';
import { arriveAt, follow, press, signIn } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const HEADLINE = 'Vi ser hverandre, hver dag';
const SIGNS = {
  child: 'Barna spør hverandre først.',
  staff: 'Vi setter oss ned på gulvet.',
  parents: 'Foreldrene blir litt lenger om morgenen.',
  organisation: 'Hver måned ser vi på noe vi har prøvd.',
};

/** Fills the standard but for the aims that are left out, and saves. */
async function paintPractice(page: Page, without: readonly string[] = []): Promise<void> {
  await page.getByLabel(m.pictures_headline({}, NB), { exact: true }).fill(HEADLINE);
  for (const [aim, sign] of Object.entries(SIGNS)) {
    await page.locator(`#sign-${aim}-1`).fill(without.includes(aim) ? '' : sign);
  }
  await press(page, m.pictures_save({}, NB));
}

/** One sign written twice is told of, and nothing that was typed is lost. */
async function refusedForSayingTwice(page: Page): Promise<void> {
  await page.locator('#sign-child-2').fill('Barna ler.');
  await page.locator('#sign-child-3').fill('barna  ler');
  await paintPractice(page);
  await page.getByText(m.pictures_sign_twice({}, NB)).first().waitFor();
  expect(await page.locator('#sign-staff-1').inputValue(), 'what was typed stands').toBe(SIGNS.staff);
}

async function saveNothing(page: Page): Promise<void> {
  for (const nth of [2, 3]) await page.locator(`#sign-child-${nth}`).fill('');
  for (const aim of Object.keys(SIGNS)) await page.locator(`#sign-${aim}-1`).fill('');
  await press(page, m.pictures_save({}, NB));
  await page.getByRole('status').getByText(m.pictures_saved({}, NB)).waitFor();
}

test('a leader paints a standard of good practice, shows it on a wall and hangs it up on paper', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { process } = await gatheringOf(house.url, 'sunniva');
  const page = await house.desktop();
  const leader = { page, in: NB };
  await signIn(leader, 'Sunniva Holm');
  await page.goto(`${process}/picture`);
  await arriveAt(page, m.pictures_paint_title({}, NB));
  expect(await page.locator('[name^=concept-]').count(), 'a vision unless one chooses otherwise').toBeGreaterThan(0);
  await follow(page, m.pictures_kind_practice({}, NB));
  await page.locator('#sign-child-4').waitFor();
  await axe(page);
  await refusedForSayingTwice(page);
  await saveNothing(page);
  const href = (await page.getByRole('link', { name: m.pictures_see({}, NB) }).getAttribute('href')) ?? '';

  const empty = await page.request.get(`${house.url}${href}/poster.pdf`);
  expect([empty.headers()['content-type'], empty.url()]).toEqual(['text/html', `${house.url}${href}/poster`]);
  expect(await empty.text(), 'a poster of an empty picture').toContain(m.pictures_poster_empty({}, NB));

  await page.getByLabel(m.pictures_narrative({}, NB), { exact: true }).fill('Her er det rom for alle.');
  await paintPractice(page);
  await page.getByRole('link', { name: m.pictures_edition({ version: 2 }, NB) }).waitFor();
  await follow(page, m.pictures_see({}, NB));
  await page.getByText(SIGNS.parents).waitFor();
  for (const path of ['', '/poster', '/poster.pdf']) {
    const guest = await fetch(`${house.url}${href}${path}`);
    expect(guest.status, `a draft at ${path} is not for all`).toBe(404);
  }
  await page.goto(`${process}/picture`);
  await adopt(leader, 2, 'Samarbeidsutvalget');

  await showAndPrint(page, `${house.url}${href}`);
});

/** On the wall, then as paper, which anybody may fetch once it is adopted. */
async function showAndPrint(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await follow(page, m.pictures_project({}, NB));
  await page.waitForURL('**/poster');
  await page.locator('#headline').getByText(HEADLINE).waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await axe(page);
  const sent = await fetch(`${address}/poster.pdf`);
  expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const pdf = await getDocumentProxy(new Uint8Array(await sent.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  for (const words of [HEADLINE, ...Object.values(SIGNS)]) {
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
  }
}
