import { sql } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Involvement } from '../rules/involvement.ts';

export interface PartyInvolved extends Involvement {
  id: string;
  revision: number;
}

/** The parties of a process, by name. */
export async function partiesOf(r: Read, processId: string): Promise<PartyInvolved[]> {
  return r.rows<PartyInvolved>(sql`
    select id, party, mandate, lower(term) as "from", (upper(term) - 1)::date as until, dissent, revision
    from processes.involvement
    where region_id = ${r.regionId} and process_id = ${processId} and removed_at is null order by party, lower(term), id`);
}

export async function insertInvolvement(w: Write, processId: string, given: Involvement): Promise<string> {
  const id = w.newId();
  await w.rows(sql`
    insert into processes.involvement (region_id, id, process_id, party, mandate, term, dissent, recorded_at, recorded_by)
    values (${w.regionId}, ${id}, ${processId}, ${given.party}, ${given.mandate},
      daterange(${given.from}::date, ${given.until}::date, '[]'), ${given.dissent}, ${w.at}, ${w.by})`);
  return id;
}

/** False when it was changed since `revision`, or is not of that process. */
export async function updateInvolvement(
  w: Write,
  processId: string,
  id: string,
  revision: number,
  given: Involvement,
): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.involvement set party = ${given.party}, mandate = ${given.mandate},
      term = daterange(${given.from}::date, ${given.until}::date, '[]'), dissent = ${given.dissent},
      revision = revision + 1, recorded_at = ${w.at}, recorded_by = ${w.by}
    where region_id = ${w.regionId} and process_id = ${processId} and id = ${id} and revision = ${revision}
      and removed_at is null returning id`);
  return rows.length === 1;
}

/** Written by mistake. False when it is not of that process, or gone already. */
export async function removeInvolvement(w: Write, processId: string, id: string): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.involvement set removed_at = ${w.at}, removed_by = ${w.by}
    where region_id = ${w.regionId} and process_id = ${processId} and id = ${id} and removed_at is null returning id`);
  return rows.length === 1;
}
