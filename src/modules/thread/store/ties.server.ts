import { sql, texts, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Relation } from '../rules/relation.ts';

export async function insertTies(
  w: Write,
  ties: readonly { from: string; to: string; relation: Relation }[],
): Promise<void> {
  if (ties.length === 0) return;
  await w.rows(sql`
    insert into thread.tie (region_id, from_id, to_id, relation, created_at, created_by)
    select ${w.regionId}::uuid, f, t, r, ${w.at}::timestamptz, ${w.by}::uuid
    from unnest(${uuids(ties.map((tie) => tie.from))}, ${uuids(ties.map((tie) => tie.to))},
      ${texts(ties.map((tie) => tie.relation))}) as given (f, t, r)
    on conflict do nothing`);
}

/** A tie that was moved: where it starts, and whether what it was moved to had it already. */
export interface MovedTie {
  from: string;
  had: boolean;
}

/** Ties of one relation that end in `to` end in `into` instead. Gives them, so that it can be undone. */
export async function moveTies(w: Write, relation: Relation, to: string, into: string): Promise<MovedTie[]> {
  const moved = await w.rows<MovedTie>(sql`
    select t.from_id as "from", exists (
      select 1 from thread.tie o where o.region_id = t.region_id and o.from_id = t.from_id and o.to_id = ${into}
        and o.relation = t.relation) as had
    from thread.tie t where t.region_id = ${w.regionId} and t.to_id = ${to} and t.relation = ${relation}`);
  await insertTies(
    w,
    moved.map(({ from }) => ({ from, to: into, relation })),
  );
  await deleteTiesBetween(
    w,
    moved.map(({ from }) => from),
    to,
    relation,
  );
  return moved;
}

/** Undoes that: the ties end where they did. Those that have gone since stay gone. */
export async function moveTiesBack(
  w: Write,
  relation: Relation,
  moved: readonly MovedTie[],
  into: string,
  to: string,
): Promise<void> {
  const there = await w.rows<{ from: string }>(sql`
    select from_id as "from" from thread.tie
    where region_id = ${w.regionId} and to_id = ${into} and relation = ${relation}
      and from_id = any(${uuids(moved.map(({ from }) => from))})`);
  const still = new Set(there.map(({ from }) => from));
  const back = moved.filter(({ from }) => still.has(from));
  await insertTies(
    w,
    back.map(({ from }) => ({ from, to, relation })),
  );
  await deleteTiesBetween(
    w,
    back.filter(({ had }) => !had).map(({ from }) => from),
    into,
    relation,
  );
}

/** Removes the ties of one relation from some records to one. */
export async function deleteTiesBetween(
  w: Write,
  from: readonly string[],
  to: string,
  relation: Relation,
): Promise<void> {
  await w.rows(sql`
    delete from thread.tie
    where region_id = ${w.regionId} and from_id = any(${uuids(from)}) and to_id = ${to} and relation = ${relation}`);
}

/** The ties of one relation that start in these records. */
export async function tiesFrom(
  r: Read,
  relation: Relation,
  from: readonly string[],
): Promise<{ from: string; to: string }[]> {
  return r.rows(sql`
    select from_id as "from", to_id as "to" from thread.tie
    where region_id = ${r.regionId} and relation = ${relation} and from_id = any(${uuids(from)}) order by from_id, to_id`);
}

/** Where the ties of one relation that end in `to` start. */
export async function tiedTo(r: Read, relation: Relation, to: string): Promise<string[]> {
  const rows = await r.rows<{ from: string }>(sql`
    select from_id as "from" from thread.tie
    where region_id = ${r.regionId} and to_id = ${to} and relation = ${relation} order by from_id`);
  return rows.map(({ from }) => from);
}

/** Removes the ties of one relation that start in `from`. */
export async function deleteTiesFrom(w: Write, from: readonly string[], relation: Relation): Promise<void> {
  await w.rows(sql`
    delete from thread.tie
    where region_id = ${w.regionId} and from_id = any(${uuids(from)}) and relation = ${relation}`);
}
