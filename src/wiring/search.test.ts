import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { approve, contribute, contributeFor, hide, unhide, withdraw } from '#modules/contributions/index.server.ts';
import { perConcept } from '#modules/pictures/index.ts';
import { adoptPicture, paintPicture } from '#modules/pictures/index.server.ts';
import { renamePlace } from '#modules/organisation/index.server.ts';
import { dreamsSaying } from '#modules/thread/index.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { searchView } from './search-view.server.ts';

let world: Gathered;
beforeAll(async () => {
  world = await aGathering();
});

async function give(words: string, readers: string): Promise<{ id: string; slip: string }> {
  await world.readBy(readers);
  const form = { words, stakeholder: 'child', clientId: crypto.randomUUID(), picture: null, language: 'nb' } as const;
  return sure(await contribute(world.participant, world.code, form));
}

async function dreams(context: Context, q: string): Promise<string[]> {
  const found = await searchView(context, '', q, '');
  return (found?.dreams ?? []).map(({ words }) => words.map(({ text }) => text).join(''));
}

async function titles(context: Context, q: string): Promise<string[]> {
  const found = await searchView(context, '', q, '');
  return (found?.titles ?? []).map(({ title }) => title.map(({ text }) => text).join(''));
}

/** Who finds it, of everybody there is. */
async function finders(q: string): Promise<string[]> {
  const all = ['owner', 'facilitator', 'coordinator', 'neighbour', 'participant', 'stranger'] as const;
  const found = await Promise.all(all.map(async (who) => ((await dreams(world[who], q)).length > 0 ? [who] : [])));
  return found.flat();
}

test('a dream is found by those who may read it, and by nobody else', async () => {
  await give('Vi vil ha en fiolblå båt', 'facilitators');
  await give('Vi vil ha en sitrongul båt', 'place');
  await give('Vi vil ha en rosenrød båt', 'region');
  const open = await give('Vi vil ha en gressgrønn båt', 'public');
  expect(await finders('fiolblå')).toEqual(['owner', 'facilitator']);
  expect(await finders('sitrongul')).toEqual(['owner', 'facilitator']);
  expect(await finders('rosenrød')).toEqual(['owner', 'facilitator', 'coordinator', 'neighbour']);
  expect(await finders('gressgrønn')).toEqual(['owner', 'facilitator']);
  sure(await approve(world.owner, [open.id]));
  const everybodyHere = ['owner', 'facilitator', 'coordinator', 'neighbour', 'participant'];
  expect(await finders('gressgrønn')).toEqual(everybodyHere);
  await world.readBy('facilitators');
  for (const colour of ['sitrongul', 'rosenrød', 'gressgrønn'])
    expect(await finders(colour)).toEqual(['owner', 'facilitator']);
});

test('what is hidden or taken back is found by nobody, also by those who hid it', async () => {
  const { id, slip } = await give('En hemmelig grotte', 'region');
  expect(await dreams(world.owner, 'grotte')).toHaveLength(1);
  sure(await hide(world.owner, [id], { reason: 'names_someone', words: '' }));
  expect(await finders('grotte')).toEqual([]);
  sure(await unhide(world.owner, [id]));
  expect(await dreams(world.owner, 'grotte')).toHaveLength(1);
  sure(await withdraw(world.participant, slip));
  expect(await finders('grotte')).toEqual([]);
});

test('words are found as Norwegian bends them, by their beginning, together, and marked', async () => {
  await give('At draumane og skolegården til ungane blir større', 'region');
  for (const q of ['skolegård', 'skolegårder', 'SKOLEGÅRDEN', 'skoleg', 'større skole', 'og draumane'])
    expect(await dreams(world.owner, q), q).toHaveLength(1);
  for (const q of ['gården', 'skolegård lekser', 'xyz', 'og til ingensteds'])
    expect(await dreams(world.owner, q), q).toEqual([]);
  const found = await searchView(world.owner, '', 'skolegårder', '');
  expect(found?.dreams[0]?.words.filter(({ hit }) => hit)).toEqual([{ text: 'skolegården', hit: true }]);
});

