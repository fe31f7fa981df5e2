import { sql, uuids } from '#platform/db/sql.ts';
import type { Regional } from '#platform/db/database.server.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { PlaceWas, Succession } from '../rules/history.ts';

/** Remembers how places were until the day before a change; a second change of the same day adds nothing. */
export async function insertPlacesWere(w: Write, were: readonly PlaceWas[]): Promise<void> {
  const column = <K extends keyof PlaceWas>(key: K) => sql.param(were.map((was) => was[key]));
  await w.rows(sql`
    insert into organisation.place_was (region_id, place_id, until, name, parent_id)
    select ${w.regionId}::uuid, g.* from unnest(${column('placeId')}::uuid[], ${column('until')}::date[],
      ${column('name')}::text[], ${column('parentId')}::uuid[]) as g
    on conflict (region_id, place_id, until) do nothing`);
}

/** How these places have been, the oldest first. */
export async function placesWere(r: Read, ids: readonly string[] | null): Promise<PlaceWas[]> {
  const which = ids ? sql`and place_id = any(${uuids(ids)})` : sql``;
  return r.rows<PlaceWas>(sql`
    select place_id as "placeId", until, name, parent_id as "parentId" from organisation.place_was
    where region_id = ${r.regionId} ${which} order by until, place_id`);
}

export async function insertSuccession(w: Write, { fromId, toId, on }: Succession): Promise<void> {
  await w.rows(sql`
    insert into organisation.succession (region_id, from_id, to_id, on_day)
    values (${w.regionId}, ${fromId}, ${toId}, ${on})`);
}

/** Every merger and split of the region: few, so that chains are followed in memory. */
export async function successions(r: Regional): Promise<Succession[]> {
  return r.rows<Succession>(sql`
    select from_id as "fromId", to_id as "toId", on_day as "on" from organisation.succession
    where region_id = ${r.regionId} order by on_day, from_id, to_id`);
}
