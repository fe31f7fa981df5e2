import type { Named, ResultOf } from '#engine/named.ts';
import { json, sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

export interface Key<N extends Named = Named> {
  name: N;
  /** What it is worked out of: a step, a process. */
  subjectId: string;
}

/** What is kept of an analysis. `result` is of the input with the version `input`; older than now, perhaps. */
export interface Kept<R = unknown> {
  state: 'asked' | 'running' | 'done' | 'failed';
  movedAt: Date;
  input: string | null;
  result: R | null;
  doneAt: Date | null;
}

/** What was worked out last, and how far the next has come. Null when nobody has asked. */
export async function keptAnalysis<N extends Named>(r: Read, { name, subjectId }: Key<N>) {
  const [row] = await r.rows<Kept<ResultOf<N>>>(sql`
    select state, moved_at as "movedAt", input, result, done_at as "doneAt" from platform.analysis
    where region_id = ${r.regionId} and name = ${name} and subject_id = ${subjectId}`);
  return row ?? null;
}

/** One part of what was worked out last, without the rest, which may be long. Null when there is none. */
export async function keptPart<N extends Named, P extends keyof ResultOf<N> & string>(
  r: Read,
  { name, subjectId }: Key<N>,
  part: P,
): Promise<ResultOf<N>[P] | null> {
  const [row] = await r.rows<{ part: ResultOf<N>[P] | null }>(sql`
    select result -> ${part}::text as part from platform.analysis
    where region_id = ${r.regionId} and name = ${name} and subject_id = ${subjectId}`);
  return row?.part ?? null;
}

/** Says that somebody waits for it. What is under way goes on. */
export async function markAsked(w: Write, { name, subjectId }: Key): Promise<void> {
  await w.rows(sql`
    insert into platform.analysis (region_id, name, subject_id, state, moved_at)
    values (${w.regionId}, ${name}, ${subjectId}, 'asked', ${w.at})
    on conflict (region_id, name, subject_id) do update set state = 'asked', moved_at = excluded.moved_at
    where platform.analysis.state <> 'running'`);
}

/** Takes it on. False when another server has, after `stale`: what began before that has been left behind. */
export async function markRunning(w: Write, { name, subjectId }: Key, stale: Date): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into platform.analysis (region_id, name, subject_id, state, moved_at)
    values (${w.regionId}, ${name}, ${subjectId}, 'running', ${w.at})
    on conflict (region_id, name, subject_id) do update set state = 'running', moved_at = excluded.moved_at
    where platform.analysis.state <> 'running' or platform.analysis.moved_at < ${stale}
    returning name`);
  return rows.length === 1;
}

export async function keepResult(w: Write, { name, subjectId }: Key, input: string, result: unknown): Promise<void> {
  await w.rows(sql`
    update platform.analysis set state = 'done', moved_at = ${w.at}, done_at = ${w.at}, input = ${input},
      result = ${json(result)}
    where region_id = ${w.regionId} and name = ${name} and subject_id = ${subjectId}`);
}

/** Ends it without a new result; what was kept stays. */
export async function markEnded(w: Write, { name, subjectId }: Key, state: 'done' | 'failed'): Promise<void> {
  await w.rows(sql`
    update platform.analysis set state = ${state}, moved_at = ${w.at}
    where region_id = ${w.regionId} and name = ${name} and subject_id = ${subjectId}`);
}

/** What somebody waits for and nobody works on: asked for, or left behind by a server that is gone. */
export async function leftBehind(r: Read, stale: Date): Promise<Key[]> {
  return r.rows<Key>(sql`
    select name, subject_id as "subjectId" from platform.analysis
    where region_id = ${r.regionId} and (state = 'asked' or (state = 'running' and moved_at < ${stale}))
    order by moved_at`);
}

/** Those worked out before a moment, by what they are of. */
export async function pastAnalyses(r: Read, before: Date, most: number): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select distinct subject_id as id from platform.analysis
    where region_id = ${r.regionId} and done_at < ${before} order by 1 limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Takes them away, and gives how many there were. Whoever asks again has it worked out again. */
export async function removeAnalyses(w: Write, subjectIds: readonly string[]): Promise<number> {
  const rows = await w.rows(sql`
    delete from platform.analysis
    where region_id = ${w.regionId} and subject_id = any(${uuids(subjectIds)}) and done_at is not null returning name`);
  return rows.length;
}
