import { expect, test } from 'vitest';
import { m } from '#messages';
import { axe, openHouse } from './harness.ts';
import { day, ownQuestion } from './steps/cascade.ts';
import { gatheringOf } from './steps/raw.ts';
import { arriveAt, follow, press, signIn, untilLive, type Visitor } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const OWN = 'Hva gjør vi sammen når det regner?';
const STEP = 'Foreldremøtet leser';

test('without a script nothing that is typed is lost beside a new step, and old languages are told of', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const { process, cookie } = await gatheringOf(house.url, 'sunniva');
  const page = await house.phone({ javaScript: false });
  const [name = '', value = ''] = cookie.split(/=(.*)/);
  await page.context().addCookies([{ name, value, url: house.url }]);
  await page.goto(`${process}/adapt`);
  await arriveAt(page, m.process_change({}, NB));
  const question = ownQuestion({ page, in: NB });
  const nynorsk = page.getByLabel(m.process_question_in({ language: m.language_nn({}, NB) }, NB), { exact: true });
  await nynorsk.fill('Kva gjer vi?');
  await press(page, m.save({}, NB));
  await page.goto(`${process}/adapt`);
  await question.fill(OWN);
  await page.getByLabel(m.step_new_name({}, NB)).fill(STEP);
  await press(page, m.step_new_action({}, NB));
  await page.getByText(m.day_unreadable({}, NB)).first().waitFor();
  expect(await question.inputValue()).toBe(OWN);
  expect(await page.getByLabel(m.step_new_name({}, NB)).inputValue()).toBe(STEP);
  await page.getByLabel(m.step_opens({}, NB), { exact: true }).last().fill(day(60));
  await press(page, m.step_new_action({}, NB));
  await page.getByText(`5. ${STEP}`).waitFor();
  expect(await question.inputValue()).toBe(OWN);
  expect(await page.getByText(m.question_old_here({}, NB)).count()).toBe(2);
  await question.fill(`${OWN} Alltid?`);
  await press(page, m.save({}, NB));
  const notice = page.getByRole('status');
  await notice.getByText(m.question_old({ languages: 'nynorsk og engelsk' }, NB)).waitFor();
  await press(notice, m.question_old_drop({}, NB));
  await page.getByText(`${OWN} Alltid?`, { exact: true }).waitFor();
  await page.getByRole('button', { name: m.question_old_drop({}, NB) }).waitFor({ state: 'detached' });
  await page.goto(`${process}/adapt`);
  expect(await nynorsk.inputValue()).toBe('');
});

test('dates that overlap are pointed out to those who may change them', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { process } = await gatheringOf(house.url, 'sunniva');
  const visitor: Visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Sunniva Holm');
  await page.goto(`${process}/adapt`);
  await page.getByLabel(m.step_closes({}, NB), { exact: true }).first().fill(day(400));
  await press(page, m.save({}, NB));
  await page.getByRole('region', { name: m.overlaps_title({}, NB) }).waitFor();
  await axe(page);
});

test('the address to join at is shown whole, and can be copied', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { process, code } = await gatheringOf(house.url, 'sunniva');
  const visitor: Visitor = { page: await house.phone(), in: NB };
  const { page } = visitor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.url });
  await signIn(visitor, 'Sunniva Holm');
  await page.goto(process);
  await untilLive(page);
  await page.getByRole('link', { name: `${house.url}/j/${code}`, exact: true }).waitFor();
  await press(page, m.copy_address({}, NB));
  await page.getByText(m.copied_address({}, NB)).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${house.url}/j/${code}`);
});

test('the sender reads on a phone what each group has shared, what is not sent, and when a letter may go', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const visitor: Visitor = { page: await house.phone(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Mari Sæter');
  const link = page.getByRole('link', { name: m.waiting_unanswered_action({}, NB) }).first();
  const tree = (await link.getAttribute('href'))?.split('?')[0] ?? '';
  await page.goto(tree);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Aure', exact: true }) });
  await row.getByText(m.variants_groups({ place: 'Aure' }, NB)).click();
  await row.getByRole('definition').first().waitFor();
  const figures = await row.getByRole('definition').allInnerTexts();
  expect(figures).toContain('15');
  for (const figure of figures) expect(figure).toMatch(/^(–|\d*[05])$/);
  await press(page, m.variants_remind({}, NB));
  await page.getByRole('status').getByText('Kristiansund').waitFor();
  await press(page, m.variants_remind({}, NB));
  await page.getByRole('status').getByText('Neste brev kan sendes').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);

  const sent = await page.locator('tr.top q').innerText();
  await page.goto(tree.replace('/variants', '/adapt'));
  await ownQuestion({ page, in: NB }).fill(OWN);
  await press(page, m.save({}, NB));
  await page.getByText(OWN, { exact: true }).waitFor();
  await page.goto(tree);
  expect(await page.locator('tr.top q').innerText()).toBe(sent);
  const top = page.locator('tr.top');
  await top.getByText(m.variants_not_sent({}, NB)).waitFor();
  await top.getByText(OWN, { exact: true }).waitFor();
});

test('a template says that it is saved, and that it is issued', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor: Visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Mari Sæter');
  await page.goto('/r/nordmore/template');
  await follow(page, 'Kort idéverksted');
  await arriveAt(page, 'Kort idéverksted');
  await press(page, m.template_copy({}, NB));
  await page.getByLabel(m.template_name({}, NB), { exact: true }).fill('Regnværsdag');
  await press(page, m.template_save({}, NB));
  await page.getByRole('status').getByText(m.template_saved({}, NB)).waitFor();
  await press(page, m.template_issue({}, NB));
  await page.getByRole('status').getByText(m.template_issued({}, NB)).waitFor();
});

test('the goals of the region stand in the order of the main concepts, and it is said', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.phone();
  await page.goto('/r/nordmore/goal');
  await page.getByText(m.alignment_order({}, NB)).waitFor();
  const region = page.getByRole('region', { name: m.alignment_of({ place: 'Nettverk Nordmøre' }, NB) });
  const told = await region.locator('.tree > li > .goal p.quiet').allInnerTexts();
  const order: string[] = [
    m.processes_concept_livsmestring({}, NB),
    m.processes_concept_dybdelaering({}, NB),
    m.processes_concept_digital({}, NB),
    m.processes_concept_sosial({}, NB),
    m.processes_concept_innovasjon({}, NB),
  ];
  expect(new Set(told).size).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
});

test('the guides are in the help, each a page, and lead to each other', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.phone({ javaScript: false });
  await page.goto('/r/nordmore/help');
  await follow(page, 'For deg som er enhetsleder');
  await arriveAt(page, 'For deg som er enhetsleder');
  expect(await page.locator('article').getAttribute('lang')).toBe('nb');
  await follow(page, 'Ta del');
  await arriveAt(page, 'Ta del uten konto');
  await follow(page, m.help_all({}, NB));
  await arriveAt(page, m.shell_help({}, NB));
});
