import type { Read, Write } from '#platform/db/work.server.ts';
import { sql, texts, uuids } from '#platform/db/sql.ts';
import type { AdoptionFacts } from '../rules/adoption.ts';
import { sayTitles, unsay } from './search.server.ts';

export interface ThreadRecord {
  id: string;
  kind: string;
  placeId: string | null;
  title: string | null;
  createdAt: Date;
  erasedAt: Date | null;
}

export interface Adoption extends AdoptionFacts {
  recordId: string;
  version: number;
  recordedAt: Date;
}

export const COLUMNS = sql`r.id, r.kind, r.place_id as "placeId", r.title, r.created_at as "createdAt", r.erased_at as "erasedAt"`;

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
