import { beforeAll, describe, expect, it } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { processesAt, startProcess } from '#modules/processes/index.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { sql } from './sql.ts';
import { read, write } from './work.server.ts';

describe('a form that says which it is', () => {
  let world: Gathered;
  beforeAll(async () => {
    world = await aGathering();
  });
  const start = (sent: string | undefined, who: 'owner' | 'neighbour' = 'owner') =>
    startProcess(
      { ...world[who], ...(sent ? { sent } : {}) },
      { placeId: world.places.municipality, template: 'short_workshop', question: {}, startsOn: '' },
    );
  const count = async () => (await read(world.owner, (r) => processesAt(r, [world.places.municipality]))).length;

  it('is done once, however often it is sent, and all are told what it made', async () => {
    const before = await count();
    const first = await Promise.all(Array.from({ length: 5 }, () => start('a')));
    const later = await start('a');
    expect(new Set([...first, later].map(sure)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const acts = await read(world.owner, (r) =>
      r.rows<{ made: string }>(
        sql`select made from platform.audit where verb = 'processes.start' and made is not null`,
      ),
    );
    expect(acts.map(({ made }) => made)).toEqual([sure(later)]);
  });

  it('is another when it says something else, or does not say which it is', async () => {
    const before = await count();
    const all = [await start('b'), await start('c'), await start(undefined), await start(undefined)];
    expect(new Set(all.map(sure)).size).toBe(4);
    expect(await count()).toBe(before + 4);
  });

  it('tells nobody else what it made', async () => {
    sure(await start('f'));
    expect(await start('f', 'neighbour')).toMatchObject({ refused: 'access_denied' });
  });

  it('is done when it is sent again after it was refused', async () => {
    const none = startProcess(
      { ...world.owner, sent: 'd' },
      { placeId: world.places.municipality, template: 'none', question: {}, startsOn: '' },
    );
    expect(await none).toMatchObject({ refused: 'processes_unknown_template' });
    const before = await count();
    sure(await start('d'));
    expect(await count()).toBe(before + 1);
  });

  it('leaves no words in the trail', async () => {
    const words = write({ ...world.owner, sent: 'e' }, 'test.words', () => Promise.resolve(done('Kari Nordmann')));
    await expect(words).rejects.toThrow(/ids and numbers/);
  });
});
