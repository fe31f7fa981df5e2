import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { sql } from '#platform/db/sql.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { read, write } from '#platform/db/work.server.ts';
import { startProcess } from '#modules/processes/index.server.ts';
import { findRecord, insertRecord, insertTies, walk } from '#modules/thread/index.server.ts';
import { MINUTE } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { ASIDE, UNGROUPED } from '../rules/board.ts';
import {
  boardOf,
  dreamsAt,
  lastActOf,
  placesOnBoard,
  themesById,
  themesOf,
  tramplesOn,
} from '../store/board-view.server.ts';
import { contributeFor } from './contribute-for.server.ts';
import { hide } from './hide.server.ts';
import { makeTheme } from './make-theme.server.ts';
import { mergeThemes } from './merge-themes.server.ts';
import { placeDreams, ungroupDreams } from './place-dreams.server.ts';
import { removeEmptyTheme } from './remove-theme.server.ts';
import { renameTheme } from './rename-theme.server.ts';
import { undoLast } from './undo-last.server.ts';
import { unhide } from './unhide.server.ts';

let world: Gathered;
let owner: Context;
let elin: Context;
let process: string;

beforeAll(async () => {
  world = await aGathering();
  owner = world.owner;
  elin = world.facilitator;
});

/** A process of its own for each test, so that undoing in one does not meet the acts of another. */
beforeEach(async () => {
  process = sure(
    await startProcess(owner, {
      placeId: world.process.placeId,
      template: 'future_picture',
      question: {},
      startsOn: '',
    }),
  );
  elin = { ...elin, actor: { ...elin.actor, standing: [{ role: 'facilitator', at: process }] } as Context['actor'] };
  world.clock.pass(MINUTE);
});

async function dreams(count: number, stakeholder = 'child'): Promise<string[]> {
  const made: string[] = [];
  for (let n = 0; n < count; n += 1) {
    made.push(
      sure(await contributeFor(owner, process, { words: `Drøm ${n}`, stakeholder, clientId: crypto.randomUUID() })),
    );
  }
  return made;
}

const theme = async (name = 'Ute', dreamIds: readonly string[] = []) =>
  sure(await makeTheme(owner, process, { concept: 'sosial', name, dreamIds }));

/** Everything that lies anywhere on the board, and the ties that go with it. */
async function snapshot(): Promise<string> {
  const rows = await world.db.transaction('', (tx) =>
    tx.rows(sql`
      select c.id, p.theme_id, p.contribution_id is not null as placed,
        (select string_agg(t.to_id::text, ',') from thread.tie t where t.from_id = c.id and t.relation = 'gathered_in') as tied
      from contributions.contribution c left join contributions.placement p on p.contribution_id = c.id
      where c.process_id = ${process} order by c.id`),
  );
  const themes = await read(owner, (r) => themesOf(r, process));
  return JSON.stringify([rows, themes.map(({ id, name, tally }) => [id, name, tally])]);
}

test('themes are records under a concept; dreams in them are tied, counted by group and taken from the rest', async () => {
  const [a = '', b = ''] = await dreams(2);
  const [parent = ''] = await dreams(1, 'parent');
  const id = await theme('  Ute  som klasserom ', [a]);
  expect(sure(await placeDreams(elin, process, [a, parent, parent], id))).toEqual({
    moved: 1,
    theme: 'Ute som klasserom',
  });
  expect(sure(await placeDreams(elin, process, [b], null))).toEqual({ moved: 1, theme: null });
  const board = await read(elin, (r) => boardOf(r, process));
  expect(board.themes).toMatchObject([
    { id, concept: 'sosial', name: 'Ute som klasserom', tally: { child: 1, parent: 1 } },
  ]);
  expect([board.all, board.aside, board.ungrouped]).toEqual([{ child: 2, parent: 1 }, { child: 1 }, {}]);
  expect(await read(elin, (r) => findRecord(r, id))).toMatchObject({
    kind: 'theme',
    title: 'Ute som klasserom',
    placeId: world.process.placeId,
  });
  expect((await read(elin, (r) => dreamsAt(r, process, id))).dreams.map((dream) => dream.id).sort()).toEqual(
    [a, parent].sort(),
  );
  sure(await ungroupDreams(elin, process, [a, b]));
  expect((await read(elin, (r) => boardOf(r, process))).ungrouped).toEqual({ child: 2 });
});

