import { sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** Acts on boards before a moment: nobody undoes them any more. */
export async function pastActs(r: Read, before: Date, most: number): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select id from contributions.board_act
    where region_id = ${r.regionId} and done_at < ${before} order by done_at, id limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Takes them away, and gives how many there were. What they did stays done. */
export async function removeActs(w: Write, ids: readonly string[]): Promise<number> {
  const rows = await w.rows(sql`
    delete from contributions.board_act where region_id = ${w.regionId} and id = any(${uuids(ids)}) returning id`);
  return rows.length;
}

/** Which of these files a dream shows. */
export async function picturesShown(r: Read, ids: readonly string[]): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select distinct picture_id as id from contributions.contribution
    where region_id = ${r.regionId} and picture_id = any(${uuids(ids)})`);
  return rows.map(({ id }) => id);
}
