import { ENOUGH } from '#engine/statistics/suppression.ts';
import type { Read } from '#platform/db/work.server.ts';
import { sql, uuids } from '#platform/db/sql.ts';
import { inSight } from './sight.server.ts';

/** How many dreams a process has, and when the first of them was given. */
export interface ToldTotal {
  processId: string;
  total: number;
  since: Date;
}

/** The totals that anybody may be told, of every process of the region: as `publish` tells each, of those open and the others. */
export async function toldTotals(r: Read, open: readonly string[]): Promise<ToldTotal[]> {
  const given = sql`count(*)::int`;
  return r.rows<ToldTotal>(sql`
    select c.process_id as "processId",
      case when c.process_id = any(${uuids(open)}) then ${given} / ${ENOUGH}::int * ${ENOUGH}::int else ${given} end as total, min(c.given_at) as since
    from contributions.contribution c
    where c.region_id = ${r.regionId} and ${inSight()}
    group by c.process_id having count(*) >= ${ENOUGH}
    order by c.process_id`);
}
