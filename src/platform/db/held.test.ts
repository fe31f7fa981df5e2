import { describe, expect, it } from 'vitest';
import { aGathering, type Gathered } from '#test/house/gathering.ts';
import { done } from '#platform/i18n/refusal.ts';
import type { Context } from './context.server.ts';
import { lookUp } from './directory.server.ts';
import { sql } from './sql.ts';
import { read, write } from './work.server.ts';

const PLACES = sql`select id, name, path from organisation.place order by name, id`;
const MOST_TRIES = 100;
type Row = { id: string; name: string; path: string[] };

/** A context as a request gets it, and how many queries went through to the database. */
async function request(world: Gathered, who: Context): Promise<{ context: Context; asked: () => number }> {
  let asked = 0;
  const db = {
    ...world.db,
    transaction: <T>(preamble: string, work: Parameters<typeof world.db.transaction<T>>[1]) =>
      world.db.transaction<T>(preamble, (tx) =>
        work({ rows: <R>(query: Parameters<typeof tx.rows<R>>[0]) => (asked++, tx.rows<R>(query)) }),
      ),
  };
  const found = await lookUp(world.db, 'region', 'fjord');
  if (!found) throw new Error('no region');
  return { context: { ...who, db, moment: found.moment }, asked: () => asked };
}

/** Two requests between which nobody wrote, in this database or another of the same server, where other tests write too. */
async function atOneMoment(world: Gathered): Promise<Record<'one' | 'other', Awaited<ReturnType<typeof request>>>> {
  for (let nth = 0; nth < MOST_TRIES; nth++) {
    const [one, other] = [await request(world, world.owner), await request(world, world.owner)];
    if (one.context.moment === other.context.moment) return { one, other };
  }
  throw new Error('every request had a moment of its own');
}

const names = async (context: Context) => (await read(context, (r) => r.rows<Row>(PLACES))).map(({ name }) => name);

const rename = (context: Context, id: string, name: string) =>
  write(context, 'test.rename', async (w) => {
    await w.rows(sql`update organisation.place set name = ${name} where region_id = ${w.regionId} and id = ${id}`);
    return done(null);
  });

describe('what has been read', () => {
  it('stands for the next who asks, and opens no transaction', async () => {
    const world = await aGathering();
    const { one, other } = await atOneMoment(world);
    const first = await names(one.context);
    const { db } = one.context;
    expect(await names({ ...other.context, db })).toEqual(first);
    expect(one.asked()).toBe(1);
  });

  it('is forgotten when somebody has written, here or through another server', async () => {
    const world = await aGathering();
    const { context } = await request(world, world.owner);
    await names(context);
    await rename(world.owner, world.places.municipality, 'Elsewhere'); // another handle: this one is not told
    const { moment } = (await request(world, world.owner)).context;
    expect(moment).not.toBe(context.moment);
    expect(await names({ ...context, ...(moment ? { moment } : {}) })).toContain('Elsewhere');
  });

  it('is forgotten within the request that writes', async () => {
    const world = await aGathering();
    const { context } = await request(world, world.owner);
    await names(context);
    await rename(context, world.places.municipality, 'Here');
    expect(await names(context)).toContain('Here');
  });

  it('is not shown in another region', async () => {
    const world = await aGathering();
    const { context } = await request(world, world.owner);
    const own = await names(context);
    const other = await names({ ...context, regionId: world.stranger.regionId, actor: world.stranger.actor });
    expect(other.length).toBeGreaterThan(0);
    expect(other).not.toEqual(own);
  });

  it('cannot be changed by who reads it', async () => {
    const world = await aGathering();
    const { context } = await request(world, world.owner);
    const [row] = await read(context, (r) => r.rows<Row>(PLACES));
    expect(() => row?.path.push('x')).toThrow(TypeError);
  });

  it('never hides what was acknowledged before the request began, however many write at once', async () => {
    const world = await aGathering();
    const { context } = await request(world, world.owner);
    const { municipality, elsewhere } = world.places;
    const turn = async (id: string, nth: number) => {
      const name = `${id} ${nth}`;
      await rename(world.owner, id, name);
      const { moment } = (await request(world, world.owner)).context;
      expect(await names({ ...context, ...(moment ? { moment } : {}) })).toContain(name);
    };
    const oneAfterAnother = async (id: string) => {
      for (let nth = 0; nth < 20; nth++) await turn(id, nth);
    };
    await Promise.all([municipality, elsewhere].map(oneAfterAnother));
  });

  it('a question that fails fails once, and the next is answered', async () => {
    const world = await aGathering();
    const { context } = await request(world, world.owner);
    await expect(read(context, (r) => r.rows(sql`select 1 / 0`))).rejects.toThrow();
    expect((await names(context)).length).toBeGreaterThan(0);
  });
});
