import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { readPicture } from '#platform/files/picture.server.ts';
import { read } from '#platform/db/work.server.ts';
import { beside, findRecord } from '#modules/thread/index.server.ts';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { joinPage } from '../store/join.server.ts';
import { dreamsByIds, readDreams } from '../store/reading.server.ts';
import { contribute, type JoinForm } from './contribute.server.ts';

let world: Gathered;
beforeAll(async () => {
  world = await aGathering();
});

function form(words: string, more: Partial<JoinForm> = {}): JoinForm {
  return { words, stakeholder: 'child', clientId: crypto.randomUUID(), picture: null, language: 'nb', ...more };
}

async function countDreams(): Promise<number> {
  const [row] = await world.db.transaction('', (tx) =>
    tx.rows<{ count: number }>(sql`
      select (select count(*) from contributions.contribution)::int as count
      where (select count(*) from contributions.contribution) = (select count(*) from thread.record where kind = 'dream')`),
  );
  if (!row) throw new Error('records and dreams are not as many');
  return row.count;
}

test('the same form fifty times at once is one dream with one slip', async () => {
  const before = await countDreams();
  const same = form('At ingen er alene i friminuttet.');
  const sent = await Promise.all(Array.from({ length: 50 }, () => contribute(world.participant, world.code, same)));
  const all = sent.map(sure);
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(new Set(all.map(({ slip }) => slip)).size).toBe(1);
  expect(await countDreams()).toBe(before + 1);
});

test('two hundred different at once are two hundred', async () => {
  const before = await countDreams();
  const sent = await Promise.all(
    Array.from({ length: 200 }, (_, n) => contribute(world.participant, world.code, form(`Drøm nummer ${n}`))),
  );
  expect(new Set(sent.map((one) => sure(one).slip)).size).toBe(200);
  expect(await countDreams()).toBe(before + 200);
  const now = before + 201;
  const { count } = sure(await contribute(world.participant, world.code, form('Enda en')));
  expect(count).toBe(now - (now % 5));
});

test('the same client id with other words, or another group, is another dream', async () => {
  const clientId = crypto.randomUUID();
  const one = sure(await contribute(world.participant, world.code, form('Sjø', { clientId })));
  const other = sure(await contribute(world.participant, world.code, form('Fjell', { clientId })));
  const third = sure(await contribute(world.participant, world.code, form('Sjø', { clientId, stakeholder: 'parent' })));
  expect(new Set([one.id, other.id, third.id]).size).toBe(3);
});

test('a dream is a record that answers its process, and words are kept as they were said', async () => {
  const words = '<b>Båt</b> & «Torsken»\n🐟';
  const { id } = sure(await contribute(world.participant, world.code, form(`  ${words}  `)));
  const [dream] = await read(world.facilitator, (r) => dreamsByIds(r, [id]));
  expect(dream?.words).toBe(words);
  const record = await read(world.facilitator, (r) => findRecord(r, id));
  expect(record).toMatchObject({ kind: 'dream', title: null, placeId: world.process.placeId });
  const answered = await world.db.transaction('', (tx) =>
    tx.rows(
      sql`select 1 from thread.tie where from_id = ${id} and to_id = ${world.process.id} and relation = 'answers'`,
    ),
  );
  expect(answered).toHaveLength(1);
  expect(await read(world.facilitator, (r) => beside(r, id))).toEqual([]);
});

test('a picture alone is a dream; it is stored without what the camera knew', async () => {
  const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#0f4c5c' } })
    .withExif({ IFD0: { Make: 'Kamera', Copyright: 'Ola' } })
    .jpeg()
    .toBuffer();
  const same = form('', { picture: photo });
  const one = sure(await contribute(world.participant, world.code, same));
  expect(sure(await contribute(world.participant, world.code, same)).id).toBe(one.id);
  const [dream] = await read(world.facilitator, (r) => dreamsByIds(r, [one.id]));
  const picture = await read(world.facilitator, (r) => readPicture(r, dream?.pictureId ?? ''));
  expect(picture).toMatchObject({ mediaType: 'image/webp', width: 1600, height: 800 });
  const meta = await sharp(picture?.bytes).metadata();
  expect([meta.format, meta.exif, meta.xmp]).toEqual(['webp', undefined, undefined]);
});

test.each([
  ['nothing', form('  \n\u200b '), 'contributions_empty'],
  ['too much', form('x'.repeat(2001)), 'contributions_long'],
  ['an unknown group', form('Sjø', { stakeholder: 'king' }), 'contributions_who'],
  ['a broken client id', form('Sjø', { clientId: "1' or '1'='1" }), 'contributions_form_broken'],
  ['a file that is no picture', form('Sjø', { picture: new TextEncoder().encode('<svg/>') }), 'files_wrong_type'],
  ['a broken picture', form('Sjø', { picture: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]) }), 'files_broken'],
  ['too large a picture', form('Sjø', { picture: new Uint8Array(10 * 1024 * 1024 + 1) }), 'files_too_large'],
])('refuses %s and keeps nothing', async (_, bad, refused) => {
  const before = await countDreams();
  expect(await contribute(world.participant, world.code, bad)).toMatchObject({ ok: false, refused });
  expect(await countDreams()).toBe(before);
});

test('all that is wrong is told at once', async () => {
  const refusal = await contribute(world.participant, world.code, form('', { stakeholder: '' }));
  expect(refusal).toMatchObject({
    refused: 'contributions_empty',
    also: [{ refused: 'contributions_who', field: 'stakeholder' }],
  });
});

test('an unknown code, another region and a closed or coming step take nothing', async () => {
  const later = await aGathering();
  expect(await contribute(later.participant, '999999', form('Sjø'))).toMatchObject({
    refused: 'contributions_unknown_step',
  });
  expect(await contribute(later.stranger, later.code, form('Sjø'))).toMatchObject({
    refused: 'contributions_unknown_step',
  });
  later.clock.pass(-2 * DAY);
  expect(await contribute(later.participant, later.code, form('Sjø'))).toMatchObject({
    refused: 'contributions_not_open',
  });
  later.clock.pass(40 * DAY);
  expect(await contribute(later.participant, later.code, form('Sjø'))).toMatchObject({
    refused: 'contributions_closed',
  });
  expect(await read(later.participant, (r) => joinPage(r, later.code))).toMatchObject({ state: 'done' });
  expect(await read(later.stranger, (r) => joinPage(r, later.code))).toBeNull();
  expect((await read(later.facilitator, (r) => readDreams(r, later.process.id)))?.dreams).toEqual([]);
});