test('only those who may facilitate the process touch its board', async () => {
  const [dream = ''] = await dreams(1);
  const id = await theme();
  const before = await snapshot();
  const deeds = (who: Context): Promise<Outcome<unknown>>[] => [
    makeTheme(who, process, { concept: 'sosial', name: 'Mitt' }),
    renameTheme(who, process, id, 'Mitt'),
    removeEmptyTheme(who, process, id),
    mergeThemes(who, process, id, owner.newId()),
    placeDreams(who, process, [dream], id),
    placeDreams(who, process, [dream], null),
    ungroupDreams(who, process, [dream]),
    undoLast(who, process),
  ];
  for (const who of [world.participant, world.neighbour]) {
    for (const one of deeds(who)) expect(await one).toMatchObject({ ok: false, refused: 'access_denied' });
  }
  const appointedElsewhere = world.facilitator;
  for (const one of deeds(appointedElsewhere)) expect(await one).toMatchObject({ refused: 'access_denied' });
  for (const one of deeds(world.stranger)) expect(await one).toMatchObject({ refused: 'processes_unknown' });
  expect(await snapshot()).toBe(before);
});

test('what is no dream of this board is not moved, and nothing else with it', async () => {
  const [mine = '', hidden = ''] = await dreams(2);
  const id = await theme();
  sure(await hide(owner, [hidden], { reason: 'double', words: '' }));
  const foreign = sure(
    await contributeFor(owner, world.process.id, {
      words: 'Annen',
      stakeholder: 'child',
      clientId: crypto.randomUUID(),
    }),
  );
  for (const wrong of [hidden, foreign, owner.newId(), 'tull', "'; drop table"]) {
    expect(await placeDreams(owner, process, [mine, wrong], id)).toMatchObject({ refused: 'contributions_dream_gone' });
    expect(await makeTheme(owner, process, { concept: 'sosial', name: 'X', dreamIds: [wrong] })).toMatchObject({
      refused: 'contributions_dream_gone',
    });
  }
  expect(await placeDreams(owner, process, [], id)).toMatchObject({ refused: 'contributions_none_picked' });
  for (const wrong of ['tull', owner.newId(), '', ASIDE, UNGROUPED]) {
    expect(await placeDreams(owner, process, [mine], wrong)).toMatchObject({ refused: 'contributions_theme_unknown' });
    expect(await renameTheme(owner, process, wrong, 'Nytt')).toMatchObject({ refused: 'contributions_theme_unknown' });
  }
  expect(await makeTheme(owner, process, { concept: 'annet', name: ' ' })).toMatchObject({
    refused: 'contributions_theme_nameless',
    also: [{ refused: 'contributions_concept_unknown' }],
  });
  expect((await read(owner, (r) => boardOf(r, process))).ungrouped).toEqual({ child: 1 });
});

test('twenty who place the same dreams at once leave one placement and one tie for each', async () => {
  const some = await dreams(5);
  const themes = await Promise.all([theme('En'), theme('To'), theme('Tre')]);
  const sent = Array.from({ length: 20 }, (_, n) =>
    placeDreams(n % 2 ? owner : elin, process, n % 3 ? some : [...some].reverse(), themes[n % 3] ?? null),
  );
  for (const one of await Promise.all(sent)) expect(one.ok).toBe(true);
  const rows = await world.db.transaction('', (tx) =>
    tx.rows<{ theme: string; tied: string }>(sql`
      select p.theme_id as theme, (select string_agg(t.to_id::text, ',') from thread.tie t where t.from_id = p.contribution_id and t.relation = 'gathered_in') as tied
      from contributions.placement p join contributions.contribution c on c.id = p.contribution_id where c.process_id = ${process}`),
  );
  expect(rows).toHaveLength(5);
  expect(new Set(rows.map((row) => row.theme)).size).toBe(1);
  for (const row of rows) expect(row.tied).toBe(row.theme);
});

