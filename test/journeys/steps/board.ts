import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { m } from '#messages';
import { arriveAt, press, untilLive, type Visitor } from './visitor.ts';

/** Waits for the board with its keys at work. */
export async function atBoard({ page, in: reading }: Visitor): Promise<void> {
  await arriveAt(page, m.contributions_board_title({}, reading));
  await untilLive(page);
}

/** Shows only the dreams that wait from one group. */
export async function onlyFrom({ page, in: reading }: Visitor, group: string, count: number): Promise<void> {
  const filter = page.locator('details.filter');
  if ((await filter.getAttribute('open')) === null) await filter.locator('summary').click();
  await filter.getByLabel(m.contributions_board_filter_group({}, reading)).selectOption({ label: group });
  await press(filter, m.contributions_board_filter_show({}, reading));
  await expect.poll(() => notes(page).count()).toBe(count);
}

/** With the keyboard alone: chooses the first dreams that are shown, and makes a theme of them. */
export async function makeTheme(
  { page, in: reading }: Visitor,
  { name, concept, dreams }: { name: string; concept: string; dreams: number },
): Promise<void> {
  await notes(page).first().getByRole('checkbox').focus();
  await page.keyboard.press('x');
  for (let more = 1; more < dreams; more += 1) await page.keyboard.press('Shift+J');
  await page.getByText(m.contributions_board_picked({ count: dreams }, reading), { exact: true }).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(m.contributions_board_name({}, reading)).waitFor();
  await page.keyboard.type(name);
  await dialog.getByRole('radio', { name: concept, exact: true }).check();
  await press(dialog, m.contributions_board_make_with({ count: dreams }, reading));
  await dialog.waitFor({ state: 'detached' });
  await told(page, m.contributions_board_said_made({ theme: name }, reading));
}

/** With the keyboard alone: moves one dream to a theme that is searched for. */
export async function moveByKeys({ page, in: reading }: Visitor, words: string, theme: string): Promise<void> {
  await note(page, words).getByRole('checkbox').focus();
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: m.contributions_board_find_theme({}, reading) }).waitFor();
  await page.keyboard.type(theme.slice(0, 5));
  await page.keyboard.press('Enter');
  await told(page, m.contributions_board_said_moved({ count: 1, theme }, reading));
  await note(page, words).waitFor({ state: 'detached' });
}

/** Takes back what was done last, with its key, and sees the dream where it was. */
export async function undoByKey({ page, in: reading }: Visitor, words: string, theme: string): Promise<void> {
  await notes(page).first().getByRole('checkbox').focus();
  await page.keyboard.press('z');
  await told(
    page,
    m.contributions_board_said_undone(
      { what: m.contributions_board_said_moved({ count: 1, theme }, reading) },
      reading,
    ),
  );
  await note(page, words).waitFor();
}

/** Drags a dream onto a theme, as one does on a large screen. */
export async function drag({ page, in: reading }: Visitor, words: string, theme: string): Promise<void> {
  await note(page, words).dragTo(card(page, theme));
  await told(page, m.contributions_board_said_moved({ count: 1, theme }, reading));
  await note(page, words).waitFor({ state: 'detached' });
}

/** Chooses a dream with a tap, and moves it with the button. */
export async function moveByButton({ page, in: reading }: Visitor, words: string, theme: string): Promise<void> {
  await note(page, words).getByRole('checkbox').check();
  await press(page, `${m.contributions_board_to_theme({}, reading)}`);
  await page.getByRole('option', { name: theme }).click();
  await told(page, m.contributions_board_said_moved({ count: 1, theme }, reading));
}

/** Lays a theme open, sees how its dreams share out, and gives it another name. */
export async function rename(
  { page, in: reading }: Visitor,
  { concept, theme, name }: { concept: string; theme: string; name: string },
): Promise<Locator> {
  const fold = page.getByRole('button', { name: m.contributions_board_fold({ concept }, reading) });
  if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByRole('link', { name: theme, exact: true }).click();
  const panel = page.getByRole('complementary', { name: theme });
  await panel.getByText(m.contributions_board_rename({}, reading), { exact: true }).click();
  await panel.getByLabel(m.contributions_board_name({}, reading)).fill(name);
  await press(panel, m.contributions_board_rename_save({}, reading));
  await told(page, m.contributions_board_said_renamed({ theme: name }, reading));
  const renamed = page.getByRole('complementary', { name });
  await renamed.waitFor();
  return renamed;
}

/** How many dreams of a group lie in the theme that is open, and what share of the group's own that is. */
export async function shareIn(panel: Locator, group: string): Promise<string[]> {
  return panel
    .getByRole('row')
    .filter({ has: panel.page().getByRole('rowheader', { name: group }) })
    .getByRole('cell')
    .allInnerTexts();
}

function notes(page: Page): Locator {
  return page.locator('.notes .v-notes > li');
}

function note(page: Page, words: string): Locator {
  return notes(page).filter({ hasText: words });
}

function card(page: Page, theme: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('link', { name: theme, exact: true }) });
}

/** What the board says aloud of what was done. */
async function told(page: Page, sentence: string): Promise<void> {
  await expect.poll(() => page.locator('p[role="status"]').first().innerText()).toBe(sentence);
}
