import { expect, test } from 'vitest';
import { m } from '#messages';
import { openHouse, type House } from './harness.ts';
import { adapt } from './steps/cascade.ts';
import { comeBackWith, hideAndUndo, joinByCode, sendAnother, sendDream, takeInList } from './steps/dreams.ts';
import { adopt, aPicture, paint } from './steps/picture.ts';
import { gatheringOf } from './steps/raw.ts';
import { arriveAt, follow, press, type Visitor } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const QUESTION = 'Hva vil du gjøre her, uten skript?';
const MINE = 'At det virker på en gammel telefon.';
const THEME = 'Virker for alle';
const GOAL = 'Alle kan svare, på hva de har';

test('the forms of the seven steps, where no script runs', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { process, code } = await gatheringOf(house.url, 'sunniva');
  const leader = await signInByLetter(house);
  expect(await leader.page.locator('#svelte-announcer').count(), 'what scripts leave on a page').toBe(0);
  await leader.page.goto(`${process}/adapt`);
  await adapt(leader, QUESTION, m.readers_choice_place({}, NB));
  const { guest, slip } = await takePart(house, code);
  await leader.page.goto(process);
  await takeInPaper(leader);
  await leader.page.goto(process);
  await group(leader);
  await leader.page.goto(process);
  await paintAndAdopt(leader);
  await leader.page.goto(process);
  await setGoal(leader);
  await adopt(leader, 1, 'Samarbeidsutvalget');
  await comeBackWith(guest, slip, MINE);
  await guest.page.getByRole('link', { name: GOAL }).click();
  await arriveAt(guest.page, GOAL);
});

async function without(house: House): Promise<Visitor> {
  return { page: await house.phone({ javaScript: false }), in: NB };
}

/** A link by e-mail, read in the outbox of the demo. */
async function signInByLetter(house: House): Promise<Visitor> {
  const visitor = await without(house);
  const { page } = visitor;
  await page.goto('/sign-in');
  await page.getByLabel(m.sign_in_email({}, NB)).fill('sunniva.holm@demo.varde.example');
  await press(page, m.sign_in_send({}, NB));
  await follow(page, m.sign_in_outbox({}, NB));
  await page.getByRole('article').first().getByRole('link').click();
  await press(page, m.sign_in_confirm({}, NB));
  await arriveAt(page, m.shell_home_link({}, NB));
  return visitor;
}

/** Joins, is refused once and loses nothing, sends with a picture, and opens the slip. */
async function takePart(house: House, code: string): Promise<{ guest: Visitor; slip: string }> {
  const guest = await without(house);
  const { page } = guest;
  await joinByCode(guest, code);
  await page.getByText(QUESTION, { exact: true }).waitFor();
  await page.getByRole('textbox').fill(MINE);
  await press(page, m.join_send({}, NB));
  await page.getByText(m.contributions_who({}, NB)).first().waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe(MINE);
  const other = m.contributions_one_other({}, NB);
  const slip = await sendDream(guest, { group: other, words: MINE, picture: await aPicture('#2E6B4F') });
  await sendAnother(guest, { group: other, words: 'En til.' });
  expect(await page.context().cookies()).toEqual([]);
  await follow(page, m.join_save({}, NB));
  await page.getByText('«En til.»').waitFor();
  return { guest, slip };
}

/** One by one, and taken out again; a list; one hidden, and taken back. */
async function takeInPaper(leader: Visitor): Promise<void> {
  const { page } = leader;
  await follow(page, m.step_enter({}, NB));
  await arriveAt(page, m.enter_title({}, NB));
  await page.getByRole('radio', { name: m.contributions_one_child({}, NB), exact: true }).check();
  for (const words of ['Skrevet inn.', 'Skrevet feil.']) {
    await page.getByLabel(m.enter_words({}, NB), { exact: true }).fill(words);
    await press(page, m.enter_send({}, NB));
    await page
      .getByRole('region', { name: m.enter_last({}, NB) })
      .getByText(words, { exact: true })
      .waitFor();
  }
  await press(page, `${m.enter_take_out({}, NB)}: Skrevet feil.`);
  await page.getByText(m.enter_taken_out({}, NB)).waitFor();
  expect(await page.getByLabel(m.enter_words({}, NB), { exact: true }).inputValue()).toBe('Skrevet feil.');
  await follow(page, m.enter_to_paste({}, NB));
  await takeInList(leader, m.contributions_group_youth({}, NB), '- Limt inn.\n- Limt inn, og mer.', 2);
  await follow(page, m.enter_done({}, NB));
  await hideAndUndo(leader, 'Limt inn.', m.hide_double({}, NB));
}

