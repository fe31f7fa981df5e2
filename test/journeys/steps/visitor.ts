import type { Locator, Page } from 'playwright-core';
import type { Locale } from '#platform/i18n/words.ts';
import { m } from '#messages';

/** Somebody at a screen: the page before them, and the language they read it in. */
export interface Visitor {
  page: Page;
  in: { locale: Locale };
}

const LANGUAGES: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** Signs in to the demo with one click, in the visitor's language, and stands at what waits for them. */
export async function signIn({ page, in: reading }: Visitor, name: string): Promise<void> {
  await page.goto('/sign-in');
  await chooseLanguage({ page, in: reading });
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL('**/r/*');
  const spoken = await page.locator('html').getAttribute('lang');
  if (spoken !== reading.locale) await page.goto(`/language?to=${reading.locale}&next=/`);
  await arriveAt(page, m.shell_home_link({}, reading));
}

/** Chooses the language in the top line of a page without the shell, where it is not the one there already. */
export async function chooseLanguage({ page, in: { locale } }: Visitor): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === locale) return;
  await page.getByRole('link', { name: LANGUAGES[locale], exact: true }).click();
  await page.locator(`html[lang="${locale}"]`).waitFor();
}

/** Waits until the scripts of the page have taken over, for what only they can do. */
export async function untilLive(page: Page): Promise<void> {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

export async function press(where: Page | Locator, name: string): Promise<void> {
  await where.getByRole('button', { name, exact: true }).click();
}

/** Follows a link that can be seen; which one that is shows when the styles are there. */
export async function follow(where: Page | Locator, name: string | RegExp): Promise<void> {
  await ('page' in where ? where.page() : where).waitForLoadState('load');
  await where.getByRole('link', { name, exact: true }).filter({ visible: true }).first().click();
}

/** Waits for a heading of the first level that says this, and until everything stands where it will stand. */
export async function arriveAt(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.waitForLoadState('load');
}

/** The card of what waits, by its title. */
export function waiting(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}
