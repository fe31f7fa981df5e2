import { sql, texts, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** Tags of each of these goals; a goal without is not among them. */
export async function tagsOf(r: Read, goalIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await r.rows<{ goalId: string; tags: string[] }>(sql`
    select goal_id as "goalId", array_agg(tag order by tag) as tags from goals.tag
    where region_id = ${r.regionId} and goal_id = any(${uuids(goalIds)}) group by goal_id`);
  return new Map(rows.map(({ goalId, tags }) => [goalId, tags]));
}

/** These and no others. */
export async function setTags(w: Write, goalId: string, tags: readonly string[]): Promise<void> {
  await w.rows(sql`
    delete from goals.tag
    where region_id = ${w.regionId} and goal_id = ${goalId} and not (tag = any(${texts(tags)}))`);
  await w.rows(sql`
    insert into goals.tag (region_id, goal_id, tag, tagged_at, tagged_by)
    select ${w.regionId}::uuid, ${goalId}::uuid, tag, ${w.at}::timestamptz, ${w.by}::uuid
    from unnest(${texts(tags)}) as given (tag) on conflict do nothing`);
}
