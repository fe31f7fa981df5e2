import { beforeAll, describe, expect, it } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { read, write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import type { Relation } from './index.ts';
import {
  beside,
  deleteTiesFrom,
  findRecord,
  insertRecord,
  insertTies,
  tiesAmong,
  walk,
  walkFrom,
} from './index.server.ts';

/** A thread with two dreams in one theme, one concept of one picture, and a goal chosen from it. */
const TIES: [string, Relation, string][] = [
  ['dream one', 'gathered_in', 'theme'],
  ['dream two', 'gathered_in', 'theme'],
  ['concept', 'painted_from', 'theme'],
  ['picture', 'painted_from', 'concept'],
  ['goal', 'chosen_from', 'concept'],
  ['goal', 'serves', 'goal above'],
  ['picture', 'variant_of', 'picture above'],
  ['picture elsewhere', 'variant_of', 'picture above'],
];

describe('the red thread', () => {
  let world: Gathered;
  const ids = new Map<string, string>();
  const id = (name: string) => ids.get(name) ?? '';

  beforeAll(async () => {
    world = await aGathering();
    sure(
      await write(world.owner, 'test.thread', async (w) => {
        for (const name of new Set(TIES.flatMap(([from, , to]) => [from, to]))) {
          ids.set(name, w.newId());
          await insertRecord(w, { id: id(name), kind: name.split(' ')[0] ?? '', placeId: null, title: name });
        }
        await insertTies(
          w,
          TIES.map(([from, relation, to]) => ({ from: id(from), to: id(to), relation })),
        );
        return done(null);
      }),
    );
  });

  const names = async (from: string, direction: 'forward' | 'back') =>
    (await read(world.owner, (r) => walk(r, id(from), direction, 100))).map((met) => met.title);

  it('is walked from a goal back to every voice it stands on', async () => {
    expect(await names('goal', 'back')).toEqual(['concept', 'theme', 'dream one', 'dream two']);
  });

  it('is walked from a voice forward to what became of it', async () => {
    expect(new Set(await names('dream one', 'forward'))).toEqual(new Set(['theme', 'concept', 'picture', 'goal']));
  });

  it('shows across only what lies beside', async () => {
    const met = await read(world.owner, (r) => beside(r, id('goal')));
    expect(met.map((one) => [one.title, one.relation])).toEqual([['goal above', 'serves']]);
  });

  it('shows what has the same above, a step further away', async () => {
    const met = await read(world.owner, (r) => beside(r, id('picture')));
    expect(met.map((one) => [one.title, one.distance])).toEqual([
      ['picture above', 1],
      ['picture elsewhere', 2],
    ]);
    const below = await read(world.owner, (r) => beside(r, id('picture above')));
    expect(below.map((one) => one.title)).toEqual(['picture', 'picture elsewhere']);
  });

  it('goes from several at once, past what is not to be followed, each once', async () => {
    const from = [id('goal'), id('picture')];
    const met = await read(world.owner, (r) => walkFrom(r, from, 'back', ['gathered_in']));
    expect(met.map((one) => one.title)).toEqual(['concept', 'theme']);
    const among = await read(world.owner, (r) => tiesAmong(r, [...ids.values()]));
    expect(among).toHaveLength(TIES.length);
    expect(await read(world.stranger, (r) => tiesAmong(r, [...ids.values()]))).toEqual([]);
  });

  it('stops at the most asked for, the nearest first', async () => {
    const met = await read(world.owner, (r) => walk(r, id('goal'), 'back', 2));
    expect(met.map((one) => one.distance)).toEqual([1, 2]);
  });

  it('ends where it runs in a ring', async () => {
    const ring: { from: string; to: string; relation: Relation }[] = [
      { from: id('theme'), to: id('dream one'), relation: 'gathered_in' },
    ];
    sure(await write(world.owner, 'test.ring', async (w) => done(await insertTies(w, ring))));
    expect(await names('dream two', 'forward')).toHaveLength(5);
    sure(
      await write(world.owner, 'test.ring', async (w) => done(await deleteTiesFrom(w, [id('theme')], 'gathered_in'))),
    );
  });

  it('cannot be seen or tied to from another region', async () => {
    expect(await read(world.stranger, (r) => findRecord(r, id('goal')))).toBeNull();
    expect(await read(world.stranger, (r) => walk(r, id('goal'), 'back', 10))).toEqual([]);
    const tie = write(world.stranger, 'test.tie', async (w) =>
      done(await insertTies(w, [{ from: id('goal'), to: id('theme'), relation: 'chosen_from' }])),
    );
    await expect(tie).rejects.toThrow(/foreign key/);
  });
});
