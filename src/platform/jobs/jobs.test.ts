import { expect, test } from 'vitest';
import { freshDatabase } from '#test/house/database.ts';
import { assertRegionsAreWalled } from '#platform/db/migrate.server.ts';
import { sql } from '#platform/db/sql.ts';
import { startJobs, type Fault } from './jobs.server.ts';

const NEVER = '0 0 29 2 1';
/** In seconds: how often the jobs of a test look. */
const SOON = 1;

const until = async (met: () => boolean) => {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline && !met();)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(met()).toBe(true);
};

test('a job that is asked for is done, and the walls stand', async () => {
  const db = await freshDatabase();
  let done = 0;
  const seen: unknown[] = [];
  const run = async () => {
    await db.transaction('', async (tx) => seen.push(...(await tx.rows(sql`select 1 as one`))));
    done++;
  };
  const jobs = await startJobs(db, [{ name: 'tidy', when: NEVER, run }], () => undefined, SOON);
  await jobs.ask('tidy');
  await until(() => done === 1);
  expect(seen).toEqual([{ one: 1 }]);
  await assertRegionsAreWalled(db);
  await jobs.stop();
  expect(await db.rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('a job is done when its time comes, once for two who look', async () => {
  const db = await freshDatabase();
  let done = 0;
  const job = { name: 'often', when: '* * * * * *', run: async () => void done++ };
  const both = [await startJobs(db, [job], () => undefined, SOON), await startJobs(db, [job], () => undefined, SOON)];
  await until(() => done > 0);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await Promise.all(both.map((jobs) => jobs.stop()));
  const [row] = await db.rows<{ count: number }>(
    sql`select count(*)::int as count from pgboss.job where name = 'often' and state = 'completed'`,
  );
  expect(done).toBe(row?.count);
});

test('a job that fails is told of without its words, and tried again', async () => {
  const db = await freshDatabase();
  let tried = 0;
  const faults: Fault[] = [];
  const run = () => {
    tried++;
    return tried < 2 ? Promise.reject(new TypeError('Kari Berg har en drøm')) : Promise.resolve();
  };
  const jobs = await startJobs(db, [{ name: 'shaky', when: NEVER, run }], (fault) => faults.push(fault), SOON);
  await jobs.ask('shaky');
  await until(() => tried === 2);
  await jobs.stop();
  expect(faults).toMatchObject([{ job: 'shaky', fault: 'TypeError' }]);
  const kept = JSON.stringify([faults, await db.rows(sql`select output::text from pgboss.job`)]);
  expect(kept).not.toContain('Kari');
});

test('what is under way when the house closes is told to stop, and closing does not wait for it', async () => {
  const db = await freshDatabase();
  let begun = false;
  let told = false;
  const run = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      begun = true;
      signal.addEventListener('abort', () => {
        told = true;
        resolve();
      });
    });
  const jobs = await startJobs(db, [{ name: 'long', when: NEVER, run }], () => undefined, SOON);
  await jobs.ask('long');
  await until(() => begun);
  await jobs.stop();
  expect(told).toBe(true);
});
