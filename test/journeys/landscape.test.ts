import { expect, test } from 'vitest';
import { m } from '#messages';
import { axe, openHouse } from './harness.ts';
import { arriveAt, follow, signIn } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const VISION = 'Sammen skaper vi fremtiden på Nordmøre';
const GOAL = 'Vi har temabasert/tverrfaglig arbeid i både barnehagen og skolen';
const DREAM = 'Jeg drømmer om at gutten min går hjem fra skolen og fortsatt lurer på noe.';
const ELSEWHERE = 'Fjæra er klasserom hver måned, hele året';

test('from the landscape to one dream, and along its thread to the goal of another place', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await signIn({ page, in: NB }, 'Mari Sæter');
  await follow(page, m.landscape_whole_region({}, NB));
  await arriveAt(page, VISION);
  await follow(page, GOAL);
  const list = page.getByRole('main');
  await follow(list, new RegExp(DREAM.slice(0, 30)));
  await page.getByText(DREAM).first().waitFor();
  await follow(page.locator('#stage-goal'), GOAL);
  await arriveAt(page, GOAL);
  await follow(page, ELSEWHERE);
  await arriveAt(page, ELSEWHERE);
  await page.getByText('Averøy').first().waitFor();
});

test('whoever comes by reads a municipality in the landscape: its units, what is open, and what it wants', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const page = await house.desktop();
  await page.goto('/r/nordmore');
  await arriveAt(page, VISION);
  const averoy = page.getByRole('link', { name: /^Averøy/ }).first();
  await averoy.focus();
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Averøy');
  await axe(page);
  await page.getByRole('heading', { name: m.front_together({}, NB) }).waitFor();
  await follow(page, ELSEWHERE);
  await page.getByRole('heading', { level: 1 }).getByText(ELSEWHERE).waitFor();
  expect(page.url()).toContain('/thread/');
});
