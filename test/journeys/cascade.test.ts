import { expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { m } from '#messages';
import { openHouse } from './harness.ts';
import { day, handDown, ownQuestion } from './steps/cascade.ts';
import { arriveAt, follow, press, signIn, untilLive, waiting, type Visitor } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const REGION = 'Nettverk Nordmøre';
const NAME = 'Idékafé';
const STEP = 'Elevrådet leser alle drømmene';
const OWN = 'Hva gjør vi først på Averøy?';
const NEW = 'Hva er det aller første vi bør gjøre?';
const LESSON = 'Ungdommene svarte mest da vi gjorde det i friminuttet.';

test('a way of working is made, handed down, adapted, bettered, offered, taken, and something comes back', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const enter = async (who: string): Promise<Visitor> => {
    const visitor = { page: await house.desktop(), in: NB };
    await signIn(visitor, who);
    return visitor;
  };
  const sender = await enter('Mari Sæter');
  await makeTemplate(sender);
  const process = await start(sender);
  await handDown(sender, ['Averøy', 'Kristiansund']);

  const owner = await enter('Tor Henrik Sveen');
  const variant = await adapt(owner);
  await sendOut(sender, process);

  await owner.page.goto('/r/nordmore');
  await follow(waiting(owner.page, m.waiting_offer_title({ name: NAME }, NB)), m.waiting_offer_action({}, NB));
  await owner.page.getByText(m.offer_kept({}, NB)).waitFor();
  await press(owner.page, m.offer_take({}, NB));
  await owner.page.getByText(OWN, { exact: true }).waitFor();
  expect(await owner.page.getByRole('button', { name: m.offer_take({}, NB) }).count()).toBe(0);
  await owner.page.getByLabel(m.lesson_label({ place: REGION }, NB)).fill(LESSON);
  await press(owner.page, m.lesson_hand_back({}, NB));
  await owner.page.getByText(LESSON).waitFor();
  expect(owner.page.url()).toContain(variant);

  await sender.page.goto(`${process}/variants`);
  const row = rowOf(sender, 'Averøy');
  await row.getByText(OWN, { exact: true }).waitFor();
  await row.getByText(LESSON).waitFor();
  await rowOf(sender, 'Kristiansund').getByText(m.variants_unanswered({}, NB)).waitFor();
  await sender.page.getByLabel(m.variants_only_own({}, NB)).check();
  await press(sender.page, m.variants_show({}, NB));
  await rowOf(sender, 'Kristiansund').waitFor({ state: 'detached' });
  await press(sender.page, m.variants_remind({}, NB));
  await sender.page
    .getByRole('status')
    .getByText(m.variants_reminded({ count: 1, places: 'Kristiansund' }, NB))
    .waitFor();
});

function rowOf({ page }: Visitor, place: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: place, exact: true }) });
}

/** From the shipped workshop a template of the region's own, with a step more, and issued. */
async function makeTemplate({ page }: Visitor): Promise<void> {
  await page.goto('/r/nordmore/template');
  await follow(page, 'Kort idéverksted');
  await arriveAt(page, 'Kort idéverksted');
  await press(page, m.template_copy({}, NB));
  await page.getByLabel(m.template_name({}, NB), { exact: true }).fill(NAME);
  await press(page, m.template_add_step({}, NB));
  await arriveAt(page, NAME);
  await page.getByLabel(m.template_step_name({}, NB), { exact: true }).last().fill(STEP);
  await press(page, m.template_issue({}, NB));
  await page.getByRole('link', { name: m.template_fetch({}, NB) }).waitFor();
  await page.getByRole('heading', { name: STEP, exact: true }).waitFor();
}

/** Starts a process from it in the region, and gives its address. */
async function start({ page }: Visitor): Promise<string> {
  await page.goto('/r/nordmore');
  await follow(page, REGION);
  await arriveAt(page, REGION);
  const menu = page.getByRole('navigation', { name: m.shell_menu({}, NB) });
  await follow(menu, new RegExp(`^${m.door_dream({}, NB)}`));
  await follow(page, m.start_title({}, NB));
  await arriveAt(page, m.start_choose_title({}, NB));
  await follow(page, NAME);
  await press(page, m.start_action({}, NB));
  await arriveAt(page, NAME);
  return page.url();
}

/** The municipality's own question and a step of its own; gives the last part of its address. */
async function adapt({ page }: Visitor): Promise<string> {
  await follow(waiting(page, m.waiting_offered_title({ name: NAME }, NB)), m.process_adapt({}, NB));
  await arriveAt(page, NAME);
  const id = page.url().split('/').at(-1) ?? '';
  await follow(page, m.process_adapt({}, NB));
  await arriveAt(page, m.process_adapt({}, NB));
  await ownQuestion({ page, in: NB }).fill(OWN);
  await press(page, m.process_adapt_take({}, NB));
  await arriveAt(page, NAME);
  await follow(page, m.process_change({}, NB));
  await arriveAt(page, m.process_change({}, NB));
  await page.getByLabel(m.step_new_name({}, NB)).fill('Ungdomsrådet uttaler seg');
  await page.getByLabel(m.step_opens({}, NB), { exact: true }).last().fill(day(60));
  await press(page, m.step_new_action({}, NB));
  await page.getByText('5. Ungdomsrådet uttaler seg').waitFor();
  return id;
}

/** The region betters its question and sends that out with a word about why. */
async function sendOut({ page }: Visitor, process: string): Promise<void> {
  await page.goto(`${process}/adapt`);
  await ownQuestion({ page, in: NB }).fill(NEW);
  await press(page, m.save({}, NB));
  await arriveAt(page, NAME);
  await page.goto(`${process}/variants`);
  await untilLive(page);
  await page.getByText(m.variants_send_out({}, NB), { exact: true }).first().click();
  await page.getByLabel(m.variants_send_out_note({}, NB)).fill('Spørsmålet var for rundt.');
  await press(page, m.variants_send_out({}, NB));
  await page.getByRole('status').getByText(m.variants_sent({}, NB)).waitFor();
}
