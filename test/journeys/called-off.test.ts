import { expect, test } from 'vitest';
import { m } from '#messages';
import { formOf } from '../house/form.ts';
import { openHouse } from './harness.ts';
import { gatheringOf, get, post, type Gathering } from './steps/raw.ts';

const NB = { locale: 'nb' } as const;

async function act({ url, process, cookie }: Gathering, action: string, fields: Record<string, string> = {}) {
  const page = await get(`${url}${process}`, cookie);
  const form = formOf(page.html, `${url}${process}`, action);
  for (const [name, value] of Object.entries(fields)) form.fields.set(name, value);
  const answer = await post(form.action, form.fields, cookie);
  expect(answer.status).toBe(303);
  return (await get(`${url}${answer.to ?? process}`, cookie)).html;
}

test('what is called off offers to be taken up again, and nothing else', async ({ skip }) => {
  const { url } = await openHouse('pglite', skip);
  const own = await gatheringOf(url, 'sunniva');
  const OFFERED = [m.process_change, m.step_poster, m.step_enter, m.step_paste, m.process_appoint, m.party_add];
  const before = (await get(`${url}${own.process}`, own.cookie)).html;
  const offered = (html: string) => OFFERED.filter((say) => html.includes(`${say({}, NB)}<`)).length;
  expect(offered(before)).toBe(OFFERED.length);
  const off = await act(own, '?/withdraw', { reason: 'Vi slås sammen' });
  expect(offered(off)).toBe(0);
  expect(off.includes(m.process_resume({}, NB))).toBe(true);
  const again = await act(own, '?/resume');
  expect(offered(again)).toBe(OFFERED.length);
});

test('a place is told that the one above has called it off, and whom to ask', async ({ skip }) => {
  const { url } = await openHouse('pglite', skip);
  const own = await gatheringOf(url, 'sunniva');
  const before = (await get(`${url}${own.process}`, own.cookie)).html;
  const process = /class="above[^>]*>[^<]*<a[^>]*href="([^"]*)"/.exec(before)?.[1] ?? '';
  const above = { ...(await gatheringOf(url, 'tor.henrik')), process };
  const told = [
    m.process_above_called_off_title({ place: 'Averøy' }, NB),
    'Valget',
    m.process_above_called_off_ask({ names: 'Tor Henrik Sveen' }, NB),
  ];
  expect(told.filter((words) => before.includes(words))).toEqual([]);
  await act(above, '?/withdraw', { reason: 'Valget' });
  const { html } = await get(`${url}${own.process}`, own.cookie);
  expect(told.filter((words) => !html.includes(words))).toEqual([]);
  expect(html.includes(m.process_change({}, NB))).toBe(true);
  await act(above, '?/resume');
});