test('undoing all that was done, the last first, gives every board there was', async () => {
  const some = await dreams(4);
  const themes = [await theme('En'), await theme('To')];
  const pick = (n: number) => some.filter((_, index) => (n >> index) & 1);
  const doings: (() => Promise<Outcome<unknown>>)[] = [
    () => placeDreams(owner, process, pick(0b0111), themes[0] ?? ''),
    () => placeDreams(owner, process, pick(0b0110), null),
    () => makeTheme(owner, process, { concept: 'digital', name: 'Tre', dreamIds: pick(0b1100) }),
    () => renameTheme(owner, process, themes[1] ?? '', 'To til'),
    () => ungroupDreams(owner, process, pick(0b1101)),
    () => placeDreams(owner, process, pick(0b0011), themes[0] ?? ''),
    () => mergeThemes(owner, process, themes[0] ?? '', themes[1] ?? ''),
    () => placeDreams(owner, process, pick(0b1111), themes[1] ?? ''),
    () => renameTheme(owner, process, themes[1] ?? '', 'To igjen'),
    () => makeTheme(owner, process, { concept: 'sosial', name: 'Fire' }),
  ];
  const before: string[] = [];
  for (const doing of doings) {
    before.push(await snapshot());
    sure(await doing());
    if (before.length % 2) world.clock.pass(MINUTE); // some in the same moment
  }
  for (const board of before.reverse()) {
    expect(sure(await undoLast(owner, process)).left).toBe(0);
    expect(await snapshot()).toBe(board);
  }
  expect(await undoLast(elin, process)).toMatchObject({ refused: 'contributions_nothing_to_undo' });
});

test('undo leaves what another has moved since, takes the rest back, and then goes on to the act before', async () => {
  const [a = '', b = '', c = ''] = await dreams(3);
  const [one, two] = [await theme('En'), await theme('To')];
  sure(await placeDreams(owner, process, [c], one));
  sure(await placeDreams(owner, process, [a, b], one));
  sure(await placeDreams(elin, process, [b], two));
  expect(sure(await undoLast(owner, process))).toEqual({ kind: 'placed', back: 1, left: 1 });
  expect((await read(owner, (r) => dreamsAt(r, process, two))).dreams.map(({ id }) => id)).toEqual([b]);
  expect((await read(owner, (r) => dreamsAt(r, process, UNGROUPED))).dreams.map(({ id }) => id)).toEqual([a]);
  sure(await undoLast(owner, process));
  expect((await read(owner, (r) => dreamsAt(r, process, UNGROUPED))).dreams.map(({ id }) => id)).toEqual([a, c]);
  sure(await undoLast(elin, process));
  expect((await read(owner, (r) => dreamsAt(r, process, one))).dreams.map(({ id }) => id)).toEqual([b]);
});

test('two undos of the same act at once undo it once', async () => {
  const [a = '', b = ''] = await dreams(2);
  const id = await theme();
  sure(await placeDreams(owner, process, [a], id));
  world.clock.pass(MINUTE);
  sure(await placeDreams(owner, process, [b], id));
  const last = await read(owner, (r) =>
    lastActOf(r, process, owner.actor.kind === 'person' ? owner.actor.personId : ''),
  );
  expect(last).toMatchObject({ kind: 'placed', dreams: 1, to: id, theme: 'Ute' });
  const both = await Promise.all([undoLast(owner, process, last?.id), undoLast(owner, process, last?.id)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refused: 'contributions_already_undone' });
  expect((await read(owner, (r) => dreamsAt(r, process, id))).dreams.map((dream) => dream.id)).toEqual([a]);
});

