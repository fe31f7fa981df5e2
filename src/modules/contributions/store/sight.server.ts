import { sql, type SQL } from '#platform/db/sql.ts';

/** True for a dream `c` that is neither hidden nor erased. */
export function inSight(): SQL {
  return sql`((c.words is not null or c.picture_id is not null) and not exists (
    select 1 from contributions.moderation m
    where m.region_id = c.region_id and m.contribution_id = c.id and m.kind = 'hidden' and m.ended_at is null))`;
}
