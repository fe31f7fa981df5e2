import type { Read, Write } from '#platform/db/work.server.ts';
import { sql, texts, uuids } from '#platform/db/sql.ts';
import type { AdoptionFacts } from '../rules/adoption.ts';
import { sayTitles, unsay } from './search.server.ts';
import { relationsFor, type Direction, type Relation } from '../rules/relation.ts';

export interface ThreadRecord {
  id: string;
  kind: string;
  placeId: string | null;
  title: string | null;
  createdAt: Date;
  erasedAt: Date | null;
}

/** A record met on a walk: how many steps away, and through which relation it was met. */
export interface Met extends ThreadRecord {
  distance: number;
  relation: Relation | null;
  /** The record it was met from; null for the start. */
  via: string | null;
}

export interface Adoption extends AdoptionFacts {
  recordId: string;
  version: number;
  recordedAt: Date;
}

const COLUMNS = sql`r.id, r.kind, r.place_id as "placeId", r.title, r.created_at as "createdAt", r.erased_at as "erasedAt"`;

export async function insertRecord(
  w: Write,
  record: { id: string; kind: string; placeId: string | null; title: string | null },
): Promise<void> {
  await w.rows(sql`
    insert into thread.record (region_id, id, kind, place_id, title, created_at, created_by)
    values (${w.regionId}, ${record.id}, ${record.kind}, ${record.placeId}, ${record.title}, ${w.at}, ${w.by})`);
  if (record.title !== null) await sayTitles(w, [record.id]);
}

/** Many at once. */
export async function insertRecords(
  w: Write,
  records: readonly { id: string; kind: string; placeId: string; title: string | null }[],
): Promise<void> {
  const column = <K extends keyof (typeof records)[number]>(key: K) => sql.param(records.map((record) => record[key]));
  await w.rows(sql`
    insert into thread.record (region_id, id, kind, place_id, title, created_at, created_by)
    select ${w.regionId}::uuid, id, kind, place_id, title, ${w.at}::timestamptz, ${w.by}::uuid
    from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('placeId')}::uuid[], ${column('title')}::text[])
      as given (id, kind, place_id, title)`);
  const titled = records.filter(({ title }) => title !== null);
  if (titled.length > 0)
    await sayTitles(
      w,
      titled.map(({ id }) => id),
    );
}

/** Takes the title away and says when. The row stays, so that what hangs on it does not fall. */
export async function eraseRecord(w: Write, id: string): Promise<void> {
  await w.rows(sql`
    update thread.record set title = null, erased_at = ${w.at}
    where region_id = ${w.regionId} and id = ${id} and erased_at is null`);
  await unsay(w, [id]);
}

export async function updateTitle(w: Write, id: string, title: string): Promise<void> {
  await updateTitles(w, [{ id, title }]);
}

export async function updateTitles(w: Write, titled: readonly { id: string; title: string }[]): Promise<void> {
  await w.rows(sql`
    update thread.record r set title = g.title
    from unnest(${uuids(titled.map(({ id }) => id))}, ${texts(titled.map(({ title }) => title))}) as g (id, title)
    where r.region_id = ${w.regionId} and r.id = g.id`);
  await sayTitles(
    w,
    titled.map(({ id }) => id),
  );
}

/** In no order. */
export async function recordsById(r: Read, ids: readonly string[]): Promise<ThreadRecord[]> {
  return r.rows<ThreadRecord>(sql`
    select ${COLUMNS} from thread.record r where r.region_id = ${r.regionId} and r.id = any(${uuids(ids)})`);
}

export async function findRecord(r: Read, id: string): Promise<ThreadRecord | null> {
  const [row] = await r.rows<ThreadRecord>(
    sql`select ${COLUMNS} from thread.record r where r.region_id = ${r.regionId} and r.id = ${id}`,
  );
  return row ?? null;
}

/**
 * Everything reached from `id` in one direction, nearest first, each record once. Records are not
 * followed further than `most` of them.
 */
export async function walk(r: Read, id: string, direction: Direction, most: number): Promise<Met[]> {
  const { along, against } = relationsFor(direction);
  return r.rows<Met>(sql`
    with recursive reached (id, distance, relation, via) as (
      select ${id}::uuid, 0, null::text, null::uuid
      union
      select step.id, reached.distance + 1, step.relation, reached.id
      from reached
      cross join lateral (
        select t.to_id as id, t.relation from thread.tie t
        where t.region_id = ${r.regionId} and t.from_id = reached.id and t.relation = any(${texts(along)})
        union all
        select t.from_id, t.relation from thread.tie t
        where t.region_id = ${r.regionId} and t.to_id = reached.id and t.relation = any(${texts(against)})
      ) step
      where reached.distance < 12
    ),
    first_met as (
      select distinct on (id) id, distance, relation, via from reached where distance > 0 order by id, distance
    )
    select ${COLUMNS}, m.distance, m.relation, m.via
    from first_met m
    join thread.record r on r.region_id = ${r.regionId} and r.id = m.id
    where r.id <> ${id}
    order by m.distance, r.created_at, r.id
    limit ${most}`);
}

/** What lies beside the thread: variants, the goal above, the step that was answered. */
export async function beside(r: Read, id: string): Promise<Met[]> {
  return r.rows<Met>(sql`
    select ${COLUMNS}, 1 as distance, t.relation, ${id}::uuid as via
    from thread.tie t
    join thread.record r on r.region_id = t.region_id
      and r.id = case when t.from_id = ${id} then t.to_id else t.from_id end
    where t.region_id = ${r.regionId} and (t.from_id = ${id} or t.to_id = ${id})
      and t.relation = any(${texts(['serves', 'variant_of'])})
    order by r.created_at, r.id
    limit 200`);
}

export async function insertAdoption(
  w: Write,
  adoption: AdoptionFacts & { recordId: string; version: number },
): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into thread.adoption
      (region_id, id, record_id, version, body, case_reference, adopted_on, recorded_at, recorded_by)
    values (${w.regionId}, ${w.newId()}, ${adoption.recordId}, ${adoption.version}, ${adoption.body},
      ${adoption.caseReference}, ${adoption.adoptedOn}, ${w.at}, ${w.by})
    on conflict (region_id, record_id, version) do nothing
    returning id`);
  return rows.length === 1;
}

/** Adoptions of these records, the latest version first. */
export async function adoptionsOf(r: Read, ids: readonly string[]): Promise<Adoption[]> {
  return r.rows<Adoption>(sql`
    select record_id as "recordId", version, body, case_reference as "caseReference",
      adopted_on as "adoptedOn", recorded_at as "recordedAt"
    from thread.adoption
    where region_id = ${r.regionId} and record_id = any(${uuids(ids)})
    order by version desc`);
}
