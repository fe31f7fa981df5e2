import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { m } from '#messages';
import { arriveAt, follow, press, waiting, type Visitor } from './visitor.ts';

export const PROCESS = { nb: 'Fremtidsbilde 2040', nn: 'Framtidsbilete 2040', en: 'Future picture 2040' };

const STEPS = 4;

/** A day as people write it, so many days from today in Norway. */
export function day(fromToday: number): string {
  return written(addDays(dayOf(new Date()), fromToday));
}

/** From what waits, through the place and its first door, to a process of its own, asked the same in all languages. */
export async function startProcess({ page, in: reading }: Visitor, place: string, question: string): Promise<void> {
  await follow(page, place);
  await arriveAt(page, place);
  const menu = page.getByRole('navigation', { name: m.shell_menu({}, reading) });
  await follow(menu, new RegExp(`^${m.door_dream({}, reading)}`));
  await follow(page, m.start_title({}, reading));
  await arriveAt(page, m.start_choose_title({}, reading));
  await follow(page, PROCESS[reading.locale]);
  await page.getByRole('button', { name: m.start_action({}, reading), exact: true }).waitFor();
  for (const field of await page.locator('textarea').all()) await field.fill(question);
  await press(page, m.start_action({}, reading));
  await page.getByText(question, { exact: true }).waitFor();
}

/** Finds the process among what waits, opens it, and stands before it. */
export async function openOffered({ page, in: reading }: Visitor): Promise<void> {
  const card = waiting(page, m.waiting_offered_title({ name: PROCESS[reading.locale] }, reading));
  await follow(card, m.process_adapt({}, reading));
  await arriveAt(page, PROCESS[reading.locale]);
}

/** The field for the question in the language that the place writes in; the others may be left empty, and say so. */
export function ownQuestion({ page, in: reading }: Visitor): Locator {
  return page.getByLabel(new RegExp(`^${m.process_question({}, reading)}[^(]*$`));
}

/** Gives the process the place's own question in its own language alone, every step dates that are open today, and readers of the dreams. */
export async function adapt({ page, in: reading }: Visitor, question: string, readers: string): Promise<void> {
  const titles = [m.process_adapt({}, reading), m.process_change({}, reading)].join('|');
  await page.getByRole('heading', { level: 1, name: new RegExp(`^(${titles})$`) }).waitFor();
  for (const field of await page.locator('textarea').all()) await field.fill('');
  await ownQuestion({ page, in: reading }).fill(question);
  for (let step = 0; step < STEPS; step += 1) {
    await page.getByLabel(m.step_opens({}, reading), { exact: true }).nth(step).fill(day(-1));
    await page
      .getByLabel(m.step_closes({}, reading), { exact: true })
      .nth(step)
      .fill(day(20 + step));
  }
  await page.getByLabel(m.step_readers({}, reading)).first().selectOption({ label: readers });
  await page.locator('form[action="?/adapt"]').getByRole('button').first().click();
  await arriveAt(page, PROCESS[reading.locale]);
  await page.getByText(question, { exact: true }).waitFor();
  expect(await page.getByText(question, { exact: true }).count()).toBe(1);
}

/** Hands the process to these places, and sees them in the list with no answer yet. */
export async function handDown({ page, in: reading }: Visitor, places: readonly string[]): Promise<void> {
  for (const place of places) await page.getByLabel(place, { exact: true }).check();
  await press(page, m.process_hand_down({}, reading));
  const section = page.getByRole('region', { name: m.process_under_title({}, reading) });
  for (const place of places) {
    const row = section.getByRole('listitem').filter({ has: page.getByRole('link', { name: place, exact: true }) });
    await row.getByText(m.process_not_answered({}, reading)).waitFor();
  }
}

/** Takes the process on as it is, and reads the code that people join with. */
export async function takeOn({ page, in: reading }: Visitor): Promise<string> {
  await press(page, m.process_accept({}, reading));
  return joinCode({ page, in: reading });
}

export async function joinCode({ page }: Visitor): Promise<string> {
  const address = await page.getByRole('link', { name: /^http.+\/j\/\d{6}$/ }).innerText();
  return address.slice(-6);
}
