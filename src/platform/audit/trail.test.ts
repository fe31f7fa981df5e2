import { expect, test } from 'vitest';
import { aGathering } from '#test/house/gathering.ts';
import { sql } from '#platform/db/sql.ts';
import { read, write } from '#platform/db/work.server.ts';
import { done, refuse } from '#platform/i18n/refusal.ts';
import { trail } from './trail.server.ts';

const all = { personId: null, before: null };

test('acts stand in the order they were stored, and go on where a page ended', async () => {
  const world = await aGathering();
  const act = (verb: string) => write(world.owner, verb, () => Promise.resolve(done(null)));
  for (let nth = 0; nth < 60; nth++) await act(`test.${nth}`);
  await write(world.owner, 'test.refused', () => Promise.resolve(refuse('access_denied')));
  const first = await read(world.root, (r) => trail(r, all));
  expect(first.acts.map(({ verb }) => verb).slice(0, 2)).toEqual(['test.59', 'test.58']);
  const second = await read(world.root, (r) => trail(r, { ...all, before: first.next }));
  expect(second.acts[0]?.verb).toBe('test.9');
  expect(new Set([...first.acts, ...second.acts].map(({ nr }) => nr)).size).toBe(
    first.acts.length + second.acts.length,
  );
});

test('of one person: what they did, and what was about them', async () => {
  const world = await aGathering();
  const { personId } = world.facilitator.actor as { personId: string };
  await write(world.owner, 'test.about', (w) => Promise.resolve((w.about(personId), done(null))));
  await write(world.facilitator, 'test.by', () => Promise.resolve(done(null)));
  const { acts } = await read(world.root, (r) => trail(r, { ...all, personId }));
  expect(acts.map(({ verb }) => verb).slice(0, 2)).toEqual(['test.by', 'test.about']);
  expect(acts.every((act) => act.personId === personId || act.about.includes(personId))).toBe(true);
  expect((await read(world.stranger, (r) => trail(r, { ...all, personId }))).acts).toEqual([]);
});

test('nobody can change, remove or renumber what was done', async () => {
  const world = await aGathering();
  for (const change of [
    sql`update platform.audit set verb = 'x'`,
    sql`delete from platform.audit`,
    sql`truncate platform.audit`,
  ]) {
    await expect(world.db.transaction('', (tx) => tx.rows(change))).rejects.toThrow(/append-only|permission/);
  }
});
