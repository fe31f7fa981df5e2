import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { m } from '#messages';
import { signIn as signedIn } from '../house/sign-in.ts';
import { axe, openHouse } from './harness.ts';
import { get, processOf } from './steps/raw.ts';
import { press } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;

async function reactingAt(url: string) {
  const cookie = await signedIn(url, 'elin');
  const process = await processOf(url, cookie, 'Bjørkelia barnehage');
  const page = () => get(`${url}${process}/statements`, cookie);
  const code = /\/j\/(\d{6})/.exec((await page()).html)?.[1] ?? '';
  const answered = async () => Number(/(\d+) har svart/.exec((await page()).html)?.[1] ?? 0);
  return { process, code, answered };
}

const statementOn = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const number = (page: Page) => page.getByText(/^Påstand \d+ av 10$/).innerText();

test.for([true, false])(
  'statements on a phone, script: %s: answered, gone back to, ended, taken back',
  async (javaScript, { skip }) => {
    const house = await openHouse('pglite', skip);
    const { code, answered } = await reactingAt(house.url);
    const before = await answered();
    const page = await house.phone({ javaScript });
    await page.goto(`/j/${code}?lang=nb`);
    const [agree, disagree] = [m.react_agree({}, NB), m.react_disagree({}, NB)];
    if (javaScript) await axe(page);
    const first = await statementOn(page);
    expect(await number(page)).toBe('Påstand 1 av 10');
    await press(page, agree);
    await page.getByText('Påstand 2 av 10').waitFor();
    expect(await statementOn(page)).not.toBe(first);
    await press(page, m.react_back({}, NB));
    await page.getByText(m.react_before({ answer: agree }, NB)).waitFor();
    expect(await statementOn(page)).toBe(first);
    await press(page, disagree);
    await page.getByText('Påstand 2 av 10').waitFor();
    await press(page, m.react_pass({}, NB));
    await page.getByText('Påstand 3 av 10').waitFor();
    if (javaScript) await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await press(page, m.react_end({}, NB));
    await page.getByRole('heading', { name: m.react_thanks({}, NB) }).waitFor();
    await page.getByText(m.react_answered({ count: 2, all: 10 }, NB)).waitFor();
    if (javaScript) await axe(page);
    expect(await answered()).toBe(before + 1);
    await press(page, m.react_on({}, NB));
    await page.getByText('Påstand 3 av 10').waitFor();
    await press(page, m.react_end({}, NB));
    await press(page, m.react_take_back({}, NB));
    await page.getByRole('heading', { name: m.react_gone_title({}, NB) }).waitFor();
    expect(await answered()).toBe(before);
    expect(await page.context().cookies()).toEqual([]);
  },
);

test('whoever answers all is thanked, and a press sent twice is one answer', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { code, answered } = await reactingAt(house.url);
  const before = await answered();
  const page = await house.phone();
  await page.goto(`/j/${code}?lang=nb`);
  for (let nth = 1; nth <= 10; nth += 1) {
    await page.getByText(`Påstand ${nth} av 10`).waitFor();
    await page.getByRole('button', { name: m.react_agree({}, NB), exact: true }).dblclick();
  }
  await page.getByText(m.react_answered({ count: 10, all: 10 }, NB)).waitFor();
  expect(await answered()).toBe(before + 1);
});

test.for([true, false])('the result is for everybody once it is over, script: %s', async (javaScript, { skip }) => {
  const house = await openHouse('pglite', skip);
  const cookie = await signedIn(house.url, 'elin');
  const over = await processOf(house.url, cookie, 'Havbrisen skole');
  const page = await house.phone({ javaScript });
  await page.goto(`${over}/agreement?lang=nb`);
  const shared = page.getByRole('heading', { name: m.opinion_shared({}, NB) });
  await expect
    .poll(async () => {
      if (!javaScript && (await shared.count()) === 0) await page.reload();
      return shared.count();
    })
    .toBe(1);
  await page.getByText('«Det bør være varm mat på skolen hver dag.»').first().waitFor();
  const map = page.getByRole('img', { name: m.opinion_map_alt({}, NB) });
  expect(await map.locator('text').allTextContents()).toEqual(['Gruppe A', 'Gruppe B']);
  expect(await map.locator('path.dot').count()).toBe(71);
  if (javaScript) await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const { process } = await reactingAt(house.url);
  await page.goto(`${process}/agreement?lang=nb`);
  await page.getByText(/^Folk svarer fram til/).waitFor();
  expect(await page.getByRole('img', { name: m.opinion_map_alt({}, NB) }).count()).toBe(0);
});
