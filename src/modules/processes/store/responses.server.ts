import { sql } from '#platform/db/sql.ts';
import type { Write } from '#platform/db/work.server.ts';

/** What places and people answer to a process: taken on, declined, called off, a step done. */

/** Nothing happens when it has been taken on already. */
export async function insertAcceptance(w: Write, processId: string): Promise<void> {
  await w.rows(sql`
    insert into processes.acceptance (region_id, process_id, accepted_at, accepted_by)
    values (${w.regionId}, ${processId}, ${w.at}, ${w.by}) on conflict do nothing`);
}

export async function insertDecline(w: Write, processId: string, reason: string): Promise<void> {
  await w.rows(sql`
    insert into processes.decline (region_id, id, process_id, reason, at, by)
    values (${w.regionId}, ${w.newId()}, ${processId}, ${reason}, ${w.at}, ${w.by})`);
}

/** False when it has been called off already. */
export async function insertWithdrawal(w: Write, processId: string, reason: string): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into processes.withdrawal (region_id, id, process_id, reason, began_at, began_by)
    values (${w.regionId}, ${w.newId()}, ${processId}, ${reason}, ${w.at}, ${w.by})
    on conflict (region_id, process_id) where ended_at is null do nothing returning id`);
  return rows.length === 1;
}

/** False when it was not called off. */
export async function endWithdrawal(w: Write, processId: string): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.withdrawal set ended_at = ${w.at}, ended_by = ${w.by}
    where region_id = ${w.regionId} and process_id = ${processId} and ended_at is null returning id`);
  return rows.length === 1;
}

export async function insertCompletion(w: Write, stepId: string): Promise<void> {
  await w.rows(sql`
    insert into processes.completion (region_id, id, step_id, began_at, began_by)
    values (${w.regionId}, ${w.newId()}, ${stepId}, ${w.at}, ${w.by})
    on conflict (region_id, step_id) where ended_at is null do nothing`);
}

export async function endCompletion(w: Write, stepId: string): Promise<void> {
  await w.rows(sql`
    update processes.completion set ended_at = ${w.at}, ended_by = ${w.by}
    where region_id = ${w.regionId} and step_id = ${stepId} and ended_at is null`);
}