test('an empty theme can be removed; a hidden dream in it is on the board again when shown; undo brings a theme back', async () => {
  const [a = '', b = ''] = await dreams(2);
  const id = await theme('Ute', [a, b]);
  expect(await removeEmptyTheme(owner, process, id)).toMatchObject({ refused: 'contributions_theme_not_empty' });
  sure(await hide(owner, [a], { reason: 'double', words: '' }));
  sure(await placeDreams(owner, process, [b], null));
  expect(sure(await removeEmptyTheme(owner, process, id))).toBe('Ute');
  expect(await read(owner, (r) => themesById(r, [id]))).toEqual([]);
  expect(await placeDreams(owner, process, [b], id)).toMatchObject({ refused: 'contributions_theme_unknown' });
  sure(await unhide(owner, [a]));
  expect((await read(owner, (r) => dreamsAt(r, process, UNGROUPED))).dreams.map((dream) => dream.id)).toEqual([a]);
  sure(await undoLast(owner, process));
  expect((await read(owner, (r) => boardOf(r, process))).themes).toMatchObject([{ id, tally: { child: 1 } }]);
  sure(await undoLast(owner, process));
  expect((await read(owner, (r) => boardOf(r, process))).themes).toMatchObject([{ id, tally: { child: 2 } }]);
});

test('an empty theme comes back by undo', async () => {
  const id = await theme('Ute', []);
  sure(await removeEmptyTheme(owner, process, id));
  const { personId } = owner.actor as { personId: string };
  expect(await read(owner, (r) => lastActOf(r, process, personId))).toMatchObject({
    kind: 'theme_removed',
    theme: 'Ute',
  });
  expect(sure(await undoLast(owner, process))).toMatchObject({ kind: 'theme_removed', back: 0, left: 0 });
  expect((await read(owner, (r) => boardOf(r, process))).themes).toMatchObject([{ id, name: 'Ute' }]);
});

test('what waits is filtered by group and words, oldest first, and goes on where it stopped', async () => {
  const children = await dreams(3);
  await dreams(2, 'parent');
  const seen = (filter: Parameters<typeof boardOf>[2]) => read(owner, (r) => boardOf(r, process, filter));
  expect((await seen({ stakeholder: 'parent' })).waiting.dreams).toHaveLength(2);
  expect((await seen({ words: 'dRØM 2' })).waiting.dreams.map(({ id }) => id)).toEqual([children[2]]);
  expect((await seen({ words: '%' })).waiting.dreams).toEqual([]);
  expect((await seen({ after: children[1] ?? '' })).waiting.dreams[0]?.id).toBe(children[2]);
  const some = (await seen({ most: 2 })).waiting;
  expect([some.dreams.length, some.next]).toEqual([2, children[1]]);
  expect((await read(owner, (r) => dreamsAt(r, process, ASIDE))).dreams).toEqual([]);
});

test('what waits is filtered by the place it is from', async () => {
  const [first = '', second = ''] = await dreams(2);
  const elsewhere = owner.newId();
  await world.db.transaction('', (tx) =>
    tx.rows(sql`update contributions.contribution set place_id = ${elsewhere} where id = ${second}`),
  );
  const from = async (placeIds: string[]) =>
    (await read(owner, (r) => boardOf(r, process, { placeIds }))).waiting.dreams.map(({ id }) => id);
  expect(await from([elsewhere])).toEqual([second]);
  expect(await from([world.process.placeId])).toEqual([first]);
  expect(await from([])).toEqual([]);
  expect((await read(owner, (r) => placesOnBoard(r, process))).sort()).toEqual(
    [elsewhere, world.process.placeId].sort(),
  );
});

test('a theme is made under a concept that the process has chosen, and under no other', async () => {
  await world.db.transaction('', (tx) =>
    tx.rows(sql`update processes.process set concepts = '{sosial}' where id = ${process}`),
  );
  sure(await makeTheme(owner, process, { concept: 'sosial', name: 'Sammen' }));
  expect(await makeTheme(owner, process, { concept: 'digital', name: 'Skjerm' })).toMatchObject({
    refused: 'contributions_concept_unknown',
    field: 'concept',
  });
});

