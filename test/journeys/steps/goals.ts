import { m } from '#messages';
import { arriveAt, press, untilLive, type Visitor } from './visitor.ts';

/** Writes a goal under a concept, with its signs, and opens it. */
export async function setGoal(
  { page, in: reading }: Visitor,
  { concept, text, signs, serves }: { concept: string; text: string; signs: readonly string[]; serves: string },
): Promise<void> {
  await arriveAt(page, m.goals_title({}, reading));
  await untilLive(page);
  await page.getByRole('radio', { name: concept }).check();
  await page.getByLabel(m.goals_text({}, reading), { exact: true }).fill(text);
  for (const [index, sign] of signs.entries()) {
    if (index > 0) await press(page, m.goals_sign_add({}, reading));
    await page.getByLabel(m.goals_sign_number({ number: index + 1 }, reading), { exact: true }).fill(sign);
  }
  const above = page.getByLabel(m.goals_serves_label({}, reading), { exact: true });
  const option = await above.locator('option').filter({ hasText: serves }).getAttribute('value');
  await above.selectOption(option);
  await press(page, m.goals_save({}, reading));
  await page.getByRole('status').getByText(m.goals_saved({}, reading)).waitFor();
  await page.getByRole('link', { name: text, exact: true }).click();
  await arriveAt(page, text);
}

/** From the goal to all that hang together, where it stands under the one it serves, and back to it. */
export async function findInTree({ page, in: reading }: Visitor, goal: string, serves: string): Promise<void> {
  await page.getByRole('link', { name: m.alignment_link({}, reading) }).click();
  await arriveAt(page, m.alignment_title({}, reading));
  const branch = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: serves, exact: true }) });
  await branch.getByRole('link', { name: goal, exact: true }).click();
  await arriveAt(page, goal);
}

/** From the goal by links alone: the thread, a dream it stands on, and forward to the goal again. */
export async function walkToDream({ page, in: reading }: Visitor, goal: string, dream: string): Promise<void> {
  await page.getByRole('link', { name: m.pictures_thread({}, reading) }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: goal }).waitFor();
  await walkAlongKnots({ page, in: reading });
  await page.locator('#stage-dream').getByRole('link', { name: dream }).click();
  await arriveAt(page, m.thread_of_dream({}, reading));
  await page.locator('#stage-dream [aria-current="true"]').getByText(dream).waitFor();
  await page.locator('#stage-goal').getByRole('link', { name: goal }).click();
  await arriveAt(page, goal);
}

/** From the first knot to the next with an arrow key, and into it with Enter: the panel is about that one then. */
async function walkAlongKnots({ page, in: reading }: Visitor): Promise<void> {
  const rope = page.getByRole('list', { name: m.thread_strip_label({}, reading) });
  await rope.waitFor();
  await untilLive(page);
  const knots = rope.locator('[data-knot]');
  await knots.first().focus();
  await page.keyboard.press('ArrowRight');
  const second = await knots.nth(1).textContent();
  await page.locator('[data-knot]:focus', { hasText: second ?? '' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-knot][aria-current="true"]', { hasText: second ?? '' }).waitFor();
  await page.getByRole('navigation', { name: m.thread_knots({}, reading) }).waitFor();
}
