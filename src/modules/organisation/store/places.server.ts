import type { Regional } from '#platform/db/database.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { alphabetically, sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import { directlyUnder, isOpen, type Form, type Place, type PlaceKind } from '../rules/place.ts';

export interface Region {
  id: string;
  slug: string;
  name: string;
  vision: string;
  madeUp: boolean;
  placeId: string;
  /** The language that its name and vision are written in. */
  form: Form;
}

/** A place to enter: what lies over it says the path. */
export type NewPlace = Omit<Place, 'path' | 'closedOn'>;

const PLACE = sql`id, kind, parent_id as "parentId", path, name, form, owner, owner_name as "ownerName",
  register_number as "registerNumber", opened_on as "openedOn", closed_on as "closedOn"`;

export async function insertRegion(w: Write, region: Omit<Region, 'id' | 'form'>): Promise<void> {
  await w.rows(sql`
    insert into organisation.region (region_id, slug, name, vision, made_up, place_id)
    values (${w.regionId}, ${region.slug}, ${region.name}, ${region.vision}, ${region.madeUp}, ${region.placeId})`);
}

export async function getRegion(r: Read): Promise<Region | null> {
  const [row] = await r.rows<Region>(sql`
    select r.region_id as id, r.slug, r.name, r.vision, r.made_up as "madeUp", r.place_id as "placeId", p.form
    from organisation.region r
    join organisation.place p on p.region_id = r.region_id and p.id = r.place_id
    where r.region_id = ${r.regionId}`);
  return row ?? null;
}

export async function insertPlace(w: Write, place: Place): Promise<void> {
  await w.rows(sql`
    insert into organisation.place
      (region_id, id, kind, parent_id, path, name, form, owner, owner_name, register_number, opened_on, closed_on)
    values (${w.regionId}, ${place.id}, ${place.kind}, ${place.parentId}, ${uuids(place.path)}, ${place.name},
      ${place.form}, ${place.owner}, ${place.ownerName}, ${place.registerNumber}, ${place.openedOn}, ${place.closedOn})`);
}

/** Many new places at once, each under one that is there. */
export async function insertPlaces(w: Write, places: readonly NewPlace[]): Promise<void> {
  const column = <K extends keyof NewPlace>(key: K) => sql.param(places.map((place) => place[key]));
  await w.rows(sql`
    insert into organisation.place
      (region_id, id, kind, parent_id, path, name, form, owner, owner_name, register_number, opened_on)
    select ${w.regionId}::uuid, g.id, g.kind, g.parent_id, above.path || g.id, g.name, g.form, g.owner, g.owner_name,
      g.register_number, g.opened_on
    from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('parentId')}::uuid[],
      ${column('name')}::text[], ${column('form')}::text[], ${column('owner')}::text[], ${column('ownerName')}::text[],
      ${column('registerNumber')}::text[], ${column('openedOn')}::date[])
      as g (id, kind, parent_id, name, form, owner, owner_name, register_number, opened_on)
    join organisation.place above on above.region_id = ${w.regionId} and above.id = g.parent_id`);
}

export async function findPlace(r: Read, id: string): Promise<Place | null> {
  return (await places(r, sql`id = ${id}`))[0] ?? null;
}

/** The place with this number in the national registers, open or closed. */
export async function placeByNumber(r: Read, number: string): Promise<Place | null> {
  return (await places(r, sql`register_number = ${number}`))[0] ?? null;
}

/** Places with one of these numbers that are open on the day of the transaction. */
export async function openPlacesByNumbers(r: Read, numbers: readonly string[]): Promise<Place[]> {
  return places(r, sql`register_number = any(${texts(numbers)}) and ${openOn(r)}`);
}

/** Ids from the region down to a place; empty when there is no such place. */
export async function pathOf(tx: Regional, id: string): Promise<string[]> {
  const [row] = await tx.rows<{ path: string[] }>(
    sql`select path from organisation.place where region_id = ${tx.regionId} and id = ${id}`,
  );
  return row?.path ?? [];
}

/** Places that lie directly under one and are open on the day of the transaction. */
export async function placesUnder(r: Read, id: string): Promise<Place[]> {
  const found = await places(r, sql`parent_id = ${id} and ${openOn(r)}`);
  return directlyUnder(found, id);
}

/** Places open on the day of the transaction. */
export async function placesOfRegion(r: Read): Promise<Place[]> {
  return places(r, openOn(r));
}

/** Places of these kinds that are open on the day of the transaction. */
export async function openPlacesOf(r: Read, kinds: readonly PlaceKind[]): Promise<Place[]> {
  return places(r, sql`kind = any(${texts(kinds)}) and ${openOn(r)}`);
}

