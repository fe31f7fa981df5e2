import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** That so many of a kind were removed. */
export interface Run {
  at: Date;
  rule: string;
  removed: number;
}

const MOST = 50;

export async function recordRun(w: Write, rule: string, removed: number): Promise<void> {
  await w.rows(sql`
    insert into platform.retention_run (region_id, id, at, rule, removed)
    values (${w.regionId}, ${w.newId()}, ${w.at}, ${rule}, ${removed})`);
}

/** What was removed in the region, the newest first. */
export async function runsOf(r: Read): Promise<Run[]> {
  return r.rows<Run>(sql`
    select at, rule, removed from platform.retention_run
    where region_id = ${r.regionId} order by at desc, id desc limit ${MOST}`);
}

/** The same outside every region; of those that removed nothing only the last stays. */
export async function recordOutside(db: Database, { at, rule, removed }: Run): Promise<void> {
  await db.rows(sql`
    insert into platform.retention_outside (rule, at, removed) values (${rule}, ${at}, ${removed})
    on conflict (rule, at) do update set removed = platform.retention_outside.removed + excluded.removed`);
  await db.rows(sql`
    delete from platform.retention_outside where rule = ${rule} and removed = 0 and at < ${at}`);
}

/** When things were last looked through; null when never. */
export async function lastLooked(db: Database): Promise<Date | null> {
  const [row] = await db.rows<{ at: Date | null }>(sql`select max(at) as at from platform.retention_outside`);
  return row?.at ?? null;
}
