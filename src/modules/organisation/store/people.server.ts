import { alphabetically, sql, texts, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
}

const BY_NAME = alphabetically(sql`name`);

/** More than these nobody finds anybody in. */
const MOST_TO_CHOOSE = 500;

export async function insertPerson(w: Write, person: Person & { userId: string | null }): Promise<void> {
  await w.rows(sql`
    insert into organisation.person (region_id, id, name, email, user_id, created_at)
    values (${w.regionId}, ${person.id}, ${person.name}, ${person.email}, ${person.userId}, ${w.at})`);
}

/** False when somebody in the region has that address already. */
export async function insertPersonOnce(w: Write, person: Person & { userId: string }): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into organisation.person (region_id, id, name, email, user_id, created_at)
    values (${w.regionId}, ${person.id}, ${person.name}, ${person.email}, ${person.userId}, ${w.at})
    on conflict (region_id, email) do nothing returning id`);
  return rows.length === 1;
}

/** The person that a login is. */
export async function personOfLogin(r: Read, userId: string): Promise<Person | null> {
  const [row] = await r.rows<Person>(
    sql`select id, name, email from organisation.person where region_id = ${r.regionId} and user_id = ${userId}`,
  );
  return row ?? null;
}

export async function findPerson(r: Read, id: string): Promise<Person | null> {
  const [row] = await r.rows<Person>(
    sql`select id, name, email from organisation.person
      where region_id = ${r.regionId} and id = ${id} and erased_at is null`,
  );
  return row ?? null;
}

export async function personByEmail(r: Read, email: string): Promise<Person | null> {
  const [row] = await r.rows<Person>(
    sql`select id, name, email from organisation.person where region_id = ${r.regionId} and lower(email) = ${email}`,
  );
  return row ?? null;
}

/** People with a name in which every word begins some part of it, in order. */
export async function peopleNamed(r: Read, words: readonly string[], most: number): Promise<Person[]> {
  const named = words.map((word) => sql`(' ' || lower(name)) like ${`% ${word.replaceAll(/[%_\\]/g, '\\$&')}%`}`);
  if (named.length === 0) return [];
  return r.rows<Person>(sql`
    select id, name, email from organisation.person
    where region_id = ${r.regionId} and erased_at is null and ${sql.join(named, sql` and `)} order by ${BY_NAME}, id limit ${most}`);
}

/** The login of a person, and when they were entered. */
export async function loginOf(r: Read, id: string): Promise<{ userId: string | null; createdAt: Date } | null> {
  const [row] = await r.rows<{ userId: string | null; createdAt: Date }>(
    sql`select user_id as "userId", created_at as "createdAt" from organisation.person
      where region_id = ${r.regionId} and id = ${id} and erased_at is null`,
  );
  return row ?? null;
}

/** Takes name, address and login away. The row stays, so that what hangs on it does not fall. */
export async function markErased(w: Write, id: string): Promise<void> {
  await w.rows(sql`
    update organisation.person set name = null, email = null, user_id = null, erased_at = ${w.at}
    where region_id = ${w.regionId} and id = ${id} and erased_at is null`);
}

/** Ties a login to a person. */
export async function setLogin(w: Write, id: string, userId: string): Promise<void> {
  await w.rows(sql`update organisation.person set user_id = ${userId} where region_id = ${w.regionId} and id = ${id}`);
}

/** Those of these people who have not been erased, by name. */
export async function peopleById(r: Read, ids: readonly string[]): Promise<Person[]> {
  return r.rows<Person>(
    sql`select id, name, email from organisation.person
      where region_id = ${r.regionId} and id = any(${uuids(ids)}) and erased_at is null order by ${BY_NAME}, id`,
  );
}

export async function peopleOfRegion(r: Read): Promise<Person[]> {
  return r.rows<Person>(
    sql`select id, name, email from organisation.person
      where region_id = ${r.regionId} and erased_at is null order by ${BY_NAME}, id`,
  );
}

/** People by name, at most so many: the first, or those after somebody. */
export async function peopleAfter(r: Read, personId: string | null, most: number): Promise<Person[]> {
  const further = personId
    ? sql`and (${BY_NAME}, id) > (select ${BY_NAME}, id from organisation.person where region_id = ${r.regionId} and id = ${personId})`
    : sql``;
  return r.rows<Person>(sql`
    select id, name, email from organisation.person
    where region_id = ${r.regionId} and erased_at is null ${further} order by ${BY_NAME}, id limit ${most}`);
}

/**
 * Whom to choose among at a place, by name. Where a region has more than `most` people they are those nearest: of the
 * place's municipality, of the region itself, or without any position yet; `cut` says that there are others.
 */
export async function peopleNear(
  r: Read,
  placeId: string,
  most = MOST_TO_CHOOSE,
): Promise<{ people: Person[]; cut: { shown: number; all: number } | null }> {
  const found = await r.rows<Person & { all: number }>(sql`
    with near as (
      select o.person_id from organisation.place here
      join organisation.place p on p.region_id = here.region_id and (p.path @> here.path[1:2] or p.id = here.path[1])
      join organisation.position o on o.region_id = p.region_id and o.place_id = p.id
      where here.region_id = ${r.regionId} and here.id = ${placeId}
    ), placed as (select person_id from organisation.position where region_id = ${r.regionId}
    ), nearest as (
      select id, name, email, count(*) over ()::int as all from organisation.person
      where region_id = ${r.regionId} and erased_at is null
      order by id in (select person_id from placed) and id not in (select person_id from near), ${BY_NAME}, id limit ${most}
    )
    select id, name, email, nearest.all from nearest order by ${BY_NAME}, id`);
  const people = found.map(({ id, name, email }) => ({ id, name, email }));
  const all = found[0]?.all ?? 0;
  return { people, cut: all > people.length ? { shown: people.length, all } : null };
}

/** Enters people who have no login yet. */
export async function insertPeople(w: Write, people: readonly Person[]): Promise<void> {
  const column = (key: keyof Person) => texts(people.map((person) => person[key]));
  await w.rows(sql`
    insert into organisation.person (region_id, id, name, email, created_at)
    select ${w.regionId}::uuid, g.id::uuid, g.name, g.email, ${w.at}::timestamptz
    from unnest(${column('id')}, ${column('name')}, ${column('email')}) as g (id, name, email)`);
}
