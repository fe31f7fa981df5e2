import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { m } from '#messages';
import { axe, openHouse } from './harness.ts';
import { arriveAt, follow, signIn, untilLive } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const VISION = 'Sammen skaper vi fremtiden på Nordmøre';
const GOAL = 'Vi har temabasert/tverrfaglig arbeid i både barnehagen og skolen';
const DREAM = 'Jeg drømmer om at gutten min går hjem fra skolen og fortsatt lurer på noe.';
const ELSEWHERE = 'Fjæra er klasserom hver måned, hele året';

test('from the landscape to one dream, and along its thread to the goal of another place', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await signIn({ page, in: NB }, 'Mari Sæter');
  await follow(page, m.landscape_whole_region({}, NB));
  await arriveAt(page, VISION);
  await follow(page, GOAL);
  const list = page.getByRole('main');
  await follow(list, new RegExp(DREAM.slice(0, 30)));
  await page.getByText(DREAM).first().waitFor();
  await follow(page.locator('#stage-goal'), GOAL);
  await arriveAt(page, GOAL);
  await follow(page, ELSEWHERE);
  await arriveAt(page, ELSEWHERE);
  await page.getByText('Averøy').first().waitFor();
});

test('whoever comes by reads a municipality in the landscape: its units, what is open, and what it wants', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await page.goto('/r/nordmore');
  await arriveAt(page, VISION);
  const averoy = page.getByRole('link', { name: /^Averøy/ }).first();
  await averoy.focus();
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Averøy');
  await axe(page);
  await page.getByRole('heading', { name: m.front_together({}, NB) }).waitFor();
  await follow(page, ELSEWHERE);
  await page.getByRole('heading', { level: 1 }).getByText(ELSEWHERE).waitFor();
  expect(page.url()).toContain('/thread/');
});

test('what is open is said on the way to it, with a way past the landscape, also where no script runs', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop({ javaScript: false });
  await page.goto('/r/nordmore');
  await arriveAt(page, VISION);
  await page.getByRole('link', { name: /^Averøy – \d+ åpne / }).waitFor();
  await page.locator('q[lang=nb]').getByText(GOAL).waitFor();
  await page.getByText('45 skoler').and(page.locator('.figures span')).waitFor();
  await page.getByText('1 PPT').and(page.locator('.figures span')).waitFor();
  const cairns = await page.locator('a.cairn').allTextContents();
  expect(cairns.length).toBeGreaterThan(100);
  expect(cairns.filter((text) => text.includes(m.landscape_nothing_open({}, NB)))).toEqual([]);

  const skipping = page.getByRole('link', { name: m.landscape_skip({}, NB) });
  await skipping.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('doors');
  await page.keyboard.press('Tab');
  const open = page.getByRole('link', { name: /prosesser er åpne nå$/ });
  expect(await open.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/r/nordmore?list=open');
  const units = page.getByRole('main').locator('li');
  await page.getByText(/^\d+ prosesser er åpne nå$/).waitFor();
  for (const text of await units.allTextContents()) expect(text).toMatch(/«.+», til \d+\. \p{L}+/u);
  expect(await page.getByText('Åpent nå').count(), 'said once, above').toBe(0);
  expect(await units.count()).toBeLessThan(40);
});

test('what a place has written in nynorsk says so where the page is in bokmål', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop({ javaScript: false });
  await page.goto('/r/nordmore');
  await follow(page, /^Surnadal/);
  await arriveAt(page, 'Surnadal');
  expect(await page.locator('html').getAttribute('lang')).toBe('nb');
  await page.locator('q[lang=nn]').getByText('Alle barn har ansvar for noko levande').waitFor();
});

test('a cairn with something open leads to where one takes part', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await page.goto('/r/nordmore');
  await arriveAt(page, VISION);
  await untilLive(page);
  const cairn = page.locator('a.cairn').filter({ hasText: 'Fjordgløtt barnehage' });
  await cairn.hover();
  await page
    .getByText(/^Åpent nå: /)
    .filter({ visible: true })
    .first()
    .waitFor();
  await cairn.click();
  await arriveAt(page, 'Fjordgløtt barnehage');
  await page
    .getByRole('main')
    .getByText(/^Åpent nå: «Fremtidsbilde 2040»/)
    .waitFor();
  await axe(page);
  await page.goto('/r/nordmore?list=open');
  await axe(page);
  await page.goBack();
  await follow(page.getByRole('main'), m.front_code({}, NB));
  await page.waitForURL('**/j');
});

test(
  'what is pointed at in the landscape stands a finger apart on every screen',
  { timeout: 300_000 },
  async ({ skip }) => {
    const house = await openHouse('pglite', skip);
    const page = await house.desktop({ javaScript: false });
    for (const width of [320, 360, 500, 701, 1000, 1116, 1200, 1280, 1366, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/r/nordmore');
      expect(await tooNear(page), `at ${width}`).toEqual([]);
    }
  },
);

test('the pages of the region and of a municipality show their landscape, and a door all there is behind it', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await signIn({ page, in: NB }, 'Mari Sæter');
  await follow(page, 'Nettverk Nordmøre');
  await arriveAt(page, 'Nettverk Nordmøre');
  const all = m.door_more({ count: 2 }, NB);
  await follow(page, all);
  await page.waitForURL('**/dream');
  expect(
    await page
      .getByRole('region', { name: m.dream_processes({}, NB) })
      .getByRole('link')
      .count(),
  ).toBeGreaterThan(2);
  await page.goBack();
  await follow(page, m.landscape_own({ place: 'Nettverk Nordmøre' }, NB));
  await arriveAt(page, VISION);
});

/** Targets that are less than 24 pixels high or wide, that reach out of the page, or whose squares meet. */
function tooNear(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const all = [...document.querySelectorAll<HTMLElement>('.v-landscape a.name, .v-landscape a.cairn')]
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => ({ said: (link.textContent ?? '').trim().slice(0, 24), box: link.getBoundingClientRect(), link }));
    const small = all.filter(
      ({ box }) => Math.min(box.width, box.height) < least || box.right > innerWidth || box.left < 0,
    );
    const points = all.filter(({ link }) => link.matches('.cairn'));
    const names = all.filter(({ link }) => link.matches('.name'));
    const near = points.flatMap((one, nth) =>
      points
        .slice(nth + 1)
        .filter(({ box }) => Math.max(Math.abs(box.x - one.box.x), Math.abs(box.y - one.box.y)) < least)
        .map((other) => `${one.said} | ${other.said}`),
    );
    const over = names.flatMap((one, nth) =>
      names
        .slice(nth + 1)
        .filter(
          ({ box }) =>
            box.left < one.box.right &&
            one.box.left < box.right &&
            box.top < one.box.bottom &&
            one.box.top < box.bottom,
        )
        .map((other) => `${one.said} over ${other.said}`),
    );
    return [...small.map(({ said }) => said), ...near, ...over];
  });
}
