import { json, sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Plan } from '../rules/plan.ts';

/** A plan as it was sent out to variants. */
export interface Edition {
  number: number;
  plan: Plan;
  /** What the sender said of it; empty for the first. */
  note: string;
  issuedAt: Date;
}

export async function insertEdition(w: Write, processId: string, number: number, plan: Plan, note: string) {
  await w.rows(sql`
    insert into processes.edition (region_id, process_id, number, plan, note, issued_at, issued_by)
    values (${w.regionId}, ${processId}, ${number}, ${json(plan)}, ${note}, ${w.at}, ${w.by})`);
}

/** Of each of these processes the newest edition; those that have sent nothing out are not in it. */
export async function newestEditions(r: Read, processIds: readonly string[]): Promise<Map<string, Edition>> {
  const rows = await r.rows<Edition & { processId: string }>(sql`
    select distinct on (process_id) process_id as "processId", number, plan, note, issued_at as "issuedAt"
    from processes.edition where region_id = ${r.regionId} and process_id = any(${uuids(processIds)})
    order by process_id, number desc`);
  return new Map(rows.map(({ processId, ...edition }) => [processId, edition]));
}

export async function findEdition(r: Read, processId: string, number: number): Promise<Edition | null> {
  const [row] = await r.rows<Edition>(sql`
    select number, plan, note, issued_at as "issuedAt" from processes.edition
    where region_id = ${r.regionId} and process_id = ${processId} and number = ${number}`);
  return row ?? null;
}

/** What a process has answered: the newest that it has taken, and the newest that it has answered at all. */
export interface Answered {
  taken: number;
  seen: number;
}

/** By process. For a variant the numbers are editions of the process above, otherwise versions of its template. */
export async function answersOf(r: Read, processIds: readonly string[]): Promise<Map<string, Answered>> {
  const rows = await r.rows<Answered & { processId: string }>(sql`
    select process_id as "processId", coalesce(max(number) filter (where answer = 'taken'), 0)::int as taken,
      max(number)::int as seen
    from processes.answer where region_id = ${r.regionId} and process_id = any(${uuids(processIds)})
    group by process_id`);
  return new Map(rows.map(({ processId, ...answered }) => [processId, answered]));
}

/** Many at once. What was left may be taken later. */
export async function insertAnswers(
  w: Write,
  processIds: readonly string[],
  number: number,
  answer: 'taken' | 'left',
): Promise<void> {
  await w.rows(sql`
    insert into processes.answer (region_id, process_id, number, answer, at, by)
    select ${w.regionId}::uuid, id, ${number}::int, ${answer}::text, ${w.at}::timestamptz, ${w.by}::uuid
    from unnest(${uuids(processIds)}) as given (id)
    on conflict (region_id, process_id, number) do update
      set answer = excluded.answer, at = excluded.at, by = excluded.by`);
}
