import { beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { read } from '#platform/db/work.server.ts';
import { findRecord } from '#modules/thread/index.server.ts';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { voicesIn } from '../rules/together.ts';
import { gatheredIn, voicesToldOf } from '../store/gathered.server.ts';
import { dreamBySlip } from '../store/own-dream.server.ts';
import { countsOf, dreamsByIds, latestDreams, pictureMayBeSeen, readDreams } from '../store/reading.server.ts';
import { toldTotals } from '../store/told.server.ts';
import { approve } from './approve.server.ts';
import { contribute } from './contribute.server.ts';
import { disapprove } from './disapprove.server.ts';
import { hide } from './hide.server.ts';
import { makeTheme } from './make-theme.server.ts';
import { unhide } from './unhide.server.ts';
import { withdraw } from './withdraw.server.ts';

const WHY = { reason: 'names_someone', words: '' };
let world: Gathered;
beforeEach(async () => {
  world = await aGathering();
});

async function dream(words: string, stakeholder = 'child') {
  const form = { words, stakeholder, clientId: crypto.randomUUID(), picture: null, language: 'nb' as const };
  return sure(await contribute(world.participant, world.code, form));
}

/** Every text the database holds anywhere, of one word at a time. */
async function placesOf(word: string): Promise<string[]> {
  const tables = await world.db.transaction('', (tx) =>
    tx.rows<{ name: string }>(sql`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`),
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.db.transaction('', (tx) =>
      tx.rows(sql`select 1 from ${sql.raw(name)} t where t::text like ${`%${word}%`} limit 1`),
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

test('hidden is an empty slip with who and why to those who facilitate, and nothing to others; it can be undone', async () => {
  await world.readBy('region');
  const { id } = await dream('Rektor Hansen må slutte');
  const seen = () => read(world.neighbour, (r) => dreamsByIds(r, [id]));
  expect((await seen())[0]?.words).toBe('Rektor Hansen må slutte');
  sure(await hide(world.owner, [id], WHY));
  sure(await hide(world.owner, [id], { reason: 'double', words: '' }));
  expect(await seen()).toEqual([]);
  expect((await read(world.neighbour, (r) => readDreams(r, world.process.id, { state: 'hidden' })))?.dreams).toEqual(
    [],
  );
  const [slip] = await read(world.facilitator, (r) => dreamsByIds(r, [id]));
  expect(slip).toMatchObject({ words: null, hidden: { reason: 'names_someone', by: 'Marit Sjøli' } });
  sure(await unhide(world.facilitator, [id]));
  expect((await seen())[0]?.words).toBe('Rektor Hansen må slutte');
});

test.each([
  ['without a reason', { reason: '', words: '' }, 'contributions_hide_why'],
  ['with a reason of no kind', { reason: 'ugly', words: '' }, 'contributions_hide_why'],
  ['as other without words', { reason: 'other', words: ' ' }, 'contributions_hide_other'],
  ['with too many words', { reason: 'other', words: 'x'.repeat(201) }, 'contributions_hide_long'],
])('nothing is hidden %s', async (_, form, refused) => {
  const { id } = await dream('Sjø');
  expect(await hide(world.owner, [id], form)).toMatchObject({ refused });
});

test('only those who facilitate moderate, and forged or foreign ids change nothing', async () => {
  const { id } = await dream('Sjø');
  for (const context of [world.participant, world.neighbour]) {
    for (const act of [
      () => hide(context, [id], WHY),
      () => unhide(context, [id]),
      () => approve(context, [id]),
      () => disapprove(context, [id]),
    ]) {
      expect(await act()).toMatchObject({ refused: 'access_denied' });
    }
  }
  const unknown = { refused: 'contributions_unknown_dream' };
  expect(await hide(world.stranger, [id], WHY)).toMatchObject(unknown);
  expect(await hide(world.owner, [id, crypto.randomUUID()], WHY)).toMatchObject(unknown);
  expect(await hide(world.owner, ["' or true --"], WHY)).toMatchObject(unknown);
  expect(await hide(world.owner, [world.process.id], WHY)).toMatchObject(unknown);
  expect((await read(world.owner, (r) => dreamsByIds(r, [id])))[0]?.hidden).toBeNull();
});

test('who reads is what was said when the dream was given, and public only what has been approved', async () => {
  const readable = async (id: string) => {
    const readers = {
      owner: world.owner,
      facilitator: world.facilitator,
      neighbour: world.neighbour,
      anybody: world.participant,
      stranger: world.stranger,
    };
    const can: string[] = [];
    for (const [name, context] of Object.entries(readers)) {
      const [one] = await read(context, (r) => dreamsByIds(r, [id]));
      const listed = await read(context, (r) => latestDreams(r, world.process.id, 9));
      expect(listed.some((dream) => dream.id === id)).toBe(one !== undefined);
      if (one?.words) can.push(name);
    }
    return can;
  };
  const few = ['owner', 'facilitator'];
  const closed = await dream('Sjø');
  await world.readBy('place');
  const narrow = await dream('Fjell');
  await world.readBy('region');
  const wide = await dream('Skog');
  expect(await readable(wide.id)).toEqual([...few, 'neighbour']);
  await world.readBy('public');
  const open = await dream('Himmel');
  expect(await readable(open.id)).toEqual(few);
  expect(await readable(wide.id)).toEqual([...few, 'neighbour']);
  sure(await approve(world.facilitator, [open.id]));
  expect(await readable(open.id)).toEqual([...few, 'neighbour', 'anybody']);
  for (const { id } of [closed, narrow, wide]) {
    expect(await approve(world.owner, [id])).toMatchObject({ refused: 'contributions_not_public' });
  }
  expect(await readable(closed.id)).toEqual(few);
  expect(await readable(narrow.id)).toEqual(few);
  sure(await disapprove(world.owner, [open.id]));
  expect(await readable(open.id)).toEqual(few);
  await world.readBy('facilitators');
  expect(await readable(wide.id)).toEqual(few);
});

test('group and place stand beside words only when it is over, and five of the group have dreamt', async () => {
  await world.readBy('region');
  for (let n = 0; n < 6; n += 1) await dream(`Barn ${n}`);
  const lone = [];
  for (let n = 0; n < 5; n += 1) lone.push(await dream(`Andre ${n}`, n < 4 ? 'politician' : 'union'));
  const open = await read(world.neighbour, (r) => readDreams(r, world.process.id, { groups: ['child'] }));
  expect(open?.counts).toEqual({ groups: [{ stakeholder: 'child', count: 5 }], rest: 5, total: 10, open: true });
  expect(new Set(open?.dreams.map((one) => `${one.group} ${one.placeId}`))).toEqual(new Set(['null null']));
  expect(open?.dreams).toHaveLength(11);
  expect(await read(world.neighbour, (r) => toldTotals(r, [world.process.id]))).toMatchObject([{ total: 10 }]);
  world.clock.pass(40 * DAY);
  const page = await read(world.neighbour, (r) => readDreams(r, world.process.id));
  expect(page?.counts).toEqual({ groups: [{ stakeholder: 'child', count: 6 }], rest: 5, total: 11 });
  expect(await read(world.neighbour, (r) => toldTotals(r, []))).toMatchObject([{ total: 11 }]);
  expect(new Set(page?.dreams.map((one) => `${one.group} ${one.placeId}`))).toEqual(
    new Set([`child ${world.process.placeId}`, 'null null']),
  );
  const picked = await read(world.neighbour, (r) => readDreams(r, world.process.id, { groups: ['politician'] }));
  expect(picked?.dreams).toHaveLength(11);
  const exact = await read(world.facilitator, (r) => readDreams(r, world.process.id, { groups: ['politician'] }));
  expect(exact?.dreams.map((one) => one.group)).toEqual(Array(4).fill('politician'));
  const few = lone.slice(0, 4).map(({ id }) => id);
  const form = { concept: 'innovasjon', name: 'Politikk', dreamIds: few };
  const theme = sure(await makeTheme(world.facilitator, world.process.id, form));
  expect(await read(world.neighbour, (r) => voicesToldOf(r, [theme]))).toEqual({ ...page?.counts, ofWhole: true });
  expect(
    (await read(world.facilitator, async (r) => voicesIn(await gatheredIn(r, [theme]), new Set([theme])))).groups,
  ).toEqual([{ stakeholder: 'politician', count: 4 }]);
  sure(await withdraw(world.participant, lone[0]?.slip ?? ''));
  const after = await read(world.neighbour, (r) => countsOf(r, world.process.id));
  expect(after).toEqual({ groups: [], rest: 10, total: 10 });
});

test('pages follow each other without gap or overlap', async () => {
  const given = [];
  for (let n = 0; n < 7; n += 1) given.push((await dream(`Drøm ${n}`)).id);
  const met: string[] = [];
  let after: string | null = null;
  do {
    const page = await read(world.owner, (r) => readDreams(r, world.process.id, after ? { after } : {}, 3));
    met.push(...(page?.dreams.map(({ id }) => id) ?? []));
    after = page?.next ?? null;
  } while (after);
  expect(met).toEqual(given.reverse());
  expect(await read(world.owner, (r) => readDreams(r, world.process.id, { after: 'x' }))).toBeNull();
});

test('whoever has the slip sees the dream and takes it back, and then the words are nowhere', async () => {
  await world.readBy('public');
  const { default: sharp } = await import('sharp');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const form = {
    words: 'Zvergulfbåt',
    stakeholder: 'child',
    clientId: crypto.randomUUID(),
    picture,
    language: 'nb' as const,
  };
  const { id, slip } = sure(await contribute(world.participant, world.code, form));
  sure(await hide(world.owner, [id], { reason: 'other', words: 'Zvergulfbåt er et navn' }));
  const own = await read(world.participant, (r) =>
    dreamBySlip(r, world.participant.secret, slip.toUpperCase().replaceAll('-', ' ')),
  );
  expect(own).toMatchObject({ id, words: 'Zvergulfbåt', takenBackOn: null, hidden: { reason: 'other' } });
  const [shown] = await read(world.owner, (r) => dreamsByIds(r, [id]));
  expect(shown?.pictureId).toBeNull();
  expect((await placesOf('Zvergulfb')).sort()).toEqual(['contributions.contribution', 'contributions.moderation']);
  expect(await placesOf(slip)).toEqual([]);

  expect(await withdraw(world.stranger, slip)).toMatchObject({ refused: 'contributions_unknown_slip' });
  expect(await withdraw(world.participant, '0000-0000-0000')).toMatchObject({ refused: 'contributions_unknown_slip' });
  sure(await withdraw(world.participant, slip));
  expect(await placesOf('Zvergulfb')).toEqual([]);
  const [files] = await world.db.transaction('', (tx) =>
    tx.rows<{ count: number }>(sql`select count(*)::int as count from platform.file`),
  );
  expect(files?.count).toBe(0);
  expect((await read(world.owner, (r) => findRecord(r, id)))?.erasedAt).toBeInstanceOf(Date);
  expect(await read(world.owner, (r) => dreamsByIds(r, [id]))).toEqual([]);
  const gone = await read(world.participant, (r) => dreamBySlip(r, world.participant.secret, slip));
  expect(gone).toMatchObject({ words: null, picture: null, takenBackOn: '2026-11-02' });
  expect(await withdraw(world.participant, slip)).toMatchObject({ refused: 'contributions_already_back' });
  expect(await hide(world.owner, [id], WHY)).toMatchObject({ refused: 'contributions_unknown_dream' });
  expect(await contribute(world.participant, world.code, form)).toMatchObject({ refused: 'contributions_taken_back' });
});

test('a picture is seen by those who may read its dream', async () => {
  const { default: sharp } = await import('sharp');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await world.readBy('public');
  const form = { words: '', stakeholder: 'child', clientId: crypto.randomUUID(), picture, language: null };
  const { id } = sure(await contribute(world.participant, world.code, form));
  const fileId = (await read(world.owner, (r) => dreamsByIds(r, [id])))[0]?.pictureId ?? '';
  const may = () =>
    Promise.all(
      [world.owner, world.neighbour, world.participant].map((one) => read(one, (r) => pictureMayBeSeen(r, fileId))),
    );
  expect(await may()).toEqual([true, false, false]);
  sure(await approve(world.owner, [id]));
  expect(await may()).toEqual([true, true, true]);
  sure(await hide(world.owner, [id], WHY));
  expect(await may()).toEqual([false, false, false]);
});
