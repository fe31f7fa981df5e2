import { expect, test } from 'vitest';
import { m } from '#messages';
import { houseOf, ownServer, ownStorage } from './harness.ts';
import { gatheringOf } from './steps/raw.ts';

const NB = { locale: 'nb' } as const;
const MOST_SLIPS = 60;

test('slip codes cannot be guessed at for long, and taking part goes on meanwhile', async () => {
  const server = await ownServer(await ownStorage('pglite'));
  const { code: joinCode } = await gatheringOf(server.url, 'sunniva');
  const guess = async (nth: number) => {
    const code = `ABCD-EFGH-${String(1000 + nth).replaceAll(/[01]/g, '2')}`;
    return fetch(`${server.url}/r/nordmore/slip/${code}`, { headers: { accept: 'text/html' } });
  };
  const answers = await Promise.all(Array.from({ length: MOST_SLIPS + 10 }, (_, nth) => guess(nth)));
  const limited = answers.filter(({ status }) => status === 429);
  expect(limited).toHaveLength(10);
  expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(60);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(MOST_SLIPS);
  const page = await houseOf(server).phone();
  await page.goto(`${server.url}/r/nordmore/slip/ABCD-EFGH-JKLM`);
  await page.getByRole('heading', { name: m.limits_title({}, NB) }).waitFor();
  expect((await fetch(`${server.url}/j/${joinCode}`)).status).toBe(200);
});

test('letters to one address are few, also when many ask at once; what was typed stays', async () => {
  const server = await ownServer(await ownStorage('pglite'));
  const page = await houseOf(server).phone();
  const ask = () =>
    fetch(`${server.url}/sign-in?/link`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'mari.saeter@demo.varde.example', next: '/' }),
      headers: { origin: server.url },
    });
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(14);
  await page.goto('/sign-in');
  await page.getByLabel(m.sign_in_email({}, NB)).fill('mari.saeter@demo.varde.example');
  await page.getByRole('button', { name: m.sign_in_send({}, NB) }).click();
  await page
    .getByText(m.limits_wait({ minutes: 15 }, NB))
    .first()
    .waitFor();
  expect(await page.getByLabel(m.sign_in_email({}, NB)).inputValue()).toBe('mari.saeter@demo.varde.example');
});

test('taking part has a limit too, says how long to wait, and keeps what was written', async () => {
  const server = await ownServer(await ownStorage('pglite'), { VARDE_TRUST_PROXY: '1' });
  const { code } = await gatheringOf(server.url, 'sunniva');
  const give = (network: string, more: Record<string, string> = { accept: 'text/html' }) =>
    fetch(`${server.url}/j/${code}`, {
      method: 'POST',
      body: new URLSearchParams({ words: 'Et ord som ikke skal bli borte', stakeholder: '' }),
      headers: { origin: server.url, 'x-forwarded-for': network, 'x-forwarded-proto': 'http', ...more },
    });
  // As a page's script asks, so that no page is drawn three thousand times.
  const asScript = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const said: string[] = [];
  for (let round = 0; round < 31; round++) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => give('192.0.2.9', asScript)));
    said.push(...(await Promise.all(answers.map((answer) => answer.text()))));
  }
  expect(said.filter((text) => text.includes('"status":429'))).toHaveLength(100);
  const refused = await give('192.0.2.9');
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect(await refused.text()).toContain('Et ord som ikke skal bli borte');
  expect((await give('198.51.100.7')).status).not.toBe(429);
});