/** The place and what lies under it, as far as it is open on the day of the transaction. */
export async function openPlacesWithin(r: Read, id: string): Promise<Place[]> {
  return places(r, sql`${id}::uuid = any(path) and ${openOn(r)}`);
}

/** How many units of a kind lie in a place right under the region. */
export interface UnitCount {
  under: string;
  kind: PlaceKind;
  count: number;
}

/**
 * Units open on the day of the transaction, counted by what they lie under and by kind. A centre with a school or a
 * kindergarten of its own is not counted beside them.
 */
export async function unitCounts(r: Read): Promise<UnitCount[]> {
  return r.rows<UnitCount>(sql`
    select p.path[2] as under, p.kind, count(*)::int as count from organisation.place p
    where p.region_id = ${r.regionId} and p.kind not in ('region', 'municipality') and ${openOn(r, sql`p.`)}
      and (p.kind <> 'centre' or not exists (
        select 1 from organisation.place u
        where u.region_id = p.region_id and u.parent_id = p.id and ${openOn(r, sql`u.`)}))
    group by p.path[2], p.kind order by p.path[2], p.kind`);
}

/** What right under the region each of these places lies in, or is: the municipality, of most. */
export async function municipalitiesOf(r: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await r.rows<{ id: string; under: string }>(sql`
    select id, path[2] as under from organisation.place
    where region_id = ${r.regionId} and id = any(${uuids(ids)}) and cardinality(path) > 1`);
  return new Map(rows.map(({ id, under }) => [id, under]));
}

/** Places that were closed before an ISO day, within a place. */
export async function placesClosedBefore(r: Read, day: string, withinId: string): Promise<Place[]> {
  return places(r, sql`closed_on < ${day}::date and ${withinId}::uuid = any(path)`);
}

/** Every place there has ever been. */
export async function allPlaces(r: Read): Promise<Place[]> {
  return places(r, sql`true`);
}

export async function placesById(r: Read, ids: readonly string[]): Promise<Map<string, Place>> {
  const found = await places(r, sql`id = any(${uuids(ids)})`);
  return new Map(found.map((place) => [place.id, place]));
}

/** Those of these places that are open on the day of the transaction, by name. */
export async function openPlacesById(r: Read, ids: readonly string[]): Promise<Map<string, Place>> {
  const today = dayOf(r.at);
  return new Map([...(await placesById(r, ids))].filter(([, place]) => isOpen(place, today)));
}

/** A place is open on the day of the transaction. */
function openOn(r: Read, of: SQL = sql``): SQL {
  const today = dayOf(r.at);
  return sql`(${of}opened_on <= ${today} and (${of}closed_on is null or ${of}closed_on >= ${today}))`;
}

function places(r: Read, where: SQL): Promise<Place[]> {
  return r.rows<Place>(sql`
    select ${PLACE} from organisation.place where region_id = ${r.regionId} and ${where} order by ${alphabetically(sql`name`)}, id`);
}

/** Writes places anew: what counts of each now. Kinds and ids never change. */
export async function updatePlaces(w: Write, changed: readonly Place[]): Promise<void> {
  const column = <K extends keyof Place>(key: K) => sql.param(changed.map((place) => place[key]));
  await w.rows(sql`
    update organisation.place p set name = g.name, parent_id = g.parent_id, form = g.form, owner = g.owner,
      owner_name = g.owner_name, register_number = g.register_number, opened_on = g.opened_on, closed_on = g.closed_on
    from unnest(${column('id')}::uuid[], ${column('parentId')}::uuid[], ${column('name')}::text[],
      ${column('form')}::text[], ${column('owner')}::text[], ${column('ownerName')}::text[],
      ${column('registerNumber')}::text[], ${column('openedOn')}::date[], ${column('closedOn')}::date[])
      as g (id, parent_id, name, form, owner, owner_name, register_number, opened_on, closed_on)
    where p.region_id = ${w.regionId} and p.id = g.id`);
}

export async function updatePlace(w: Write, place: Place): Promise<void> {
  await updatePlaces(w, [place]);
}

/** Puts places, and all under them, below the path of what they lie under now. None of them may lie under another. */
export async function updatePaths(w: Write, ids: readonly string[]): Promise<void> {
  await w.rows(sql`
    update organisation.place p set path = above.path || p.path[array_position(p.path, moved.id):]
    from organisation.place moved
    join organisation.place above on above.region_id = moved.region_id and above.id = moved.parent_id
    where p.region_id = ${w.regionId} and moved.region_id = ${w.regionId}
      and moved.id = any(${uuids(ids)}) and moved.id = any(p.path)`);
}

/** The place and everything under it, open or closed. */
export async function placesWithin(r: Read, id: string): Promise<Place[]> {
  return places(r, sql`${id}::uuid = any(path)`);
}
