import { sql } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** False when that person is already appointed. */
export async function insertAppointment(w: Write, processId: string, personId: string, from: string): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into processes.appointment (region_id, id, process_id, person_id, term, appointed_at, appointed_by)
    values (${w.regionId}, ${w.newId()}, ${processId}, ${personId}, daterange(${from}::date, null), ${w.at}, ${w.by})
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/**
 * Ends an appointment the day before an ISO day; one that began that day or later lasts for its first day alone.
 * False when that person is not appointed.
 */
export async function endAppointment(w: Write, processId: string, personId: string, day: string): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.appointment set term = daterange(lower(term), greatest(${day}::date, lower(term) + 1))
    where region_id = ${w.regionId} and process_id = ${processId} and person_id = ${personId} and upper_inf(term)
    returning id`);
  return rows.length === 1;
}

/** Ids of those who facilitate a process on an ISO day. */
export async function facilitatorsOf(r: Read, processId: string, day: string): Promise<string[]> {
  const rows = await r.rows<{ personId: string }>(sql`
    select person_id as "personId" from processes.appointment
    where region_id = ${r.regionId} and process_id = ${processId} and term @> ${day}::date`);
  return rows.map((row) => row.personId);
}

/** Ids of the processes that a person facilitates on an ISO day. */
export async function facilitatedBy(r: Read, personId: string, day: string): Promise<string[]> {
  const rows = await r.rows<{ processId: string }>(sql`
    select process_id as "processId" from processes.appointment
    where region_id = ${r.regionId} and person_id = ${personId} and term @> ${day}::date`);
  return rows.map((row) => row.processId);
}

/** Every process a person has been appointed to: ISO days, both included; null while it has no end. */
export async function appointmentsOf(
  r: Read,
  personId: string,
): Promise<{ processId: string; from: string; to: string | null }[]> {
  return r.rows(sql`
    select process_id as "processId", lower(term) as "from", (upper(term) - 1)::date as "to" from processes.appointment
    where region_id = ${r.regionId} and person_id = ${personId} order by lower(term), id`);
}
