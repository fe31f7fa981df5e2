import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { m } from '#messages';
import { openHouse, type House } from './harness.ts';
import { findAddresses } from './steps/addresses.ts';
import { ownQuestion } from './steps/cascade.ts';
import { gatheringOf } from './steps/raw.ts';
import { arriveAt, press, signIn, untilLive } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const TYPED = 'Skrevet tidlig';
const LEADER = 'Sunniva Holm';

/** Pages where people write, choose and open things. */
const ROUTES = [
  '/sign-in',
  '/j',
  '/j/[code]',
  '/r/[region]/thread/[record]',
  '/r/[region]/goal',
  '/r/[region]/place/[place]/about',
  '/r/[region]/place/[place]/start',
  '/r/[region]/process/[process]',
  '/r/[region]/process/[process]/adapt',
  '/r/[region]/process/[process]/variants',
  '/r/[region]/process/[process]/paste',
  '/r/[region]/process/[process]/dreams',
  '/r/[region]/process/[process]/picture',
  '/r/[region]/process/[process]/goals',
  '/r/[region]/template/[template]',
];

test('what is written, chosen and opened before the scripts come stays, on every page with a form', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const addresses = (await findAddresses(house.url)).filter(({ route }) => ROUTES.includes(route));
  expect([...new Set(addresses.map(({ route }) => route))].sort()).toEqual([...ROUTES].sort());
  for (const who of new Set(addresses.map((one) => one.who))) {
    const page = await visitor(house, who);
    for (const { path } of addresses.filter((one) => one.who === who)) {
      const come = await openWithoutScripts(page, path);
      const filled = await page.evaluateHandle(fillAll);
      await come();
      expect.soft(await page.evaluate(lostOf, filled), `lost on ${path}`).toEqual([]);
    }
  }
});

test('a dream, a question, a theme and a goal begun before the scripts came are sent as they were written', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const { process, code } = await gatheringOf(house.url, 'sunniva');
  await sendDream(house, code);
  const leader = await visitor(house, LEADER);
  await leader.goto(`${process}/dreams`);
  await leader.getByRole('article').getByText(TYPED, { exact: true }).waitFor();
  await askAnew(leader, process);
  await makeTheme(leader, process);
  const owner = await gatheringOf(house.url, 'tor.henrik');
  await setGoal(await visitor(house, 'Tor Henrik Sveen'), owner.process);
});

async function sendDream(house: House, code: string): Promise<void> {
  const page = await visitor(house, null);
  const come = await openWithoutScripts(page, `/j/${code}`);
  await page.getByRole('textbox').fill(TYPED);
  await page.getByRole('radio', { name: m.contributions_one_parent({}, NB), exact: true }).check();
  await come();
  await press(page, m.join_send({}, NB));
  await arriveAt(page, m.join_thanks({}, NB));
}

/** What is marked when the scripts come is still marked: the next key takes it away. */
async function askAnew(page: Page, process: string): Promise<void> {
  const come = await openWithoutScripts(page, `${process}/adapt`);
  const field = ownQuestion({ page, in: NB });
  await field.selectText();
  await come();
  await page.keyboard.type(TYPED);
  expect(await field.inputValue()).toBe(TYPED);
  await page.locator('form[action="?/adapt"]').getByRole('button').first().click();
  await page.getByText(TYPED, { exact: true }).waitFor();
}

/** Scripts fold away the signs that are empty, never one that is begun. */
async function setGoal(page: Page, process: string): Promise<void> {
  const come = await openWithoutScripts(page, `${process}/goals`);
  const sign = (number: number) => page.getByLabel(m.goals_sign_number({ number }, NB), { exact: true });
  await page.getByLabel(m.goals_text({}, NB), { exact: true }).fill(TYPED);
  await sign(3).fill('Et tegn');
  await come();
  expect(await sign(3).inputValue()).toBe('Et tegn');
  expect(await sign(4).isVisible()).toBe(false);
}

/** The form in the bar goes away with the scripts: what was begun there goes on in the sheet. */
async function makeTheme(page: Page, process: string): Promise<void> {
  const come = await openWithoutScripts(page, `${process}/board`);
  await page.locator('.notes').getByRole('checkbox').first().check();
  await page.locator('.bar').getByLabel(m.contributions_board_name({}, NB), { exact: true }).fill(TYPED);
  await come();
  const sheet = page.getByRole('dialog');
  expect(await sheet.getByLabel(m.contributions_board_name({}, NB), { exact: true }).inputValue()).toBe(TYPED);
  await sheet.getByRole('radio').first().check();
  await press(sheet, m.contributions_board_make_with({ count: 1 }, NB));
  await sheet.waitFor({ state: 'detached' });
  await page.getByText(TYPED, { exact: true }).first().waitFor();
}

async function visitor(house: House, who: string | null): Promise<Page> {
  const page = await house.phone();
  if (who) await signIn({ page, in: NB }, who);
  return page;
}

/** Opens a page whose scripts lie waiting, and gives what lets them through. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<undefined>();
  await page.unrouteAll();
  await page.route('**/*.js', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('body > div > script').first().waitFor({ state: 'attached' });
  return async () => {
    gate.resolve(undefined);
    await untilLive(page);
  };
}

/** What is read and set of fields of all kinds, and of what folds. */
interface Field extends HTMLElement {
  type: string;
  value: string;
  checked: boolean;
  open: boolean;
  selectedIndex: number;
  options: ArrayLike<unknown>;
}

/** In the browser: gives everything another state than it had, and keeps which. */
function fillAll(): { field: Field; was: string }[] {
  const found = document.querySelectorAll<Field>(
    'input:not([type="hidden"], [type="file"]), textarea, select, details:not([name])',
  );
  const tick = (field: Field) => ['checkbox', 'radio'].includes(field.type);
  for (const field of found) {
    if (field.matches('details')) field.open = !field.open;
    else if (tick(field)) field.checked = !field.checked;
    else if (field.matches('select')) field.selectedIndex = field.options.length - 1;
    else field.value = field.type === 'email' ? 'tidlig@skrevet.example' : 'Skrevet tidlig';
  }
  return [...found].map((field) => ({ field, was: `${field.value} ${field.checked} ${field.open}` }));
}

/** In the browser: the fields that are not as they were left. */
function lostOf(filled: { field: Field; was: string }[]): string[] {
  return filled
    .filter(({ field, was }) => !field.isConnected || `${field.value} ${field.checked} ${field.open}` !== was)
    .map(({ field }) => field.outerHTML.slice(0, 160));
}
