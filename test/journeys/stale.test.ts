import { expect, test } from 'vitest';
import { m } from '#messages';
import { openHouse } from './harness.ts';
import { ownQuestion } from './steps/cascade.ts';
import { gatheringOf } from './steps/raw.ts';
import { press, signIn, untilLive, type Visitor } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;

/** The same form laid open by two, in two browsers. */
async function two(skip: (reason: string) => void, who: string, path: (process: string) => string) {
  const house = await openHouse('pglite', skip);
  const { process } = await gatheringOf(house.url, who === 'Tor Henrik Sveen' ? 'tor.henrik' : 'sunniva');
  const open = async (): Promise<Visitor> => {
    const visitor = { page: await house.desktop(), in: NB };
    await signIn(visitor, who);
    await visitor.page.goto(path(process));
    await untilLive(visitor.page);
    return visitor;
  };
  return { one: await open(), other: await open() };
}

test('whoever adapts second sees both questions, and nothing is lost or overwritten', async ({ skip }) => {
  const { one, other } = await two(skip, 'Sunniva Holm', (process) => `${process}/adapt`);
  const question = ownQuestion;
  await question(one).fill('Hva drømmer du om her?');
  await question(other).fill('Hva vil du leke?');
  await press(one.page, m.save({}, NB));
  await one.page.getByText('Hva drømmer du om her?', { exact: true }).waitFor();
  await press(other.page, m.save({}, NB));
  await other.page.getByText(m.processes_stale({}, NB)).first().waitFor();
  expect(await question(other).inputValue()).toBe('Hva vil du leke?');
  await other.page.getByText('Hva drømmer du om her?', { exact: true }).waitFor();
  await one.page.reload();
  await one.page.getByText('Hva drømmer du om her?', { exact: true }).waitFor();
  await press(other.page, m.save({}, NB));
  await other.page.getByText('Hva vil du leke?', { exact: true }).waitFor();
});

test('whoever paints second sees both headlines, and saves what they want of both', async ({ skip }) => {
  const { one, other } = await two(skip, 'Tor Henrik Sveen', (process) => `${process}/picture`);
  const headline = ({ page }: Visitor) => page.getByLabel(m.pictures_headline({}, NB), { exact: true });
  await headline(one).fill('Havet er klasserommet');
  await headline(other).fill('Båten er klasserommet');
  await press(one.page, m.pictures_save({}, NB));
  await one.page.getByRole('status').getByText(m.pictures_saved({}, NB)).waitFor();
  await press(other.page, m.pictures_save({}, NB));
  const both = other.page.getByRole('region', { name: m.pictures_both_title({}, NB) });
  await both.getByText('Havet', { exact: true }).waitFor();
  await both.getByText('Båten', { exact: true }).waitFor();
  expect(await headline(other).inputValue()).toBe('Båten er klasserommet');
  await headline(other).fill('Havet og båten er klasserommet');
  await press(other.page, m.pictures_save({}, NB));
  await other.page.getByRole('status').getByText(m.pictures_saved({}, NB)).waitFor();
});