/** A concept of a picture that has been painted from a theme, as the thread knows it. */
async function painted(themeId: string): Promise<string> {
  const concept = owner.newId();
  const outcome = await write(owner, 'test.paint', async (w) => {
    await insertRecord(w, { id: concept, kind: 'concept', placeId: world.process.placeId, title: 'Malt' });
    await insertTies(w, [{ from: concept, to: themeId, relation: 'painted_from' }]);
    return done(concept);
  });
  return sure(outcome);
}
const voicesOf = async (id: string) =>
  (await read(owner, (r) => walk(r, id, 'back', 100)))
    .filter(({ kind }) => kind === 'dream')
    .map((one) => one.id)
    .sort();

test('the thread stays true through a merge and a split, and through taking them back', async () => {
  const some = (await dreams(4)).sort();
  const [a = '', b = '', c = ''] = some;
  const [one, two] = [await theme('En', [a, b]), await theme('To', [c])];
  const concept = await painted(one);
  const both = await painted(two);
  expect(await voicesOf(concept)).toEqual([a, b].sort());
  expect(sure(await mergeThemes(owner, process, one, two))).toEqual({ from: 'En', into: 'To' });
  expect(await voicesOf(concept)).toEqual([a, b, c].sort());
  expect(await voicesOf(both)).toEqual([a, b, c].sort());
  expect((await read(owner, (r) => themesOf(r, process))).map(({ id }) => id)).toEqual([two]);
  const before = await snapshot();
  sure(await makeTheme(owner, process, { concept: 'sosial', name: 'Tre', dreamIds: [a] }));
  expect(await voicesOf(concept), 'split off, and still painted from').toEqual([a, b, c].sort());
  sure(await undoLast(owner, process));
  expect(await snapshot()).toBe(before);
  expect(sure(await undoLast(owner, process))).toEqual({ kind: 'theme_merged', back: 2, left: 0 });
  expect(await voicesOf(concept)).toEqual([a, b].sort());
  expect(await voicesOf(both)).toEqual([c]);
});

test('a theme is not merged with itself, with none, or with one of another board', async () => {
  const id = await theme();
  for (const wrong of [id, 'tull', owner.newId()]) {
    expect((await mergeThemes(owner, process, id, wrong)).ok).toBe(false);
    expect((await mergeThemes(owner, process, wrong, id)).ok).toBe(false);
  }
  const both = [await theme('En'), await theme('To')];
  const [one = '', two = ''] = both;
  const ends = await Promise.all([mergeThemes(owner, process, one, two), mergeThemes(elin, process, two, one)]);
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
});

test('whoever placed a dream is told who moved it and where, until they do something themselves', async () => {
  const personOf = ({ actor }: Context) => (actor.kind === 'person' ? actor.personId : '');
  const told = (who: Context) => read(who, (r) => tramplesOn(r, process, personOf(who)));
  const [a = '', b = ''] = await dreams(2);
  const [one, two] = [await theme('En'), await theme('To')];
  sure(await placeDreams(owner, process, [a, b], one));
  world.clock.pass(MINUTE);
  sure(await placeDreams(elin, process, [b], two));
  expect(await told(owner)).toMatchObject([{ personId: personOf(elin), to: two, theme: 'To', dreams: 1 }]);
  expect(await told(elin)).toEqual([]);
  const open = await read(owner, (r) => dreamsAt(r, process, two));
  expect(open.dreams).toMatchObject([{ id: b, placedBy: personOf(elin) }]);
  world.clock.pass(MINUTE);
  sure(await placeDreams(owner, process, [b], one));
  expect(await told(owner)).toEqual([]);
  expect(await told(elin)).toMatchObject([{ to: one, dreams: 1 }]);
});
