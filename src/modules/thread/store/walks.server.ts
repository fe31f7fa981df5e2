import type { Read } from '#platform/db/work.server.ts';
import { sql, texts, uuids } from '#platform/db/sql.ts';
import { relationsFor, type Direction, type Relation } from '../rules/relation.ts';
import { COLUMNS, type ThreadRecord } from './records.server.ts';

/** A record met on a walk: how many steps away, and through which relation it was met. */
export interface Met extends ThreadRecord {
  distance: number;
  relation: Relation | null;
  /** The record it was met from; null for the start. */
  via: string | null;
}

/** Where one record does something to another. */
export interface Tie {
  from: string;
  to: string;
  relation: Relation;
}

/** Further than this no thread goes; it only ends a walk that runs in a ring. */
const FURTHEST = 12;

/** Everything reached from `id` in one direction, nearest first, each record once, and at most so many. */
export function walk(r: Read, id: string, direction: Direction, most: number): Promise<Met[]> {
  return reached(r, [id], direction, { most });
}

/** The same from several at once and without a bound; ties of the relations in `past` are not followed. */
export function walkFrom(
  r: Read,
  ids: readonly string[],
  direction: Direction,
  past: readonly Relation[] = [],
): Promise<Met[]> {
  return ids.length > 0 ? reached(r, ids, direction, { past }) : Promise.resolve([]);
}

function reached(
  r: Read,
  ids: readonly string[],
  direction: Direction,
  { most = null, past = [] }: { most?: number | null; past?: readonly Relation[] },
): Promise<Met[]> {
  const ways = relationsFor(direction);
  const followed = (names: readonly Relation[]) => texts(names.filter((name) => !past.includes(name)));
  return r.rows<Met>(sql`
    with recursive reached (id, distance, relation, via) as (
      select id, 0, null::text, null::uuid from unnest(${uuids(ids)}) as start (id)
      union
      select step.id, reached.distance + 1, step.relation, reached.id
      from reached
      cross join lateral (
        select t.to_id as id, t.relation from thread.tie t
        where t.region_id = ${r.regionId} and t.from_id = reached.id and t.relation = any(${followed(ways.along)})
        union all
        select t.from_id, t.relation from thread.tie t
        where t.region_id = ${r.regionId} and t.to_id = reached.id and t.relation = any(${followed(ways.against)})
      ) step
      where reached.distance < ${FURTHEST}
    ),
    first_met as (
      select distinct on (id) id, distance, relation, via from reached where distance > 0 order by id, distance
    )
    select ${COLUMNS}, m.distance, m.relation, m.via
    from first_met m
    join thread.record r on r.region_id = ${r.regionId} and r.id = m.id
    where not r.id = any(${uuids(ids)})
    order by m.distance, r.created_at, r.id
    limit ${most}`);
}

const ACROSS = ['serves', 'variant_of'] satisfies Relation[];

/** What lies beside the thread: what is above and below, and a step further what has the same above. Nearest first. */
export async function beside(r: Read, id: string): Promise<Met[]> {
  return r.rows<Met>(sql`
    with across as (
      select from_id, to_id, relation from thread.tie
      where region_id = ${r.regionId} and from_id = ${id} and relation = any(${texts(ACROSS)})),
    met (id, distance, relation, via) as (
      select to_id, 1, relation, ${id}::uuid from across
      union all
      select from_id, 1, relation, ${id}::uuid from thread.tie
      where region_id = ${r.regionId} and to_id = ${id} and relation = any(${texts(ACROSS)})
      union all
      select t.from_id, 2, t.relation, t.to_id from across a
      join thread.tie t on t.region_id = ${r.regionId} and t.to_id = a.to_id and t.relation = a.relation
      where t.from_id <> ${id})
    select ${COLUMNS}, m.distance, m.relation, m.via from met m
    join thread.record r on r.region_id = ${r.regionId} and r.id = m.id
    order by m.distance, r.created_at, r.id`);
}

/** Every tie that starts and ends among these records. */
export async function tiesAmong(r: Read, ids: readonly string[]): Promise<Tie[]> {
  return r.rows<Tie>(sql`
    select from_id as "from", to_id as "to", relation from thread.tie
    where region_id = ${r.regionId} and from_id = any(${uuids(ids)}) and to_id = any(${uuids(ids)})
    order by from_id, to_id`);
}
