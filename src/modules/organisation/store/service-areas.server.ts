import { sql } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** A place works for a municipality that it does not lie in. */
export interface Service {
  placeId: string;
  municipalityId: string;
}

/** Who serves whom on an ISO day. */
export async function servicesOn(r: Read, day: string): Promise<Service[]> {
  return r.rows<Service>(sql`
    select place_id as "placeId", municipality_id as "municipalityId" from organisation.service_area
    where region_id = ${r.regionId} and term @> ${day}::date order by place_id, municipality_id`);
}

/** From an ISO day on. */
export async function insertService(w: Write, { placeId, municipalityId }: Service, from: string): Promise<void> {
  await w.rows(sql`
    insert into organisation.service_area (region_id, place_id, municipality_id, term)
    values (${w.regionId}, ${placeId}, ${municipalityId}, daterange(${from}::date, null))`);
}

/** Ends with the day before; one that began that day never was. */
export async function endService(w: Write, { placeId, municipalityId }: Service, day: string): Promise<void> {
  await w.rows(sql`
    delete from organisation.service_area
    where region_id = ${w.regionId} and place_id = ${placeId} and municipality_id = ${municipalityId}
      and lower(term) >= ${day}::date`);
  await w.rows(sql`
    update organisation.service_area set term = daterange(lower(term), ${day}::date)
    where region_id = ${w.regionId} and place_id = ${placeId} and municipality_id = ${municipalityId}
      and term @> ${day}::date`);
}