/** A theme of two by ticks and a button, a third moved by the list, that undone, and done again. */
async function group(leader: Visitor): Promise<void> {
  const { page } = leader;
  await follow(page, m.step_group_action({}, NB));
  await arriveAt(page, m.contributions_board_title({}, NB));
  const tick = (words: string) => page.getByRole('checkbox', { name: words });
  const bar = page.getByRole('form', { name: m.contributions_board_do({}, NB) });
  await tick(MINE).check();
  await tick('En til.').check();
  await bar.getByLabel(m.contributions_board_name({}, NB)).fill(THEME);
  await bar
    .getByLabel(m.contributions_board_concept({}, NB))
    .selectOption({ label: m.processes_concept_digital({}, NB) });
  await press(bar, m.contributions_board_new({}, NB));
  await page.getByRole('link', { name: THEME, exact: true }).waitFor();
  expect(await tick(MINE).count()).toBe(0);
  for (const undo of [true, false]) {
    await tick('Limt inn.').check();
    await bar.getByLabel(m.contributions_board_pick_theme({}, NB)).selectOption({ label: THEME });
    await press(bar, m.contributions_board_to_theme({}, NB));
    await page.getByText(m.contributions_board_said_moved({ count: 1, theme: THEME }, NB)).waitFor();
    expect(await tick('Limt inn.').count()).toBe(0);
    if (!undo) continue;
    await press(page, m.contributions_board_undo({}, NB));
    await tick('Limt inn.').waitFor();
  }
}

async function paintAndAdopt(leader: Visitor): Promise<void> {
  const { page } = leader;
  await follow(page, m.step_picture_action({}, NB));
  const names = [
    m.processes_concept_livsmestring({}, NB),
    m.processes_concept_dybdelaering({}, NB),
    m.processes_concept_digital({}, NB),
    m.processes_concept_sosial({}, NB),
    m.processes_concept_innovasjon({}, NB),
  ];
  const concepts = Object.fromEntries(names.map((name) => [name, `${name} for alle.`]));
  const painting = { headline: 'Uten skript', narrative: 'Vi er i 2040, og det virker.', concepts, themes: [THEME] };
  await paint(leader, painting, MINE);
  await adopt(leader, 1, 'Samarbeidsutvalget');
}

async function setGoal({ page }: Visitor): Promise<void> {
  await follow(page, m.step_goals_action({}, NB));
  await arriveAt(page, m.goals_title({}, NB));
  await page.getByRole('radio', { name: m.processes_concept_digital({}, NB) }).check();
  await page.getByLabel(m.goals_text({}, NB), { exact: true }).fill(GOAL);
  await press(page, m.goals_save({}, NB));
  await page.getByText(m.goals_no_sign({}, NB)).first().waitFor();
  expect(await page.getByLabel(m.goals_text({}, NB), { exact: true }).inputValue()).toBe(GOAL);
  for (const [nth, sign] of ['Noen svarer uten skript.', 'Noen svarer på papir.'].entries()) {
    await page.getByLabel(m.goals_sign_number({ number: nth + 1 }, NB), { exact: true }).fill(sign);
  }
  await press(page, m.goals_save({}, NB));
  await page.getByText(m.goals_saved({}, NB)).waitFor();
  await follow(page, GOAL);
  await arriveAt(page, GOAL);
}
