import { json, sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Concept } from '../rules/concept.ts';
import type { Plan } from '../rules/plan.ts';
import type { Step } from '../rules/step.ts';

export interface Process {
  id: string;
  placeId: string;
  /** A shipped template's word, or the id of one that a place has made. */
  template: string;
  templateVersion: number;
  name: Words;
  question: Words;
  horizonYear: number;
  concepts: Concept[];
  handedDownFrom: string | null;
  /** Rises with each change; a form carries the one it was filled from. */
  revision: number;
  /** Taken on by its place. What was not handed down is so from the start. */
  accepted: boolean;
  /** The ISO day when it was; null when it has not been, or was its place's own from the start. */
  acceptedOn: string | null;
  /** Why its place has said no; null when it has not, or has taken it on since. */
  declined: Reason | null;
  /** Why whoever runs it has called it off; null while it runs. */
  withdrawn: Reason | null;
  /** Those in use, in order. */
  steps: Step[];
  omitted: OmittedStep[];
}

/** What somebody has said no to something with. `at` is ISO. */
export interface Reason {
  reason: string;
  at: string;
}

/** A step that the place leaves out. An empty reason: because it is gone above. */
export interface OmittedStep extends Step {
  reason: string;
}

export interface NewProcess extends Omit<Plan, 'template' | 'steps'> {
  id: string;
  placeId: string;
  template: Plan['template'];
  handedDownFrom: string | null;
}

interface Row extends Omit<Process, 'steps' | 'omitted' | 'acceptedOn'> {
  acceptedAt: Date | null;
  steps: (Step & { reason: string | null })[];
}

