import { ENOUGH } from '#engine/statistics/suppression.ts';
import type { Read } from '#platform/db/work.server.ts';
import { sql } from '#platform/db/sql.ts';
import { inSight } from './sight.server.ts';

/** How many dreams a process has, and when the first of them was given. */
export interface ToldTotal {
  processId: string;
  total: number;
  since: Date;
}

/** The totals that anybody may be told, of every process of the region: five or nobody of each. */
export async function toldTotals(r: Read): Promise<ToldTotal[]> {
  return r.rows<ToldTotal>(sql`
    select c.process_id as "processId", count(*)::int as total, min(c.given_at) as since
    from contributions.contribution c
    where c.region_id = ${r.regionId} and ${inSight()}
    group by c.process_id having count(*) >= ${ENOUGH}
    order by c.process_id`);
}
