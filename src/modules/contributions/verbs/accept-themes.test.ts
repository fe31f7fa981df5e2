import { beforeAll, beforeEach, expect, test } from 'vitest';
import { themesTold } from '#engine/themes/told.ts';
import { keepResult, markRunning } from '#platform/analysis/kept.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read, write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { startProcess } from '#modules/processes/index.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { boardOf, dreamsAt } from '../store/board-view.server.ts';
import { suggestionsFor, themesSource } from '../store/suggestions.server.ts';
import { acceptThemes } from './accept-themes.server.ts';
import { contributeFor } from './contribute-for.server.ts';
import { makeTheme } from './make-theme.server.ts';
import { placeDreams } from './place-dreams.server.ts';
import { undoLast } from './undo-last.server.ts';

let world: Gathered;
let owner: Context;
let process: string;
let dreams: string[];

const WORDS = [
  'båt på fjorden',
  'båt og fjord',
  'ro båt',
  'varm mat',
  'varm mat hver dag',
  'mat som er varm',
  'noe helt annet',
];

beforeAll(async () => {
  world = await aGathering();
  owner = world.owner;
});

beforeEach(async () => {
  const { placeId } = world.process;
  process = sure(await startProcess(owner, { placeId, template: 'future_picture', question: {}, startsOn: '' }));
  dreams = [];
  for (const words of WORDS)
    dreams.push(
      sure(await contributeFor(owner, process, { words, stakeholder: 'child', clientId: crypto.randomUUID() })),
    );
});

/** As the analyst would keep it: two themes that would be new. Gives the version. */
async function suggest(list = [of('boats', dreams.slice(0, 3)), of('food', dreams.slice(3, 6))]): Promise<string> {
  const version = (await read(owner, (r) => themesSource.version(r, process))) ?? '';
  const key = { name: 'themes', subjectId: process } as const;
  sure(
    await write(world.root, 'analysis.run', async (w) => {
      await markRunning(w, key, new Date(0));
      await keepResult(w, key, version, list);
      return done(null);
    }),
  );
  return version;
}

const of = (key: string, texts: string[], into: string | null = null) => ({
  key,
  into,
  terms: [key],
  sure: 0.8,
  texts,
});
const board = () => read(owner, (r) => boardOf(r, process));
const lyingIn = async (theme: string) =>
  (await read(owner, (r) => dreamsAt(r, process, theme))).dreams.map(({ id }) => id);
const accept = (made: string, ...keys: string[]) =>
  acceptThemes(
    owner,
    process,
    made,
    keys.map((key) => ({ key, name: `Navn ${key}`, concept: 'sosial' })),
  );

test('what feeds them is what lies free, with what people have placed; nothing moves by itself', async () => {
  const theme = sure(await makeTheme(owner, process, { concept: 'sosial', name: 'Ute', dreamIds: [dreams[0] ?? ''] }));
  sure(await placeDreams(owner, process, [dreams[6] ?? ''], null));
  const input = await themesSource.input((work) => read(owner, work), process);
  expect(input.ids).toEqual(dreams.slice(0, 6).toSorted());
  expect(input.placed.filter((one) => one === theme)).toHaveLength(1);
  expect(themesTold(input).flatMap(({ texts }) => texts)).not.toContain(dreams[0]);
  await suggest();
  expect((await board()).themes).toHaveLength(1);
});

test('some are accepted under one’s own name and with names of one’s own; the rest stays a suggestion', async () => {
  const made = await suggest();
  expect(sure(await accept(made, 'boats'))).toBe(3);
  const [theme] = (await board()).themes;
  expect(theme).toMatchObject({ name: 'Navn boats', concept: 'sosial', tally: { child: 3 } });
  const placed = await read(owner, (r) => dreamsAt(r, process, theme?.id ?? ''));
  const who = owner.actor.kind === 'person' ? owner.actor.personId : '';
  expect(placed.dreams.every(({ placedBy }) => placedBy === who)).toBe(true);
  const left = await read(owner, (r) => suggestionsFor(r, process));
  expect(left).toMatchObject({ state: 'done', older: true });
  expect(left.list.map(({ key }) => key)).toEqual(['food']);
});

test('each is undone like any other move', async () => {
  sure(await accept(await suggest(), 'boats', 'food'));
  expect((await board()).themes).toHaveLength(2);
  sure(await undoLast(owner, process));
  expect((await board()).themes.map(({ name }) => name)).toEqual(['Navn boats']);
  sure(await undoLast(owner, process));
  expect(await board()).toMatchObject({ themes: [], ungrouped: { child: 7 } });
});

test('what somebody has placed meanwhile stays where it is', async () => {
  const made = await suggest();
  const mine = sure(await makeTheme(owner, process, { concept: 'digital', name: 'Mitt', dreamIds: [dreams[0] ?? ''] }));
  expect(sure(await accept(made, 'boats'))).toBe(2);
  expect(await lyingIn(mine)).toEqual([dreams[0]]);
  expect(await accept(made, 'boats')).toMatchObject({ refused: 'contributions_suggestions_gone' });
});

test('more can be put in a theme that is there, and it keeps its name', async () => {
  const mine = sure(await makeTheme(owner, process, { concept: 'digital', name: 'Mitt', dreamIds: [dreams[0] ?? ''] }));
  const made = await suggest([of(mine, dreams.slice(1, 3), mine)]);
  expect(sure(await accept(made, mine))).toBe(2);
  expect((await lyingIn(mine)).toSorted()).toEqual(dreams.slice(0, 3).toSorted());
  expect((await board()).themes).toMatchObject([{ name: 'Mitt', concept: 'digital' }]);
});

test('refused: other suggestions than those that were seen, none ticked, no concept, and others than those who facilitate', async () => {
  const made = await suggest();
  expect(await accept('another', 'boats')).toMatchObject({ refused: 'contributions_suggestions_new' });
  expect(await accept(made)).toMatchObject({ refused: 'contributions_suggestions_none' });
  const bare = [{ key: 'boats', name: ' ', concept: '' }];
  expect(await acceptThemes(owner, process, made, bare)).toMatchObject({
    refused: 'contributions_theme_nameless',
    also: [{ refused: 'contributions_suggestion_concept' }],
  });
  for (const other of [world.neighbour, world.stranger, world.participant, world.coordinator]) {
    const chosen = [{ key: 'boats', name: 'Nei', concept: 'sosial' }];
    expect(await acceptThemes(other, process, made, chosen)).toMatchObject({ ok: false });
  }
  expect((await board()).themes).toEqual([]);
});

test('the same form pressed three times at once is one act, and each press is told the same', async () => {
  const made = await suggest();
  const form = { ...owner, sent: 'a form of its own' };
  const chosen = [{ key: 'boats', name: 'Navn boats', concept: 'sosial' }];
  const sent = await Promise.all([1, 2, 3].map(() => acceptThemes(form, process, made, chosen)));
  expect(sent.map(sure)).toEqual([3, 3, 3]);
  expect((await board()).themes).toHaveLength(1);
});

test('two who accept the same at once make one theme of it', async () => {
  const made = await suggest();
  const both = await Promise.all([accept(made, 'boats'), accept(made, 'boats')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await board()).themes).toHaveLength(1);
});
