import { sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** For so long those who have not answered are left alone after a reminder, in milliseconds. */
export const QUIET = 7 * 86_400_000;

export type ReminderAbout = 'unanswered' | 'closing' | 'late';

export interface Reminder {
  processId: string;
  stepId: string | null;
  about: ReminderAbout;
  at: Date;
}

/** All reminders sent about these processes, newest first. */
export async function remindersOf(r: Read, processIds: readonly string[]): Promise<Reminder[]> {
  return r.rows<Reminder>(sql`
    select process_id as "processId", step_id as "stepId", about, at from processes.reminder
    where region_id = ${r.regionId} and process_id = any(${uuids(processIds)}) order by at desc, id desc`);
}

export async function insertReminder(w: Write, reminder: Omit<Reminder, 'at'>): Promise<void> {
  await w.rows(sql`
    insert into processes.reminder (region_id, id, process_id, step_id, about, at, by)
    values (${w.regionId}, ${w.newId()}, ${reminder.processId}, ${reminder.stepId}, ${reminder.about}, ${w.at}, ${w.by})`);
}
