import { sql } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

export interface FocusArea {
  id: string;
  name: string;
}

/** What the region has chosen to work on, on an ISO day, in the order it was said. */
export async function focusAreasOn(r: Read, day: string): Promise<FocusArea[]> {
  return r.rows<FocusArea>(sql`
    select id, name from organisation.focus_area
    where region_id = ${r.regionId} and term @> ${day}::date order by position, id`);
}

/** From an ISO day on. Its record is there. */
export async function insertFocusArea(w: Write, area: FocusArea & { position: number }, from: string): Promise<void> {
  await w.rows(sql`
    insert into organisation.focus_area (region_id, id, name, position, term)
    values (${w.regionId}, ${area.id}, ${area.name}, ${area.position}, daterange(${from}::date, null))`);
}

export async function moveFocusArea(w: Write, id: string, position: number): Promise<void> {
  await w.rows(
    sql`update organisation.focus_area set position = ${position} where region_id = ${w.regionId} and id = ${id}`,
  );
}

/** Counts for the last time on an ISO day, or on its first when that is later; what hangs on it stays. */
export async function endFocusArea(w: Write, id: string, lastDay: string): Promise<void> {
  await w.rows(sql`
    update organisation.focus_area set term = daterange(lower(term), greatest(lower(term), ${lastDay}::date), '[]')
    where region_id = ${w.regionId} and id = ${id}`);
}

export async function updateVision(w: Write, vision: string): Promise<void> {
  await w.rows(sql`update organisation.region set vision = ${vision} where region_id = ${w.regionId}`);
}