const STEPS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'processId', s.process_id, 'position', s.position, 'key', s.key, 'kind', s.kind, 'opensOn', s.opens_on,
    'closesOn', s.closes_on, 'readers', s.readers, 'joinCode', s.join_code, 'words', s.words,
    'completedAt', c.began_at, 'reason', o.reason) order by s.position), '[]'::jsonb)
  from processes.step s
  left join processes.omission o on o.region_id = s.region_id and o.step_id = s.id and o.ended_at is null
  left join processes.completion c on c.region_id = s.region_id and c.step_id = s.id and c.ended_at is null
  where s.region_id = p.region_id and s.process_id = p.id)`;

/** True for a process `p` that its place has taken on, and nobody has called off. */
const RUNS = sql`(p.handed_down_from is null or exists (
    select 1 from processes.acceptance a where a.region_id = p.region_id and a.process_id = p.id))
  and not exists (
    select 1 from processes.withdrawal w where w.region_id = p.region_id and w.process_id = p.id and w.ended_at is null)`;

async function select(r: Read, where: SQL): Promise<Process[]> {
  const rows = await r.rows<Row>(sql`
    select p.id, p.place_id as "placeId", p.template, p.template_version as "templateVersion", p.name, p.question,
      p.horizon_year as "horizonYear", p.concepts, p.handed_down_from as "handedDownFrom", p.revision,
      (p.handed_down_from is null or a.process_id is not null) as accepted, a.accepted_at as "acceptedAt",
      case when a.process_id is null then (
        select jsonb_build_object('reason', d.reason, 'at', d.at) from processes.decline d
        where d.region_id = p.region_id and d.process_id = p.id order by d.at desc limit 1) end as declined,
      case when w.id is not null then jsonb_build_object('reason', w.reason, 'at', w.began_at) end as withdrawn,
      ${STEPS} as steps
    from processes.process p
    left join processes.acceptance a on a.region_id = p.region_id and a.process_id = p.id
    left join processes.withdrawal w on w.region_id = p.region_id and w.process_id = p.id and w.ended_at is null
    where p.region_id = ${r.regionId} and ${where} order by p.id`);
  return rows.map(parted);
}

function parted({ acceptedAt, ...row }: Row): Process {
  const steps: Step[] = [];
  const omitted: OmittedStep[] = [];
  for (const { reason, ...step } of row.steps) {
    if (reason === null) steps.push(step);
    else omitted.push({ ...step, reason });
  }
  return { ...row, acceptedOn: acceptedAt && dayOf(acceptedAt), steps, omitted };
}

export async function findProcess(r: Read, id: string): Promise<Process | null> {
  return (await select(r, sql`p.id = ${id}`))[0] ?? null;
}

/** The process that a join code leads to. */
export async function findProcessOfCode(r: Read, code: string): Promise<Process | null> {
  const owner = sql`p.id = (select process_id from processes.step where region_id = ${r.regionId} and join_code = ${code})`;
  return (await select(r, owner))[0] ?? null;
}

export async function processesAt(r: Read, placeIds: readonly string[]): Promise<Process[]> {
  return select(r, sql`p.place_id = any(${uuids(placeIds)})`);
}

export async function processesById(r: Read, ids: readonly string[]): Promise<Process[]> {
  return select(r, sql`p.id = any(${uuids(ids)})`);
}

export async function processesOfRegion(r: Read): Promise<Process[]> {
  return select(r, sql`true`);
}

/** A process that somebody with its code may take part in, and the last day for that. */
export interface OpenProcess extends Pick<Process, 'id' | 'placeId' | 'name'> {
  /** Of the first step that is open. */
  kind: string;
  closesOn: string;
}

/** What is open to take part in on the day of the transaction, here or, without places, anywhere. */
export async function openProcesses(r: Read, placeIds: readonly string[] | null): Promise<OpenProcess[]> {
  const today = dayOf(r.at);
  return r.rows<OpenProcess>(sql`
    select distinct on (p.id) p.id, p.place_id as "placeId", p.name, s.kind, s.closes_on as "closesOn"
    from processes.step s
    join processes.process p on p.region_id = s.region_id and p.id = s.process_id
    where s.region_id = ${r.regionId} and s.join_code is not null and s.opens_on <= ${today} and ${today} <= s.closes_on
      and not exists (
        select 1 from processes.omission o where o.region_id = s.region_id and o.step_id = s.id and o.ended_at is null)
      and ${placeIds ? sql`p.place_id = any(${uuids(placeIds)})` : sql`true`} and ${RUNS}
    order by p.id, s.position`);
}

/** Where each of these processes is, of those that have been taken on and not called off. */
export async function runningAt(r: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await r.rows<{ id: string; placeId: string }>(sql`
    select p.id, p.place_id as "placeId" from processes.process p
    where p.region_id = ${r.regionId} and p.id = any(${uuids(ids)}) and ${RUNS}`);
  return new Map(rows.map(({ id, placeId }) => [id, placeId]));
}

/** The variants handed down from a process. */
export async function variantsOf(r: Read, id: string): Promise<Process[]> {
  return select(r, sql`p.handed_down_from = ${id}`);
}

/** A process with all that has been handed down from it, and on from there, in no order. */
export async function cascadeOf(r: Read, id: string): Promise<Process[]> {
  return select(
    r,
    sql`p.id in (
      with recursive under (id) as (
        select ${id}::uuid union
        select v.id from processes.process v join under u on v.region_id = ${r.regionId} and v.handed_down_from = u.id)
      select id from under)`,
  );
}

/** Many at once. */
export async function insertProcesses(w: Write, processes: readonly NewProcess[]): Promise<void> {
  await w.rows(sql`
    insert into processes.process (region_id, id, place_id, template, template_version, name, question, horizon_year,
      concepts, handed_down_from)
    select ${w.regionId}::uuid, g.id, g."placeId", g.template->>'key', (g.template->>'version')::int, g.name, g.question,
      g."horizonYear", array(select jsonb_array_elements_text(g.concepts)), g."handedDownFrom"
    from jsonb_to_recordset(${json(processes)}) as g (id uuid, "placeId" uuid, template jsonb, name jsonb,
      question jsonb, "horizonYear" int, concepts jsonb, "handedDownFrom" uuid)`);
}

/** Many at once. What has been left out above is left out from the start. */
export async function insertSteps(w: Write, steps: readonly (Omit<Step, 'completedAt'> & { reason: string | null })[]) {
  await w.rows(sql`
    insert into processes.step
      (region_id, id, process_id, position, key, kind, opens_on, closes_on, readers, join_code, words)
    select ${w.regionId}::uuid, g.id, g."processId", g.position, g.key, g.kind, g."opensOn", g."closesOn", g.readers,
      g."joinCode", nullif(g.words, 'null'::jsonb)
    from jsonb_to_recordset(${json(steps)}) as g (id uuid, "processId" uuid, position int, key text, kind text,
      "opensOn" date, "closesOn" date, readers text, "joinCode" text, words jsonb)`);
  for (const { id, reason } of steps) if (reason !== null) await omitStep(w, id, reason);
}

/** Until the transaction ends nobody else changes this process or hands it down. */
export async function lockProcess(w: Write, id: string): Promise<void> {
  await w.rows(sql`select 1 from processes.process where region_id = ${w.regionId} and id = ${id} for update`);
}

/** False when the process was changed since `revision`. */
export async function updateProcess(
  w: Write,
  id: string,
  revision: number,
  plan: Pick<Plan, 'template' | 'name' | 'question' | 'horizonYear' | 'concepts'>,
): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.process set template = ${plan.template.key}, template_version = ${plan.template.version},
      name = ${json(plan.name)}, question = ${json(plan.question)}, horizon_year = ${plan.horizonYear},
      concepts = ${texts(plan.concepts)}, revision = revision + 1
    where region_id = ${w.regionId} and id = ${id} and revision = ${revision} returning id`);
  return rows.length === 1;
}

export async function updateStep(
  w: Write,
  processId: string,
  step: Pick<Step, 'id' | 'position' | 'opensOn' | 'closesOn' | 'readers' | 'words'>,
): Promise<void> {
  await w.rows(sql`
    update processes.step set position = ${step.position}, opens_on = ${step.opensOn}, closes_on = ${step.closesOn},
      readers = ${step.readers}, words = nullif(${json(step.words)}, 'null'::jsonb)
    where region_id = ${w.regionId} and process_id = ${processId} and id = ${step.id}`);
}

/** Leaves a step out; one that is left out already keeps its reason unless there is a new one. */
export async function omitStep(w: Write, stepId: string, reason: string): Promise<void> {
  await w.rows(sql`
    insert into processes.omission (region_id, id, step_id, reason, began_at, began_by)
    values (${w.regionId}, ${w.newId()}, ${stepId}, ${reason}, ${w.at}, ${w.by})
    on conflict (region_id, step_id) where ended_at is null do update set reason = excluded.reason`);
}

/** Takes a step in again. */
export async function resumeStep(w: Write, stepId: string): Promise<void> {
  await w.rows(sql`
    update processes.omission set ended_at = ${w.at}, ended_by = ${w.by}
    where region_id = ${w.regionId} and step_id = ${stepId} and ended_at is null`);
}
