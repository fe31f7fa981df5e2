import type { Database } from '#platform/db/database.server.ts';
import { json, sql } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** Why something did not go: a message key and its values; null when it went well. */
export interface Problem {
  problem: string | null;
  values: Record<string, string | number>;
}

/** That a fetch was tried, for every region at once. */
export interface Fetch extends Problem {
  at: Date;
  host: string;
  units: number;
}

/** What a fetch meant for one region. */
export interface Result extends Problem {
  at: Date;
  opened: number;
  changed: number;
  closed: number;
}

const MOST = 20;
const PROBLEM = sql`problem, problem_values as "values"`;

export async function recordFetch(db: Database, id: string, fetch: Fetch): Promise<void> {
  await db.rows(sql`
    insert into platform.register_fetch (id, at, host, units, problem, problem_values)
    values (${id}, ${fetch.at}, ${fetch.host}, ${fetch.units}, ${fetch.problem}, ${json(fetch.values)})`);
}

/** The last fetch of all, and the last that went well. */
export async function lastFetches(db: Database): Promise<{ last: Fetch | null; good: Fetch | null }> {
  const [last, good] = await Promise.all(
    [sql`true`, sql`problem is null`].map((which) =>
      db.rows<Fetch>(sql`
        select at, host, units, ${PROBLEM} from platform.register_fetch
        where ${which} order by at desc, id desc limit 1`),
    ),
  );
  return { last: last?.[0] ?? null, good: good?.[0] ?? null };
}

export async function recordResult(w: Write, result: Omit<Result, 'at'>): Promise<void> {
  await w.rows(sql`
    insert into platform.register_result (region_id, id, at, opened, changed, closed, problem, problem_values)
    values (${w.regionId}, ${w.newId()}, ${w.at}, ${result.opened}, ${result.changed}, ${result.closed},
      ${result.problem}, ${json(result.values)})`);
}

/** What came of fetches in the region, the newest first. */
export async function resultsOf(r: Read): Promise<Result[]> {
  return r.rows<Result>(sql`
    select at, opened, changed, closed, ${PROBLEM} from platform.register_result
    where region_id = ${r.regionId} order by at desc, id desc limit ${MOST}`);
}
