import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Locale } from '#platform/i18n/words.ts';
import { m } from '#messages';
import type { House } from './harness.ts';
import * as board from './steps/board.ts';
import { adapt, handDown, openOffered, startProcess, takeOn } from './steps/cascade.ts';
import {
  comeBackWith,
  enterHeap,
  hideAndUndo,
  joinByCode,
  sendAnother,
  sendDream,
  takeInList,
} from './steps/dreams.ts';
import { findInTree, setGoal, walkToDream } from './steps/goals.ts';
import { adopt, aPicture, paint, paintOn } from './steps/picture.ts';
import { arriveAt, follow, press, signIn, type Visitor } from './steps/visitor.ts';

/** Where and in which language the story is told. */
export interface Telling {
  house: House;
  device: 'phone' | 'desktop';
  locale: Locale;
}

const LIST = '../shared/data/polis/brexit-consensus/comments.csv';
const QUESTION = 'Hva skal barna gjøre i Averøy i 2040?';
const PARENTS = [
  'Ti minutter til i garderoben, hver dag.',
  'At noen spør ham hva han lurer på.',
  'Turer i all slags vær.',
  'Færre beskjeder og mer prat.',
  'At hun får en venn den første uka.',
];
const CHILDREN = ['Sove ute i skogen.', 'Bake med ekte ild.', 'Klatre helt opp.'];
const MINE = PARENTS[0] ?? '';
const THEME = 'Tid til hverandre';
/** A goal of the region in the demo. */
const SERVED = 'Vi er gode på relasjonskompetanse';
const GOAL = 'Hvert barn blir møtt av en voksen som har tid';

/** The fifty statements that real people once made, or null where they are not at hand. */
export function statements(): string | null {
  return existsSync(LIST) ? readFileSync(LIST, 'utf8') : null;
}

/** The seven steps, from a question in the region to a goal, and back along the thread to one dream. */
export async function tellTheThread(telling: Telling): Promise<void> {
  const leader = await visitor(telling);
  const code = await cascade(telling, leader);
  const process = leader.page.url();
  const { guest, slip } = await gather(telling, code);
  await takeInPaper(telling, leader, process);
  await leader.page.goto(process);
  await group(telling, leader);
  await leader.page.goto(process);
  await paintAndAdopt(leader);
  await leader.page.goto(process);
  await setAndAdoptGoal(leader);
  await walkToDream(leader, GOAL, MINE);
  await fromSlipToGoal(guest, slip);
}

async function visitor({ house, device, locale }: Telling): Promise<Visitor> {
  return { page: await house[device](), in: { locale } };
}

/** The coordinator starts and hands down, the municipality adapts and hands down, the unit takes on. Gives the code. */
async function cascade(telling: Telling, leader: Visitor): Promise<string> {
  const coordinator = await visitor(telling);
  await signIn(coordinator, 'Mari Sæter');
  await startProcess(coordinator, 'Nettverk Nordmøre', 'Hva vil vi med oppveksten på Nordmøre?');
  await follow(coordinator.page, m.process_change({}, coordinator.in));
  await adapt(coordinator, 'Hva vil vi med barndommen på Nordmøre?', m.readers_choice_region({}, coordinator.in));
  await handDown(coordinator, ['Averøy', 'Surnadal']);

  const owner = await visitor(telling);
  await signIn(owner, 'Tor Henrik Sveen');
  await openOffered(owner);
  await follow(owner.page, m.process_adapt({}, owner.in));
  await adapt(owner, QUESTION, m.readers_choice_place({}, owner.in));
  await handDown(owner, ['Fjordgløtt barnehage']);

  await signIn(leader, 'Sunniva Holm');
  await openOffered(leader);
  return takeOn(leader);
}

/** Somebody without an account sends from several groups, once with a picture, and comes back with the slip. */
async function gather(telling: Telling, code: string): Promise<{ guest: Visitor; slip: string }> {
  const guest = await visitor(telling);
  await joinByCode(guest, code);
  await guest.page.getByText(QUESTION, { exact: true }).waitFor();
  const parent = m.contributions_one_parent({}, guest.in);
  const slip = await sendDream(guest, { group: parent, words: MINE });
  for (const words of PARENTS.slice(1)) await sendAnother(guest, { group: parent, words });
  const drawn = await aPicture('#C2571A', 'jpeg');
  await sendAnother(guest, {
    group: m.contributions_one_child({}, guest.in),
    words: 'Et tre vi kan bo i.',
    picture: drawn,
  });
  await sendAnother(guest, { group: m.contributions_one_staff({}, guest.in), words: 'Å gå på tur uten å vite hvor.' });
  expect(await guest.page.context().cookies(), 'cookies of somebody who took part').toEqual([]);
  await comeBackWith(guest, slip, MINE);
  await guest.page.getByText(m.slip_pending_theme({}, guest.in)).waitFor();
  return { guest, slip };
}

