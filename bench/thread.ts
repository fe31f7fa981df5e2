import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import type { Context } from '#platform/db/context.server.ts';
import { access } from '#wiring/access.server.ts';
import { threadView } from '#wiring/thread-view.server.ts';
import { fillBoard } from './dreams.ts';

/** How long the thread of a goal takes, alone, in milliseconds: what is read for it, and the page that is made of it. */
export interface ThreadTimes {
  voices: number;
  /** For one who may know each of them. */
  read: Times;
  /** For anybody: five or nobody. */
  outside: Times;
  page: Times;
}

interface Times {
  p50: number;
  p95: number;
}

const ROUNDS = 60;
const WARM_UP = 10;

/** Lets a goal stand on so many dreams: those of its process, written again by others, and all laid in its themes. */
export async function standOn(db: Database, goal: string, wanted: number): Promise<void> {
  const themes = await db.transaction('', (tx) =>
    tx.rows<{ id: string; process: string }>(sql`
      select t.id, t.process_id as process from goals.goal g
      join thread.tie chosen on chosen.region_id = g.region_id and chosen.from_id = g.id and chosen.relation = 'chosen_from'
      join thread.tie painted on painted.region_id = g.region_id and painted.from_id = chosen.to_id
        and painted.relation = 'painted_from'
      join contributions.theme t on t.region_id = g.region_id and t.id = painted.to_id
      where g.id = ${goal} order by t.id`),
  );
  const [first] = themes;
  if (!first) throw new Error(`the goal ${goal} stands on no theme`);
  await fillBoard(db, first.process, wanted);
  const ids = sql.param(themes.map(({ id }) => id));
  await db.transaction('', async (tx) => {
    await tx.rows(sql`
      insert into contributions.placement (region_id, contribution_id, theme_id, placed_at)
      select c.region_id, c.id, (${ids}::uuid[])[1 + row_number() over (order by c.id) % ${themes.length}::int], now()
      from contributions.contribution c where c.process_id = ${first.process}
      on conflict (region_id, contribution_id) do update set theme_id = excluded.theme_id`);
    await tx.rows(sql`
      delete from thread.tie t using contributions.contribution c
      where c.process_id = ${first.process} and t.region_id = c.region_id and t.from_id = c.id`);
    await tx.rows(sql`
      insert into thread.tie (region_id, from_id, to_id, relation, created_at)
      select p.region_id, p.contribution_id, p.theme_id, 'gathered_in', now() from contributions.placement p
      where p.theme_id = any(${ids}::uuid[])`);
    await tx.rows(sql`analyze thread.tie, thread.record, contributions.contribution, contributions.placement`);
  });
}

/** Follows the thread over and over, each time as if nobody had been there before. */
export async function timeThread(
  db: Database,
  goal: string,
  page: { url: string; cookie: string },
): Promise<ThreadTimes> {
  let voices = 0;
  const as = await contextIn(db, goal);
  const follow = (actor: Actor) => async () => {
    voices = Math.max(voices, (await threadView({ ...as, actor }, '/r/x', goal))?.voices.total ?? 0);
  };
  const read = await timed(follow({ kind: 'system', name: 'bench' }));
  const outside = await timed(follow({ kind: 'participant' }));
  const whole = await timed(async (round) => {
    const headers = { cookie: page.cookie, accept: 'text/html' };
    const answer = await fetch(`${page.url}?n=thread-${round}`, { headers });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${page.url} answered ${answer.status}`);
  });
  return { voices, read, outside, page: whole };
}

async function contextIn(db: Database, goal: string): Promise<Omit<Context, 'actor'>> {
  const [found] = await db.transaction('', (tx) =>
    tx.rows<{ regionId: string }>(sql`select region_id as "regionId" from goals.goal where id = ${goal}`),
  );
  const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };
  return { db, regionId: found?.regionId ?? '', access, secret: 'a secret of the bench', ...clock };
}

async function timed(work: (round: number) => Promise<void>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const from = performance.now();
    await work(round);
    if (round >= WARM_UP) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { p50: times[ROUNDS / 2] ?? NaN, p95: times[Math.floor(ROUNDS * 0.95)] ?? NaN };
}
