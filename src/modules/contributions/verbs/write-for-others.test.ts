import { beforeEach, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { lastEntered } from '../store/entered.server.ts';
import { dreamsByIds, readDreams } from '../store/reading.server.ts';
import { contributeFor } from './contribute-for.server.ts';
import { contributeList } from './contribute-list.server.ts';
import { takeOut } from './take-out.server.ts';

let world: Gathered;
beforeEach(async () => {
  world = await aGathering();
});

const form = (words: string) => ({ words, stakeholder: 'child', clientId: crypto.randomUUID() });
const all = async () => (await read(world.owner, (r) => readDreams(r, world.process.id)))?.dreams ?? [];
const me = () => (world.facilitator.actor.kind === 'person' ? world.facilitator.actor.personId : '');

test('a facilitator writes for others, one at a time; the same form twice is one dream', async () => {
  const same = form('Grave et hull');
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => contributeFor(world.facilitator, world.process.id, same)),
  );
  expect(new Set(sent.map(sure)).size).toBe(1);
  expect((await all()).map((dream) => dream.words)).toEqual(['Grave et hull']);
  world.clock.pass(40 * DAY);
  sure(await contributeFor(world.facilitator, world.process.id, form('Fra papir, etterpå')));
  expect(await all()).toHaveLength(2);
});

test('nobody else writes for others', async () => {
  for (const context of [world.participant, world.neighbour]) {
    expect(await contributeFor(context, world.process.id, form('Sjø'))).toMatchObject({ refused: 'access_denied' });
    expect(await contributeList(context, world.process.id, { list: 'Sjø', stakeholder: 'child' })).toMatchObject({
      refused: 'access_denied',
    });
  }
  expect(await contributeFor(world.stranger, world.process.id, form('Sjø'))).toMatchObject({
    refused: 'processes_unknown',
  });
  world.clock.pass(-2 * DAY);
  expect(await contributeFor(world.owner, world.process.id, form('Sjø'))).toMatchObject({
    refused: 'contributions_not_open',
  });
  expect(await contributeFor(world.owner, world.process.id, form(' '))).toMatchObject({
    refused: 'contributions_wordless',
  });
  expect(await all()).toEqual([]);
});

test('what one wrote today may be taken out; what others wrote, or yesterday, may not', async () => {
  const id = sure(await contributeFor(world.facilitator, world.process.id, form('Skrivefiel')));
  expect(await takeOut(world.owner, world.process.id, id)).toMatchObject({ refused: 'contributions_not_own_today' });
  expect(await takeOut(world.participant, world.process.id, id)).toMatchObject({ refused: 'access_denied' });
  expect(await read(world.facilitator, (r) => lastEntered(r, world.process.id, me(), 5))).toMatchObject([
    { id, words: 'Skrivefiel' },
  ]);
  expect(sure(await takeOut(world.facilitator, world.process.id, id))).toEqual({
    words: 'Skrivefiel',
    stakeholder: 'child',
  });
  expect(await all()).toEqual([]);
  expect(await takeOut(world.facilitator, world.process.id, id)).toMatchObject({
    refused: 'contributions_unknown_dream',
  });
  const old = sure(await contributeFor(world.facilitator, world.process.id, form('I går')));
  world.clock.pass(DAY);
  expect(await read(world.facilitator, (r) => lastEntered(r, world.process.id, me(), 5))).toEqual([]);
  expect(await takeOut(world.facilitator, world.process.id, old)).toMatchObject({
    refused: 'contributions_not_own_today',
  });
});

test('a list comes in whole; again, or by two at once, it adds nothing', async () => {
  const list = 'drøm,gruppe\nBåt,barn\nBåt,barn\n"Hytte\ni tre",forelder\nX,fugl\n';
  const paste = () => contributeList(world.facilitator, world.process.id, { list, stakeholder: 'other' });
  const both = (await Promise.all([paste(), paste()])).map(sure);
  expect(both.map(({ added }) => added).sort()).toEqual([0, 3]);
  expect(both[0]?.problems).toMatchObject([{ row: 6, refused: 'contributions_row_group' }]);
  expect(sure(await paste())).toMatchObject({ added: 0, already: 3 });
  const corrected = { list: list.replace('fugl', 'ansatt'), stakeholder: 'other' };
  expect(sure(await contributeList(world.owner, world.process.id, corrected))).toMatchObject({
    added: 1,
    already: 3,
    problems: [],
  });
  expect((await all()).map((dream) => `${dream.group} ${dream.words}`).sort()).toEqual([
    'child Båt',
    'child Båt',
    'parent Hytte\ni tre',
    'staff X',
  ]);
});

test('two thousand at once, in one transaction', async () => {
  const list = Array.from({ length: 2000 }, (_, n) => `Drøm ${n}`).join('\n');
  expect(sure(await contributeList(world.owner, world.process.id, { list, stakeholder: 'youth' })).added).toBe(2000);
  const page = await read(world.owner, (r) => readDreams(r, world.process.id));
  expect(page?.counts.total).toBe(2000);
  const [first] = page?.dreams ?? [];
  expect(await read(world.owner, (r) => dreamsByIds(r, [first?.id ?? '']))).toHaveLength(1);
});

test.each([
  ['no group', { list: 'Sjø', stakeholder: '' }, 'contributions_list_who'],
  ['nothing', { list: ' \n\n', stakeholder: 'child' }, 'contributions_list_empty'],
  ['nothing usable', { list: 'x'.repeat(2001), stakeholder: 'child' }, 'contributions_list_none_usable'],
  ['too many', { list: 'x\n'.repeat(2001), stakeholder: 'child' }, 'contributions_list_long'],
])('a list with %s is refused', async (_, bad, refused) => {
  expect(await contributeList(world.owner, world.process.id, bad)).toMatchObject({ ok: false, refused });
});
