import { describe, expect, it } from 'vitest';
import { clockAt } from '#test/house/clock.ts';
import { freshDatabase } from '#test/house/database.ts';
import { aGathering } from '#test/house/gathering.ts';
import { done } from '#platform/i18n/refusal.ts';
import { briefly } from './brief.server.ts';
import { write } from './work.server.ts';

describe('what many ask for at the same moment', () => {
  it('is read once a second, however many ask', async () => {
    const db = await freshDatabase();
    const clock = clockAt();
    let reads = 0;
    const ask = (key: string) => briefly({ db, ...clock }, key, () => Promise.resolve(++reads));
    expect(await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])).toEqual([1, 1, 2, 1]);
    clock.pass(1000);
    expect(await ask('a')).toBe(3);
  });

  it('is read again at once when something is written here', async () => {
    const world = await aGathering();
    let reads = 0;
    const ask = () => briefly(world.participant, 'a', () => Promise.resolve(++reads));
    await ask();
    await write(world.owner, 'test.act', () => Promise.resolve(done(null)));
    expect(await ask()).toBe(2);
  });

  it('does not keep a failure', async () => {
    const db = await freshDatabase();
    const clock = clockAt();
    const failing = briefly({ db, ...clock }, 'a', () => Promise.reject(new Error('no answer')));
    await expect(failing).rejects.toThrow('no answer');
    expect(await briefly({ db, ...clock }, 'a', () => Promise.resolve('answer'))).toBe('answer');
  });
});
