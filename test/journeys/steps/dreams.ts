import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { m } from '#messages';
import { arriveAt, chooseLanguage, follow, press, untilLive, type Visitor } from './visitor.ts';

/** What somebody sends: who they are (as the chip says), the words, and perhaps a picture. */
export interface Sent {
  group: string;
  words: string;
  picture?: { name: string; mimeType: string; buffer: Buffer };
}

/** Joins by typing the code, as one who read it from a poster. */
export async function joinByCode(visitor: Visitor, code: string): Promise<void> {
  const { page, in: reading } = visitor;
  await page.goto('/j');
  await chooseLanguage(visitor);
  await page.getByLabel(m.join_code_label({}, reading)).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await press(page, m.join_code_open({}, reading));
  await page.getByRole('button', { name: m.join_send({}, reading) }).waitFor();
}

/** Sends one dream and gives the code on the slip. */
export async function sendDream({ page, in: reading }: Visitor, { group, words, picture }: Sent): Promise<string> {
  await page.waitForLoadState('load');
  await page.getByRole('textbox').fill(words);
  if (picture) await page.locator('input[type="file"]').setInputFiles(picture);
  await page.getByRole('radio', { name: group, exact: true }).check();
  await press(page, m.join_send({}, reading));
  await arriveAt(page, m.join_thanks({}, reading));
  return page.locator('.v-slip .code').innerText();
}

export async function sendAnother({ page, in: reading }: Visitor, dream: Sent): Promise<string> {
  await follow(page, m.join_another({}, reading));
  await page.getByRole('button', { name: m.join_send({}, reading) }).waitFor();
  return sendDream({ page, in: reading }, dream);
}

/** Comes back with a slip from the region's front page. Stands at «Hva ble drømmen til?». */
export async function comeBackWith({ page, in: reading }: Visitor, slip: string, words: string): Promise<void> {
  await page.goto('/');
  await chooseLanguage({ page, in: reading });
  await follow(page, m.front_slip({}, reading));
  await page.getByLabel(m.slip_label({}, reading)).fill(slip.toUpperCase().replaceAll('-', ' '));
  await press(page, m.slip_open({}, reading));
  await page.getByText(`«${words}»`, { exact: true }).waitFor();
}

/** Types in a heap for others: words, Enter, next. */
export async function enterHeap({ page, in: reading }: Visitor, group: string, heap: readonly string[]): Promise<void> {
  await arriveAt(page, m.enter_title({}, reading));
  await untilLive(page);
  await page.getByRole('radio', { name: group, exact: true }).check();
  const field = page.getByLabel(m.enter_words({}, reading), { exact: true });
  const entered = page.getByRole('region', { name: m.enter_last({}, reading) });
  for (const words of heap) {
    await field.fill(words);
    await field.press('Enter');
    await entered.getByText(words, { exact: true }).waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
    expect(await page.getByRole('radio', { name: group, exact: true }).isChecked()).toBe(true);
  }
}

/** A list, pasted or as a file: looked through, and taken in. */
export async function takeInList(
  { page, in: reading }: Visitor,
  group: string,
  list: string,
  count: number,
  asFile = false,
): Promise<void> {
  await arriveAt(page, m.paste_title({}, reading));
  await page.getByLabel(m.paste_who({}, reading)).selectOption({ label: group });
  if (asFile) {
    const file = { name: 'comments.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
    await page.getByLabel(m.paste_choose_file({}, reading)).setInputFiles(file);
  } else {
    await page.getByLabel(m.paste_list({}, reading), { exact: true }).fill(list);
  }
  await press(page, m.paste_preview({}, reading));
  await arriveAt(page, m.paste_preview_title({}, reading));
  expect(await page.getByRole('row').count()).toBe(count + 1);
  await press(page, m.paste_add({ count }, reading));
  await page.getByRole('status').getByText(m.paste_added({ count }, reading)).waitFor();
}

/** Hides the dream that says this, with a reason, sees it gone, and takes it back. */
export async function hideAndUndo({ page, in: reading }: Visitor, words: string, reason: string): Promise<void> {
  await arriveAt(page, m.dreams_title({}, reading));
  const said: Locator = page.getByText(words, { exact: true });
  const slip = page.getByRole('article').filter({ has: said });
  await slip.getByText(m.dreams_hide({}, reading), { exact: true }).click();
  await slip.getByLabel(m.dreams_hide_why({}, reading)).selectOption({ label: reason });
  await press(slip, m.dreams_hide_do({}, reading));
  const notice = page.getByRole('status').filter({ hasText: m.dreams_was_hidden({}, reading) });
  await notice.waitFor();
  await page.getByText(`${reason}.`).waitFor();
  expect(await said.count()).toBe(0);
  await press(notice, m.dreams_undo({}, reading));
  await said.waitFor();
}
