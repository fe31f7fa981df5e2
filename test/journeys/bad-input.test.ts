import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { m } from '#messages';
import { openHouse } from './harness.ts';
import { aPicture } from './steps/picture.ts';
import { countDreams, gatheringOf, get, joinForm, post, slipIn, type Gathering } from './steps/raw.ts';
import { press, signIn, untilLive } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const MEGABYTE = 1024 * 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

async function open(skip: (reason: string) => void): Promise<Gathering> {
  const { url } = await openHouse('pglite', skip);
  return gatheringOf(url, 'sunniva');
}

const starting = (bytes: number[], length: number) => new Blob([new Uint8Array(bytes), randomBytes(length)]);

const REFUSED: Record<string, { words: string; picture?: () => Blob; says: string }> = {
  'nothing at all': { words: '', says: m.contributions_empty({}, NB) },
  'what cannot be seen': { words: ' \u200b\n ', says: m.contributions_empty({}, NB) },
  'more than 2,000 characters': {
    words: 'å'.repeat(2001),
    says: m.contributions_long({ most: 2000, length: 2001 }, NB),
  },
  'a file of another type': {
    words: 'Et tre.',
    picture: () => new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/png' }),
    says: m.files_wrong_type({}, NB),
  },
  'a picture of more than 10 MB': {
    words: 'Et tre.',
    picture: () => starting(PNG, 10 * MEGABYTE + 1),
    says: m.files_too_large({ most: 10 }, NB),
  },
  'a picture that is broken': { words: 'Et tre.', picture: () => starting(PNG, 400), says: m.files_broken({}, NB) },
};

test.for(Object.entries(REFUSED))('%s is refused with a sentence, and kept', async ([, bad], { skip }) => {
  const gathering = await open(skip);
  const before = await countDreams(gathering);
  const address = `${gathering.url}/j/${gathering.code}`;
  const fill = await joinForm(address);
  const answer = await post(address, fill(bad.words, bad.picture?.()));
  expect(answer.status).toBe(400);
  expect(answer.html).toContain(bad.says);
  expect(/<textarea[^>]*>([^<]*)</.exec(answer.html)?.[1]?.trim()).toBe(bad.words.trim());
  expect(slipIn(answer)).toBeNull();
  expect(await countDreams(gathering)).toBe(before);
});

test('in the browser the words stay, the problem is told and has the focus, and what is mended goes through', async ({
  skip,
}) => {
  const house = await openHouse('pglite', skip);
  const { code } = await gatheringOf(house.url, 'sunniva');
  const page = await house.phone();
  await page.goto(`/j/${code}`);
  await untilLive(page);
  const long = `${'Mer tid. '.repeat(250)}Slutt`;
  await page.getByRole('textbox').fill(long);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bilde.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(300)]),
  });
  await press(page, m.join_send({}, NB));
  const problems = page.getByRole('group', { name: m.problems_title({}, NB) });
  await problems.getByText(m.contributions_long({ most: 2000, length: long.length }, NB)).waitFor();
  await problems.getByText(m.contributions_who({}, NB)).waitFor();
  await problems.getByText(m.files_broken({}, NB)).waitFor();
  expect(await problems.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.getByRole('textbox').inputValue()).toBe(long);
  await page.getByRole('textbox').fill('Mer tid.');
  await page.locator('input[type="file"]').setInputFiles(await aPicture('#0F4C5C', 'webp'));
  await page.getByRole('radio', { name: m.contributions_one_other({}, NB), exact: true }).check();
  await press(page, m.join_send({}, NB));
  await page.getByRole('heading', { name: m.join_thanks({}, NB) }).waitFor();
});

test('a picture too large is told of before it is sent, and the words stay', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { code } = await gatheringOf(house.url, 'sunniva');
  const page = await house.phone();
  await page.goto(`/j/${code}`);
  await untilLive(page);
  await page.getByRole('textbox').fill('Et stort tre.');
  await page.getByRole('radio', { name: m.contributions_one_other({}, NB), exact: true }).check();
  const buffer = Buffer.alloc(20 * MEGABYTE, 1);
  await page.locator('input[type="file"]').setInputFiles({ name: 'bilde.png', mimeType: 'image/png', buffer });
  await page
    .getByRole('alert')
    .getByText(m.files_too_large({ most: 10 }, NB))
    .waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('Et stort tre.');
  await press(page, m.join_send({}, NB));
  await page.getByRole('heading', { name: m.join_thanks({}, NB) }).waitFor();
});

test('what is too large even to be looked at is told of', async ({ skip }) => {
  const gathering = await open(skip);
  const before = await countDreams(gathering);
  const address = `${gathering.url}/j/${gathering.code}`;
  const answer = await post(address, (await joinForm(address))('Et stort tre.', starting(PNG, 33 * MEGABYTE)));
  expect(answer.status).toBe(413);
  expect(answer.html).toContain(m.error_too_large_advice({}, NB));
  expect(await countDreams(gathering)).toBe(before);
});

test('what is written before the scripts have come stays when they come', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { code } = await gatheringOf(house.url, 'sunniva');
  const page = await house.phone();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/j/${code}`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('textbox').fill('Skrevet på en treg linje.');
  await page.getByRole('radio', { name: m.contributions_one_parent({}, NB), exact: true }).check();
  letGo();
  await untilLive(page);
  expect(await page.getByRole('textbox').inputValue()).toBe('Skrevet på en treg linje.');
  expect(await page.getByRole('radio', { name: m.contributions_one_parent({}, NB), exact: true }).isChecked()).toBe(
    true,
  );
});

test('markup is shown as text', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const { code, process } = await gatheringOf(house.url, 'sunniva');
  const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script> & «ord»';
  const address = `${house.url}/j/${code}`;
  const sent = await post(address, (await joinForm(address))(markup));
  expect(sent.status).toBe(200);
  const page = await house.phone();
  await signIn({ page, in: NB }, 'Sunniva Holm');
  for (const shownOn of [`${process}/dreams`, `${process}/board`, `/r/nordmore/slip/${slipIn(sent)}`]) {
    await page.goto(shownOn);
    await untilLive(page);
    await page.getByText(markup).first().waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[12]$/);
  }
});

test('a step that is over, one that nobody has taken on, and one there is not, take nothing in', async ({ skip }) => {
  const { url } = await openHouse('pglite', skip);
  const opened = await gatheringOf(url, 'sunniva');
  const fill = await joinForm(`${url}/j/${opened.code}`);
  const closed = await gatheringOf(url, 'tor.henrik');
  const { html } = await get(`${url}${closed.process}/poster`, closed.cookie);
  const code = /\/j\/(\d{6})/.exec(html)?.[1] ?? '';
  const before = await countDreams(closed);
  const late = await post(`${url}/j/${code}`, fill('For sent.'));
  expect(late.status).toBe(400);
  expect(late.html).toContain(m.contributions_closed({}, NB));
  expect((await get(`${url}/j/${code}`)).html).not.toContain('<textarea');
  expect(await countDreams(closed)).toBe(before);
  for (const unknown of ['000000', 'abc', '999999'].filter((one) => one !== opened.code)) {
    const answer = await post(`${url}/j/${unknown}`, fill('Hvor?'));
    expect(answer.status).toBe(404);
    expect(answer.html).toContain(m.join_unknown_title({}, NB));
  }
});