test('twenty at a time, each once, the newest first', async () => {
  await world.readBy('region');
  for (let nth = 0; nth < 45; nth++) {
    world.clock.pass(1000);
    await contribute(world.participant, world.code, {
      words: `Karusell nummer ${nth}`,
      stakeholder: 'parent',
      clientId: crypto.randomUUID(),
      picture: null,
      language: 'nb',
    });
  }
  const pages: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page++) {
    const found = await searchView(world.neighbour, '', 'karusell', after);
    pages.push(...(found?.dreams ?? []).map(({ words }) => words.map(({ text }) => text).join('')));
    after = new URLSearchParams(found?.next ?? '').get('after') ?? '';
  }
  expect(after).toBe('');
  expect(pages).toEqual(Array.from({ length: 45 }, (_, nth) => `Karusell nummer ${44 - nth}`));
});

test('titles are found as they are now, and drafts only by those who see them', async () => {
  world.clock.pass(86_400_000);
  sure(await renamePlace(world.coordinator, world.places.elsewhere, { name: 'Nyfjord', on: '' }));
  expect(await titles(world.neighbour, 'nyfj')).toEqual(['Nyfjord']);
  expect(await titles(world.neighbour, 'innfjord')).toEqual([]);
  expect(await titles(world.participant, 'nyfjord')).toEqual([]);
  expect(await titles(world.stranger, 'nyfjord')).toEqual([]);
  const paint = (version: number, headline: string) =>
    paintPicture(world.owner, world.process.id, version, {
      headline,
      narrative: 'Slik er det hos oss.',
      drawing: null,
      removeDrawing: false,
      drawingAlt: '',
      concepts: perConcept(() => 'Alle har en å gå til.'),
      themes: perConcept(() => []),
    });
  const painted = sure(await paint(0, 'Her blir alle møtt i kaikanten'));
  expect(await titles(world.neighbour, 'kaikant')).toHaveLength(1);
  expect(await titles(world.participant, 'kaikant')).toEqual([]);
  const adoption = { body: 'Kommunestyret', caseReference: 'sak 19/26', adoptedOn: '1.11.2026' };
  sure(await adoptPicture(world.owner, painted.pictureId, 1, { ...adoption, unplaced: 'leave' }));
  expect(await titles(world.participant, 'kaikant')).toEqual(['Her blir alle møtt i kaikanten']);
  sure(await paint(1, 'Her blir alle møtt ved fyrlykta'));
  expect(await titles(world.neighbour, 'fyrlykta')).toEqual(['Her blir alle møtt ved fyrlykta']);
  expect(await titles(world.participant, 'fyrlykta')).toEqual([]);
  expect(await titles(world.stranger, 'fyrlykta')).toEqual([]);
});

test('people are found by their names, by members alone', async () => {
  const people = async (context: Context) => (await searchView(context, '', 'sjøli mar', ''))?.people.length;
  expect(await Promise.all([world.neighbour, world.participant, world.stranger].map(people))).toEqual([1, 0, 0]);
});

test('who has mistyped is helped, with words that five have used', async () => {
  for (let nth = 0; nth < 5; nth++) await give(`Et trehus til alle ${nth}`, 'region');
  await give('Et fjellslott til meg', 'region');
  expect((await searchView(world.neighbour, '', 'trehuss', ''))?.instead).toBe('trehus');
  expect((await searchView(world.neighbour, '', 'fjellslotts', ''))?.instead ?? null).toBeNull();
  expect((await searchView(world.participant, '', 'trehuss', ''))?.instead).toBeNull();
});

test('nothing that is typed breaks it, and no words are no question', async () => {
  for (const q of ['', '  ', '!!', '\0']) expect(await searchView(world.owner, '', q, '')).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), async (q, after) => {
      await searchView(world.owner, '', q, after);
    }),
    { numRuns: 60 },
  );
});

test('a dream written down for somebody is found too, and no mark can be searched for', async () => {
  const form = { words: 'Et lite fyrtårn', stakeholder: 'child', clientId: crypto.randomUUID() };
  sure(await contributeFor(world.owner, world.process.id, form));
  expect(await dreams(world.owner, 'fyrtårn')).toHaveLength(1);
  const asked = ['~region', 'region', '~in', world.root.regionId];
  for (const word of asked) expect(await read(world.root, (r) => dreamsSaying(r, [word], [], 5))).toEqual([]);
});
