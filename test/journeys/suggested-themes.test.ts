import { expect, test } from 'vitest';
import { m } from '#messages';
import { axe, openHouse } from './harness.ts';
import * as board from './steps/board.ts';
import { takeInList } from './steps/dreams.ts';
import { gatheringOf } from './steps/raw.ts';
import { press, signIn, untilLive, type Visitor } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;

test('themes are suggested beside the board; one is renamed and accepted, the rest is not, and it is undone', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const { process } = await gatheringOf(house.url, 'sunniva');
  const visitor: Visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Sunniva Holm');
  await page.goto(`${process}/paste`);
  const words = [
    'båt på fjorden',
    'båt og fjord',
    'ro båt på fjorden',
    'varm suppe',
    'varm suppe og brød',
    'lage varm suppe',
  ];
  await takeInList(visitor, m.contributions_group_parent({}, NB), words.join('\n'), words.length);
  await page.goto(`${process}/board`);
  await board.atBoard(visitor);
  const notes = page.getByText(/grupper/).first();
  const before = await notes.innerText();
  await press(page, m.suggest_action({}, NB));
  const panel = page.getByRole('complementary', { name: m.suggest_title({}, NB) });
  const card = panel.getByRole('listitem').filter({ hasText: 'båt' }).first();
  await card.waitFor();
  await axe(page);
  expect(await notes.innerText()).toBe(before);
  const count = await panel.getByRole('listitem').count();
  expect(await panel.locator('input[name=client]').inputValue()).not.toBe('');
  await card.getByRole('checkbox').check();
  await press(panel, m.suggest_accept({}, NB));
  await page.getByText(m.contributions_suggestion_concept({}, NB)).first().waitFor();
  await untilLive(page);
  await card.getByRole('textbox').fill('Ut på fjorden');
  await card.getByRole('combobox').selectOption({ label: m.processes_concept_sosial({}, NB) });
  await press(panel, m.suggest_accept({}, NB));
  await page.getByRole('link', { name: 'Ut på fjorden', exact: true }).waitFor();
  expect(await panel.getByRole('listitem').count()).toBe(count - 1);
  expect(await notes.innerText()).not.toBe(before);
  await untilLive(page);
  await press(page, m.contributions_board_undo({}, NB));
  await page.getByRole('link', { name: 'Ut på fjorden', exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(count);
});
