import { expect, test } from 'vitest';
import { formOf } from '../house/form.ts';
import { openHouse } from './harness.ts';
import { countDreams, gatheringOf, get, joinForm, post, slipIn } from './steps/raw.ts';

const ENGINES = ['pglite', 'postgres'] as const;

test.for(ENGINES)('the same form sent 50 times at once is one dream with one slip, on %s', async (engine, { skip }) => {
  const { url } = await openHouse(engine, skip);
  const gathering = await gatheringOf(url, 'sunniva');
  const before = await countDreams(gathering);
  const address = `${url}/j/${gathering.code}`;
  const fill = await joinForm(address);
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(address, fill('Den samme.'))));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  expect(new Set(answers.map(slipIn)).size).toBe(1);
  expect(await countDreams(gathering)).toBe(before + 1);
});

test.for(ENGINES)('200 different ones at once are 200, on %s', async (engine, { skip }) => {
  const { url } = await openHouse(engine, skip);
  const gathering = await gatheringOf(url, 'sunniva');
  const before = await countDreams(gathering);
  const address = `${url}/j/${gathering.code}`;
  const forms = await Promise.all(
    Array.from({ length: 200 }, async (_, nth) => (await joinForm(address))(`Drøm nummer ${nth}.`)),
  );
  const answers = await Promise.all(forms.map((form) => post(address, form)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(new Set(answers.map(slipIn)).size).toBe(200);
  expect(await countDreams(gathering)).toBe(before + 200);
});

test.for(ENGINES)('the same form with other words is another dream, on %s', async (engine, { skip }) => {
  const { url } = await openHouse(engine, skip);
  const gathering = await gatheringOf(url, 'sunniva');
  const before = await countDreams(gathering);
  const address = `${url}/j/${gathering.code}`;
  const fill = await joinForm(address);
  const first = await post(address, fill('Først slik.'));
  const second = await post(address, fill('Så slik.'));
  const again = await post(address, fill('Først slik.'));
  expect(slipIn(second)).not.toBe(slipIn(first));
  expect(slipIn(again)).toBe(slipIn(first));
  expect(await countDreams(gathering)).toBe(before + 2);
});

/** Forms that make something: who sends them, from where, by which action, the field with the words, and what else is chosen. */
const MAKING = [
  { what: 'theme', who: 'sunniva', page: 'process/board?new=livsmestring', action: '?/make', field: 'name' },
  {
    what: 'party',
    who: 'sunniva',
    page: 'process',
    action: '?/involve',
    field: 'party',
    more: { mandate: 'Uttaler seg', from: '1.11.2026' },
  },
  { what: 'lesson', who: 'sunniva', page: 'process', action: '?/handBack', field: 'lesson' },
  {
    what: 'step',
    who: 'sunniva',
    page: 'process/adapt',
    action: '?/adapt',
    field: 'name-new',
    more: { 'opens-new': '1.12.2026' },
  },
  { what: 'template', who: 'tor.henrik', page: 'template', action: '?/make', field: 'none' },
  { what: 'place', who: 'tor.henrik', page: 'place/about', action: '?/open', field: 'name', more: { kind: 'school' } },
  // last, since it is then what waits at home
  { what: 'process', who: 'sunniva', page: 'place/start?template=short_workshop', action: '', field: 'question-nb' },
] as const;

test.for(MAKING)(
  'a form for a $what pressed three times at once makes one',
  async ({ what, who, page, action, field, ...rest }, { skip }) => {
    const { url } = await openHouse('postgres', skip);
    const { process, cookie } = await gatheringOf(url, who);
    const place = /\/r\/nordmore\/place\/[0-9a-f-]{36}/.exec((await get(`${url}${process}`, cookie)).html)?.[0] ?? '';
    const [start = '', ...onwards] = page.split(/(?=[/?])/);
    const address = `${url}${{ process, place, template: '/r/nordmore/template' }[start] ?? ''}${onwards.join('')}`;
    const send = async (words: string, times: number) => {
      const form = formOf((await get(address, cookie)).html, address, action);
      for (const [name, value] of Object.entries({ [field]: words, ...('more' in rest ? rest.more : {}) }))
        form.fields.set(name, value);
      const answers = await Promise.all(Array.from({ length: times }, () => post(form.action, form.fields, cookie)));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
      return new Set(answers.map(({ to }) => to));
    };
    const thrice = await send(`${what} tre ganger`, 3);
    expect(thrice.size).toBe(1);
    const once = await send(`${what} en gang`, 1);
    await send('Til slutt', 1); // what was done last is named on its own
    const { html } = await get(address, cookie);
    expect(html.split(`${what} tre ganger`).length).toBe(html.split(`${what} en gang`).length);
    if (['process', 'template', 'place'].includes(what)) expect(once).not.toEqual(thrice);
  },
);
