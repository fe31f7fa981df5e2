import { alphabetically, sql } from '#platform/db/sql.ts';
import type { Read } from '#platform/db/work.server.ts';
import type { Person } from './people.server.ts';

/** People entered before a day who have had no position on that day or after. */
export async function idleSince(r: Read, day: string): Promise<Person[]> {
  return r.rows<Person>(sql`
    select p.id, p.name, p.email from organisation.person p
    where p.region_id = ${r.regionId} and p.erased_at is null and p.created_at < ${day}::date
      and not exists (select 1 from organisation.position o
        where o.region_id = p.region_id and o.person_id = p.id and (upper(o.term) is null or upper(o.term) > ${day}::date))
    order by ${alphabetically(sql`p.name`)}, p.id`);
}
