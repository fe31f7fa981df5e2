import type { Regional } from '#platform/db/database.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { sql, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Form, Place, Role } from './rules/place.ts';

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

export interface Person {
  id: string;
  name: string;
  email: string;
}

/** A position that counts on the day asked for. */
export interface HeldPosition {
  personId: string;
  placeId: string;
  role: Role;
}

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

export async function findPlace(r: Read, id: string): Promise<Place | null> {
  return (await places(r, sql`id = ${id}`))[0] ?? null;
}

/** The place with this number in the national registers, open or closed. */
export async function placeByNumber(r: Read, number: string): Promise<Place | null> {
  return (await places(r, sql`register_number = ${number}`))[0] ?? null;
}

/** Ids from the region down to a place; empty when there is no such place. */
export async function pathOf(tx: Regional, id: string): Promise<string[]> {
  const [row] = await tx.rows<{ path: string[] }>(
    sql`select path from organisation.place where region_id = ${tx.regionId} and id = ${id}`,
  );
  return row?.path ?? [];
}

/** Places open on the day of the transaction. */
export async function placesOfRegion(r: Read): Promise<Place[]> {
  const today = dayOf(r.at);
  return places(r, sql`opened_on <= ${today} and (closed_on is null or closed_on >= ${today})`);
}

/** Every place there has ever been. */
export async function allPlaces(r: Read): Promise<Place[]> {
  return places(r, sql`true`);
}

export async function placesById(r: Read, ids: readonly string[]): Promise<Map<string, Place>> {
  const found = await places(r, sql`id = any(${uuids(ids)})`);
  return new Map(found.map((place) => [place.id, place]));
}

function places(r: Read, where: SQL): Promise<Place[]> {
  return r.rows<Place>(sql`
    select ${PLACE} from organisation.place where region_id = ${r.regionId} and ${where} order by name, id`);
}

export async function insertPerson(w: Write, person: Person & { userId: string | null }): Promise<void> {
  await w.rows(sql`
    insert into organisation.person (region_id, id, name, email, user_id, created_at)
    values (${w.regionId}, ${person.id}, ${person.name}, ${person.email}, ${person.userId}, ${w.at})`);
}

export async function findPerson(r: Read, id: string): Promise<Person | null> {
  const [row] = await r.rows<Person>(
    sql`select id, name, email from organisation.person where region_id = ${r.regionId} and id = ${id}`,
  );
  return row ?? null;
}

export async function peopleOfRegion(r: Read): Promise<Person[]> {
  return r.rows<Person>(
    sql`select id, name, email from organisation.person where region_id = ${r.regionId} order by name, id`,
  );
}

export async function insertPosition(
  w: Write,
  position: { personId: string; placeId: string; role: Role; from: string },
): Promise<void> {
  await w.rows(sql`
    insert into organisation.position (region_id, id, person_id, place_id, role, term)
    values (${w.regionId}, ${w.newId()}, ${position.personId}, ${position.placeId}, ${position.role},
      daterange(${position.from}::date, null))`);
}

/** Positions that count on an ISO day, of one person or of everybody. */
export async function positionsOn(r: Read, day: string, personId?: string): Promise<HeldPosition[]> {
  const whose = personId ? sql`and person_id = ${personId}` : sql``;
  return r.rows<HeldPosition>(sql`
    select person_id as "personId", place_id as "placeId", role from organisation.position
    where region_id = ${r.regionId} and term @> ${day}::date ${whose}`);
}
