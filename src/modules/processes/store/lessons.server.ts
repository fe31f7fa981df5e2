import { sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** What a place has learnt from a process, in its own words. */
export interface Lesson {
  id: string;
  processId: string;
  text: string;
  at: Date;
}

/** Newest first. */
export async function lessonsOf(r: Read, processIds: readonly string[]): Promise<Lesson[]> {
  return r.rows<Lesson>(sql`
    select id, process_id as "processId", text, at from processes.lesson
    where region_id = ${r.regionId} and process_id = any(${uuids(processIds)}) and text is not null
    order by at desc, id desc`);
}

export async function insertLesson(w: Write, processId: string, text: string): Promise<string> {
  const id = w.newId();
  await w.rows(sql`
    insert into processes.lesson (region_id, id, process_id, text, at, by)
    values (${w.regionId}, ${id}, ${processId}, ${text}, ${w.at}, ${w.by})`);
  return id;
}

/** Takes the words away. False when they are not of that process, or gone already. */
export async function removeLesson(w: Write, processId: string, id: string): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.lesson set text = null, removed_at = ${w.at}, removed_by = ${w.by}
    where region_id = ${w.regionId} and process_id = ${processId} and id = ${id} and text is not null returning id`);
  return rows.length === 1;
}
