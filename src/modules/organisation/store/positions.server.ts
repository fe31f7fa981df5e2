import { alphabetically, sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import { LEADING, type Role } from '../rules/place.ts';
import type { Person } from './people.server.ts';

/** A position that counts on the day asked for. */
export interface HeldPosition {
  personId: string;
  placeId: string;
  role: Role;
}

/** A position with its term: ISO days, both included; null while it has no end. */
export interface Position extends HeldPosition {
  id: string;
  from: string;
  to: string | null;
}

/** ISO days, both included; no last day while it has no end. */
export type NewPosition = HeldPosition & { from: string; to?: string | null };

export async function insertPositions(w: Write, some: readonly NewPosition[]): Promise<void> {
  const column = (key: keyof NewPosition) => sql`${sql.param(some.map((one) => one[key] ?? null))}::text[]`;
  await w.rows(sql`
    insert into organisation.position (region_id, id, person_id, place_id, role, term)
    select ${w.regionId}::uuid, g.id, g.person_id::uuid, g.place_id::uuid, g.role,
      daterange(g.first::date, g.last::date, '[]')
    from unnest(${uuids(some.map(() => w.newId()))}, ${column('personId')}, ${column('placeId')}, ${column('role')},
      ${column('from')}, ${column('to')}) as g (id, person_id, place_id, role, first, last)`);
}

/** Enters a position from an ISO day, to the last day when there is one. */
export async function insertPosition(w: Write, position: NewPosition): Promise<string> {
  const id = w.newId();
  await w.rows(sql`
    insert into organisation.position (region_id, id, person_id, place_id, role, term)
    values (${w.regionId}, ${id}, ${position.personId}, ${position.placeId}, ${position.role},
      daterange(${position.from}::date, ${position.to ?? null}::date, '[]'))`);
  return id;
}

/** Positions that count on an ISO day, of these people or of everybody. */
export async function positionsOn(r: Read, day: string, people?: readonly string[]): Promise<HeldPosition[]> {
  const whose = people ? sql`and person_id = any(${uuids(people)})` : sql``;
  return r.rows<HeldPosition>(sql`
    select person_id as "personId", place_id as "placeId", role from organisation.position
    where region_id = ${r.regionId} and term @> ${day}::date ${whose}`);
}

/** Those who lead these places on an ISO day, once each, in order, by the place's id. A place that nobody leads is not among them. */
export async function leadersAt(r: Read, placeIds: readonly string[], day: string): Promise<Map<string, Person[]>> {
  const rows = await r.rows<Person & { placeId: string }>(sql`
    select distinct o.place_id as "placeId", p.id, p.name, p.email, ${alphabetically(sql`p.name`)} as "inOrder" from organisation.position o
    join organisation.person p on p.region_id = o.region_id and p.id = o.person_id and p.erased_at is null
    where o.region_id = ${r.regionId} and o.place_id = any(${uuids(placeIds)}) and o.role = any(${texts(LEADING)})
      and o.term @> ${day}::date
    order by "inOrder", p.id`);
  return Map.groupBy(rows, ({ placeId }) => placeId);
}

const POSITION = sql`id, person_id as "personId", place_id as "placeId", role, lower(term) as "from",
  (upper(term) - 1)::date as "to"`;

/** Every position there has ever been, the newest first. */
export async function allPositions(r: Read): Promise<Position[]> {
  return positions(r, sql`true`);
}

/** All positions there have been at a place, the newest first. */
export async function positionsAt(r: Read, placeId: string): Promise<Position[]> {
  return positions(r, sql`place_id = ${placeId}`);
}

/** All positions of a person, the newest first. */
export async function positionsOf(r: Read, personId: string): Promise<Position[]> {
  return positions(r, sql`person_id = ${personId}`);
}

export async function findPosition(r: Read, id: string): Promise<Position | null> {
  return (await positions(r, sql`id = ${id}`))[0] ?? null;
}

/** Those who hold a role at a place on some day from `day` on. */
export async function holdersFrom(r: Read, placeId: string, role: Role, day: string): Promise<Position[]> {
  return positions(r, sql`place_id = ${placeId} and role = ${role} and term && daterange(${day}::date, null)`);
}

/** Sets the last day of a position. */
export async function endTerm(w: Write, id: string, lastDay: string): Promise<void> {
  await w.rows(sql`
    update organisation.position set term = daterange(lower(term), ${lastDay}::date, '[]')
    where region_id = ${w.regionId} and id = ${id}`);
}

/** Ends every position at these places after a last day; those that have not begun by then are removed. */
export async function endTermsAt(w: Write, placeIds: readonly string[], lastDay: string): Promise<void> {
  const there = sql`region_id = ${w.regionId} and place_id = any(${uuids(placeIds)})`;
  await w.rows(sql`delete from organisation.position where ${there} and lower(term) > ${lastDay}::date`);
  await w.rows(sql`
    update organisation.position set term = daterange(lower(term), ${lastDay}::date, '[]')
    where ${there} and (upper(term) is null or upper(term) > ${lastDay}::date + 1)`);
}

/** Removes a position that never came to count. */
export async function removePosition(w: Write, id: string): Promise<void> {
  await w.rows(sql`delete from organisation.position where region_id = ${w.regionId} and id = ${id}`);
}

function positions(r: Read, where: SQL): Promise<Position[]> {
  return r.rows<Position>(sql`
    select ${POSITION} from organisation.position
    where region_id = ${r.regionId} and ${where} order by lower(term) desc, id`);
}
