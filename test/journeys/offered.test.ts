import { expect, test } from 'vitest';
import { m } from '#messages';
import { formOf } from '../house/form.ts';
import { signIn } from '../house/sign-in.ts';
import { openHouse } from './harness.ts';
import { gatheringOf, get, post } from './steps/raw.ts';

const NB = { locale: 'nb' } as const;
const PROCESS = /\/r\/nordmore\/process\/[0-9a-f-]{36}/g;
const PLACE = /\/r\/nordmore\/place\/[0-9a-f-]{36}/;

/** The processes at the place of whoever asks, the oldest first. */
async function processesOf(url: string, cookie: string): Promise<string[]> {
  const place = PLACE.exec((await get(`${url}/r/nordmore`, cookie)).html)?.[0] ?? '';
  return [...new Set((await get(`${url}${place}/dream`, cookie)).html.match(PROCESS))].sort();
}

test('an invitation that is not answered offers the answer alone', async ({ skip }) => {
  const { url } = await openHouse('pglite', skip);
  const mari = await signIn(url, 'mari');
  const above = (await processesOf(url, mari)).at(-1) ?? '';
  const owner = await signIn(url, 'tor.henrik');
  const before = await processesOf(url, owner);
  const { action, fields } = formOf((await get(`${url}${above}`, mari)).html, `${url}${above}`, '?/handDown');
  fields.set(
    'places',
    PLACE.exec((await get(`${url}/r/nordmore`, owner)).html)?.[0]
      .split('/')
      .at(-1) ?? '',
  );
  await post(action, fields, mari);
  const [offered = ''] = (await processesOf(url, owner)).filter((one) => !before.includes(one));
  const seen = async () => (await get(`${url}${offered}`, owner)).html;
  const later = [m.process_facilitators, m.parties_title, m.step_gather_action, m.process_under_title];
  const there = (html: string) => later.filter((say) => html.includes(`>${say({}, NB)}<`)).length;
  expect(await seen()).toContain(m.process_accept({}, NB));
  expect(there(await seen())).toBe(0);
  await post(`${url}${offered}?/accept`, new FormData(), owner);
  expect(there(await seen())).toBe(later.length);
});

test('a process that is over leads to what came of it, and keeps what can be put right out of the way', async ({
  skip,
}) => {
  const { url } = await openHouse('pglite', skip);
  const mari = await signIn(url, 'mari');
  const over: string[] = [];
  for (const one of await processesOf(url, mari)) {
    const { html } = await get(`${url}${one}`, mari);
    if (html.includes(m.process_results({}, NB))) over.push(html);
  }
  expect(over.length).toBe(2);
  for (const html of over) {
    const buttons = [...html.matchAll(/<a[^>]+class="ds-button[^"]*"[^>]+href="([^"]+)"/g)].map(([, href]) => href);
    expect(buttons).toEqual([expect.stringContaining('/r/nordmore/thread/')]);
    const quiet = html.slice(html.indexOf(m.process_corrections({}, NB)));
    for (const say of [m.process_change, m.step_picture_action, m.step_enter]) {
      expect(quiet).toContain(say({}, NB));
      expect(html.split(say({}, NB)).length, say({}, NB)).toBe(2);
    }
  }
});

test('the code of a closed circle is for those who lead it, on its page and its poster', async ({ skip }) => {
  const { url } = await openHouse('pglite', skip);
  const { code, process, cookie } = await gatheringOf(url, 'sunniva');
  const spoken = `${code.slice(0, 3)} ${code.slice(3)}`;
  const pages = [process, `${process}/poster`, `${process}/__data.json`, `${process}/poster/__data.json`];
  const seen = async (who: string) => {
    const all = await Promise.all(pages.map(async (page) => (await get(`${url}${page}`, who)).html));
    return all.map((html) => html.includes(code) || html.includes(spoken));
  };
  expect(await seen(cookie)).toEqual([true, true, true, true]);
  for (const who of ['mari', 'tor.henrik', 'elin']) {
    expect(await seen(await signIn(url, who)), who).toEqual([false, false, false, false]);
  }
});

test('how many voices a thread begins with is said once', async ({ skip }) => {
  const { url } = await openHouse('pglite', skip);
  const goal = /\/r\/nordmore\/goal\/[0-9a-f-]{36}/.exec((await get(`${url}/r/nordmore/goal`)).html)?.[0] ?? '';
  const { html } = await get(`${url}${goal.replace('/goal/', '/thread/')}`);
  const page = html.slice(html.indexOf('<h1'), html.indexOf('</main>')).replaceAll(/<[^>]+>/g, ' ');
  const count = /^\s*Fra (\d+) stemmer/.exec(page)?.[1];
  expect(count).toBeDefined();
  expect(page.match(new RegExp(`\\b${count} stemmer`, 'g'))).toHaveLength(1);
});
