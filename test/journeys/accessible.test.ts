import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { m } from '#messages';
import { GUARDS } from '#wiring/guard.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { signIn as cookieOf } from '../house/sign-in.ts';
import { axe, openHouse, type House } from './harness.ts';
import { findAddresses, type Address } from './steps/addresses.ts';
import { sendDream } from './steps/dreams.ts';
import { press, signIn, untilLive } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const NARROW = 320;

let addresses: Address[] = [];

beforeAll(async () => {
  const house = await openHouse('pglite', () => undefined);
  addresses = await findAddresses(house.url);
});

const IN_ENGLISH = ['/sign-in', '/j/[code]', '/r/[region]/slip/[code]', '/r/[region]/process/[process]'];

const LOOKS: Record<string, { device: 'phone' | 'desktop'; locale: Locale }> = {
  'on a phone, in bokmål, in the light': { device: 'phone', locale: 'nb' },
  'on a large screen, in nynorsk, in the dark': { device: 'desktop', locale: 'nn' },
};

test('every page of the house is looked at', () => {
  const pages = Object.keys(GUARDS).filter((route) => !NOT_PAGES.includes(route));
  const seen = new Set(addresses.map(({ route }) => route));
  expect(pages.filter((route) => !seen.has(route))).toEqual([]);
});

/** What has no page of its own: answers to machines, redirects, files, and the measure of the bench. */
const NOT_PAGES = [
  '/healthz',
  '/readyz',
  '/bare',
  '/sign-out',
  '/sign-in/with/[provider]',
  '/sign-in/from/[provider]',
  '/sign-in/passkey',
  '/account/passkey',
  '/language',
  '/r/[region]/file/[file]',
  '/r/[region]/picture/[picture]/poster.pdf',
  '/r/[region]/landscape/[place]/[look=look]',
  '/r/[region]/template/[template]/file',
  '/r/[region]/people/[person]/file',
];

test.for(Object.entries(LOOKS))(
  'axe finds nothing on any page, %s',
  { timeout: 600_000 },
  async ([, { device, locale }], { skip }) => {
    const house = await openHouse('pglite', skip);
    for (const [who, theirs] of byVisitor()) {
      const page = await enter(house, device, locale, who);
      for (const { path } of theirs) {
        await open(page, path, locale);
        await axe(page);
        if (device === 'phone') await expectNoSidewaysScroll(page);
      }
    }
  },
);

test('no page scrolls sideways where no script runs', { timeout: 120_000 }, async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  for (const [who, theirs] of byVisitor()) {
    const page = await house.phone({ javaScript: false });
    const cookie = who ? await cookieOf(house.url, `${who.split(' ')[0]?.toLowerCase()}.`) : '';
    const [name = '', value = ''] = cookie.split(/=(.*)/);
    if (who) await page.context().addCookies([{ name, value, url: house.url }]);
    for (const { path } of theirs) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
    }
  }
});

test('some of it in English', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  for (const [who, theirs] of byVisitor()) {
    const page = await enter(house, 'phone', 'en', who);
    for (const route of IN_ENGLISH) {
      const path = theirs.find((one) => one.route === route)?.path;
      if (!path) continue;
      await open(page, path, 'en');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await axe(page);
    }
  }
});

test('what comes up on the way: refusals, thanks, sheets on the board, a list looked through', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const guest = await house.phone();
  await open(guest, pathOf('/j/[code]'), 'nb');
  await press(guest, m.join_send({}, NB));
  await guest.getByText(m.contributions_empty({}, NB)).first().waitFor();
  await axe(guest);
  await sendDream(
    { page: guest, in: NB },
    { group: m.contributions_one_other({}, NB), words: 'At alle kan lese dette.' },
  );
  await axe(guest);

  const page = await house.desktop();
  await signIn({ page, in: NB }, 'Sunniva Holm');
  await open(page, pathOf('/r/[region]/process/[process]/board'), 'nb');
  for (const key of ['n', 't', '?']) {
    await page.locator('.notes').getByRole('checkbox').first().focus();
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await axe(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await open(page, pathOf('/r/[region]/process/[process]/paste'), 'nb');
  await page.getByLabel(m.paste_who({}, NB)).selectOption({ label: m.contributions_group_staff({}, NB) });
  await page.getByLabel(m.paste_list({}, NB), { exact: true }).fill('drøm;gruppe\nMer tid;barn\nNoe annet;romvesen');
  await press(page, m.paste_preview({}, NB));
  await page.getByText(m.contributions_row_group({ row: 3, group: 'romvesen' }, NB)).waitFor();
  await axe(page);
  for (const away of ['/r/nordmore/nowhere', `${pathOf('/r/[region]/place/[place]')}x`]) {
    await page.goto(away);
    await axe(page);
  }
});

function pathOf(route: string): string {
  return addresses.find((one) => one.route === route)?.path ?? '';
}

/** Pages by whom they are opened as; nobody first. */
function byVisitor(): [string | null, Address[]][] {
  const whos = [...new Set(addresses.map(({ who }) => who))];
  return whos.map((who) => [who, addresses.filter((one) => one.who === who)]);
}

async function enter(house: House, device: 'phone' | 'desktop', locale: Locale, who: string | null): Promise<Page> {
  const page = await house[device]();
  if (who) await signIn({ page, in: { locale } }, who);
  return page;
}

async function open(page: Page, path: string, locale: Locale): Promise<void> {
  const address = new URL(path, page.url() === 'about:blank' ? 'http://x' : page.url());
  address.searchParams.set('lang', locale);
  await page.goto(address.pathname + address.search);
  await untilLive(page);
  await layBare(page);
}

/** A screen as high as the page, so that nothing is counted as covered by a bar that one scrolls under. */
async function layBare(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(740, height) });
}

/** What is too wide scrolls inside itself; the page never does, however narrow the screen. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: NARROW, height: before?.height ?? NARROW });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `width of ${page.url()}`).toBe(NARROW);
  if (before) await page.setViewportSize(before);
}
