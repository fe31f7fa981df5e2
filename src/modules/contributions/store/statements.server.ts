import { sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import { inSight } from './sight.server.ts';

/** Something to say yes or no to. */
export interface Statement {
  id: string;
  words: string;
  /** Of the words. */
  language: string;
  /** The dream that it is; null when whoever facilitates wrote it. */
  dreamId: string | null;
}

/** A dream that everybody may read: it was promised to the public, and somebody has let it through. */
function open(): SQL {
  return sql`(c.promised = 'public' and c.words is not null and ${inSight()} and exists (
    select 1 from contributions.moderation a
    where a.region_id = c.region_id and a.contribution_id = c.id and a.kind = 'approved' and a.ended_at is null))`;
}

/** Those that count in a step, oldest first. A dream that is hidden or taken back is none any more. */
export async function statementsOf(r: Read, stepId: string): Promise<Statement[]> {
  return select(r, sql`s.step_id = ${stepId} and s.removed_at is null and (c.id is null or ${open()})`);
}

/** Those that were taken out of a step and can be put back. */
export async function removedFrom(r: Read, stepId: string): Promise<Statement[]> {
  return select(r, sql`s.step_id = ${stepId} and s.removed_at is not null and (c.id is null or ${open()})`);
}

async function select(r: Read, where: SQL): Promise<Statement[]> {
  return r.rows<Statement>(sql`
    select s.id, coalesce(s.words, c.words) as words, s.language, s.contribution_id as "dreamId"
    from contributions.statement s
    left join contributions.contribution c on c.region_id = s.region_id and c.id = s.contribution_id
    where s.region_id = ${r.regionId} and ${where} order by s.made_at, s.id`);
}

/** Dreams of a process that can be a statement of a step and are none: everybody may read them, and they are short. */
export async function dreamsToChoose(
  r: Read,
  processId: string,
  stepId: string,
  longest: number,
): Promise<{ id: string; words: string; language: string | null }[]> {
  return r.rows(sql`
    select c.id, c.words, c.language from contributions.contribution c
    where c.region_id = ${r.regionId} and c.process_id = ${processId} and ${open()} and length(c.words) <= ${longest}
      and not exists (select 1 from contributions.statement s
        where s.region_id = c.region_id and s.step_id = ${stepId} and s.contribution_id = c.id)
    order by c.given_at, c.id limit 200`);
}

export interface NewStatement {
  id: string;
  words: string | null;
  language: string;
  dreamId: string | null;
}

/** A dream that is one already stays the one it is. */
export async function insertStatements(
  w: Write,
  stepId: string,
  processId: string,
  made: readonly NewStatement[],
): Promise<void> {
  const column = <K extends keyof NewStatement>(key: K) => sql.param(made.map((one) => one[key]));
  await w.rows(sql`
    insert into contributions.statement
      (region_id, id, step_id, process_id, words, language, contribution_id, made_at, made_by)
    select ${w.regionId}::uuid, id, ${stepId}::uuid, ${processId}::uuid, words, language, dream, ${w.at}::timestamptz,
      ${w.by}::uuid
    from unnest(${column('id')}::uuid[], ${column('words')}::text[], ${texts(made.map(({ language }) => language))},
      ${column('dreamId')}::uuid[]) as given (id, words, language, dream)
    on conflict (region_id, step_id, contribution_id) where contribution_id is not null do nothing`);
}

/** Takes statements out, or puts them back. How many were not so already. */
export async function setRemoved(
  w: Write,
  stepId: string,
  ids: readonly string[],
  is: 'out' | 'back',
): Promise<number> {
  const out = is === 'out';
  const rows = await w.rows(sql`
    update contributions.statement
    set removed_at = ${out ? w.at : null}::timestamptz, removed_by = ${out ? w.by : null}::uuid
    where region_id = ${w.regionId} and step_id = ${stepId} and id = any(${uuids(ids)})
      and (removed_at is null) = ${out}
    returning id`);
  return rows.length;
}
