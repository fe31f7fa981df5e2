import { sql, uuids } from '#platform/db/sql.ts';
import type { Read } from '#platform/db/work.server.ts';
import { inSight } from './sight.server.ts';

/** How far the dreams of a process have come: how many there are, and how many are not grouped yet. */
export interface Progress {
  dreams: number;
  ungrouped: number;
}

/** Progress of each of these processes. For those who work with them: not to be shown to others below five. */
export async function progressOf(r: Read, processIds: readonly string[]): Promise<Map<string, Progress>> {
  const rows = await r.rows<Progress & { processId: string }>(sql`
    select c.process_id as "processId", count(*)::int as dreams,
      (count(*) filter (where p.contribution_id is null))::int as ungrouped
    from contributions.contribution c
    left join contributions.placement p on p.region_id = c.region_id and p.contribution_id = c.id
    where c.region_id = ${r.regionId} and c.process_id = any(${uuids(processIds)}) and ${inSight()}
    group by c.process_id`);
  return new Map(rows.map(({ processId, ...progress }) => [processId, progress]));
}