/** The unit leader types in a heap, takes in the fifty statements, hides one and takes that back. */
async function takeInPaper({ device }: Telling, leader: Visitor, process: string): Promise<void> {
  const { page, in: reading } = leader;
  await page.goto(process);
  await follow(page, m.step_enter({}, reading));
  await enterHeap(leader, m.contributions_one_child({}, reading), CHILDREN);
  const list = statements();
  if (list) {
    await follow(page, m.enter_to_paste({}, reading));
    await takeInList(leader, m.contributions_group_other({}, reading), list, 50, device === 'desktop');
  }
  await page.goto(process);
  await follow(page, m.step_gather_action({}, reading));
  const total = PARENTS.length + CHILDREN.length + 2 + (list ? 50 : 0);
  await page.getByText(m.dreams_count({ count: total }, reading), { exact: true }).waitFor();
  expect(await page.getByRole('img', { name: m.dreams_picture_alt({}, reading) }).count()).toBe(list ? 0 : 1);
  if (list) await onlyParents(leader);
  await hideAndUndo(leader, MINE, m.hide_not_a_dream({}, reading));
}

async function onlyParents({ page, in: reading }: Visitor): Promise<void> {
  await page
    .getByLabel(m.dreams_filter_group({}, reading))
    .selectOption({ label: m.contributions_group_parent({}, reading) });
  await press(page, m.dreams_filter({}, reading));
  await page.getByText(MINE, { exact: true }).waitFor();
  expect(await page.getByRole('article').count()).toBe(PARENTS.length);
}

/** Dreams become themes: by keyboard, on a large screen by drag as well; named anew, and undone. */
async function group({ device }: Telling, leader: Visitor): Promise<void> {
  const { page, in: reading } = leader;
  const parents = m.contributions_group_parent({}, reading);
  const children = m.contributions_group_child({}, reading);
  await follow(page, m.step_group_action({}, reading));
  await board.atBoard(leader);
  await board.onlyFrom(leader, parents, PARENTS.length);
  const life = m.processes_concept_livsmestring({}, reading);
  await board.makeTheme(leader, { name: 'Nok tid', concept: life, dreams: PARENTS.length });
  await board.onlyFrom(leader, children, CHILDREN.length + 1);
  const [first = '', second = '', third = ''] = CHILDREN;
  await board.moveByKeys(leader, first, 'Nok tid');
  await board.undoByKey(leader, first, 'Nok tid');
  const deep = m.processes_concept_dybdelaering({}, reading);
  await board.makeTheme(leader, { name: 'Ute', concept: deep, dreams: 1 });
  const moved = (await page.getByText(third).count()) > 0 ? third : second;
  if (device === 'desktop') await board.drag(leader, moved, 'Ute');
  else await board.moveByButton(leader, moved, 'Ute');
  const panel = await board.rename(leader, { concept: life, theme: 'Nok tid', name: THEME });
  expect(await board.shareIn(panel, parents)).toEqual([String(PARENTS.length), expect.stringMatching(/^100\s%$/)]);
}

async function paintAndAdopt(leader: Visitor): Promise<void> {
  const { page, in: reading } = leader;
  await follow(page, m.step_picture_action({}, reading));
  const painting = {
    headline: 'Her er det tid',
    narrative: 'Vi er i 2040. Ingen har det travelt i garderoben.',
    concepts: {
      [m.processes_concept_livsmestring({}, reading)]: 'Alle blir sett når de kommer.',
      [m.processes_concept_dybdelaering({}, reading)]: 'Vi er ute til vi er ferdige.',
      [m.processes_concept_digital({}, reading)]: 'Barna vet hvem som har laget bildet.',
      [m.processes_concept_sosial({}, reading)]: 'Ingen står alene.',
      [m.processes_concept_innovasjon({}, reading)]: 'Vi prøver, og forteller hvordan det gikk.',
    },
    themes: [THEME, 'Ute'],
  };
  await paint(leader, painting, MINE);
  await paintOn(leader, 'Her har vi tid');
  await adopt(leader, 2, 'Samarbeidsutvalget');
}

async function setAndAdoptGoal(leader: Visitor): Promise<void> {
  const { page, in: reading } = leader;
  await follow(page, m.step_goals_action({}, reading));
  await setGoal(leader, {
    concept: m.processes_concept_livsmestring({}, reading),
    text: GOAL,
    signs: ['Noen sier hei til hvert barn ved navn.', 'Foreldre rekker å prate ved henting.'],
    serves: SERVED,
  });
  await adopt(leader, 1, 'Samarbeidsutvalget');
  await findInTree(leader, GOAL, SERVED);
}

/** Whoever has the slip sees that the dream became a goal, and reads the goal without an account. */
async function fromSlipToGoal(guest: Visitor, slip: string): Promise<void> {
  const { page, in: reading } = guest;
  await comeBackWith(guest, slip, MINE);
  const line = page.getByRole('list', { name: m.slip_thread({}, reading) });
  await line.getByText(THEME, { exact: true }).waitFor();
  await line.getByRole('link', { name: 'Her har vi tid' }).waitFor();
  await line.getByRole('link', { name: GOAL }).click();
  await arriveAt(page, GOAL);
}
