import { json, sql, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Step } from './rules/step.ts';

export interface Process {
  id: string;
  placeId: string;
  template: string;
  name: Words;
  question: Words;
  horizonYear: number;
  handedDownFrom: string | null;
  /** Rises with each change; a form carries the one it was filled from. */
  revision: number;
  /** Taken on by its place. What was not handed down is so from the start. */
  accepted: boolean;
  steps: Step[];
}

export interface NewProcess extends Omit<Process, 'revision' | 'accepted' | 'steps'> {
  templateVersion: number;
}

const STEPS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'processId', s.process_id, 'position', s.position, 'kind', s.kind, 'opensOn', s.opens_on,
    'closesOn', s.closes_on, 'readers', s.readers, 'joinCode', s.join_code) order by s.position), '[]'::jsonb)
  from processes.step s where s.region_id = p.region_id and s.process_id = p.id)`;

function select(r: Read, where: SQL): Promise<Process[]> {
  return r.rows<Process>(sql`
    select p.id, p.place_id as "placeId", p.template, p.name, p.question, p.horizon_year as "horizonYear",
      p.handed_down_from as "handedDownFrom", p.revision,
      (p.handed_down_from is null or exists (
        select 1 from processes.acceptance a where a.region_id = p.region_id and a.process_id = p.id)) as accepted,
      ${STEPS} as steps
    from processes.process p where p.region_id = ${r.regionId} and ${where} order by p.id`);
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

/** The variants handed down from a process. */
export async function variantsOf(r: Read, id: string): Promise<Process[]> {
  return select(r, sql`p.handed_down_from = ${id}`);
}

export async function insertProcess(w: Write, process: NewProcess): Promise<void> {
  await w.rows(sql`
    insert into processes.process
      (region_id, id, place_id, template, template_version, name, question, horizon_year, handed_down_from)
    values (${w.regionId}, ${process.id}, ${process.placeId}, ${process.template}, ${process.templateVersion},
      ${json(process.name)}, ${json(process.question)}, ${process.horizonYear}, ${process.handedDownFrom})`);
}

export async function insertStep(w: Write, step: Step): Promise<void> {
  await w.rows(sql`
    insert into processes.step (region_id, id, process_id, position, kind, opens_on, closes_on, readers, join_code)
    values (${w.regionId}, ${step.id}, ${step.processId}, ${step.position}, ${step.kind}, ${step.opensOn},
      ${step.closesOn}, ${step.readers}, ${step.joinCode})`);
}

/** Until the transaction ends nobody else changes this process or hands it down. */
export async function lockProcess(w: Write, id: string): Promise<void> {
  await w.rows(sql`select 1 from processes.process where region_id = ${w.regionId} and id = ${id} for update`);
}

/** False when the process was changed since `revision`. */
export async function updateQuestion(w: Write, id: string, revision: number, question: Words): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.process set question = ${json(question)}, revision = revision + 1
    where region_id = ${w.regionId} and id = ${id} and revision = ${revision} returning id`);
  return rows.length === 1;
}

export async function updateStep(
  w: Write,
  processId: string,
  step: Pick<Step, 'id' | 'opensOn' | 'closesOn' | 'readers'>,
): Promise<void> {
  await w.rows(sql`
    update processes.step set opens_on = ${step.opensOn}, closes_on = ${step.closesOn}, readers = ${step.readers}
    where region_id = ${w.regionId} and process_id = ${processId} and id = ${step.id}`);
}

export async function insertAcceptance(w: Write, processId: string): Promise<void> {
  await w.rows(sql`
    insert into processes.acceptance (region_id, process_id, accepted_at, accepted_by)
    values (${w.regionId}, ${processId}, ${w.at}, ${w.by}) on conflict do nothing`);
}

/** False when that person is already appointed. */
export async function insertAppointment(w: Write, processId: string, personId: string, from: string): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into processes.appointment (region_id, id, process_id, person_id, term, appointed_at, appointed_by)
    values (${w.regionId}, ${w.newId()}, ${processId}, ${personId}, daterange(${from}::date, null), ${w.at}, ${w.by})
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** Ids of those who facilitate a process on an ISO day. */
export async function facilitatorsOf(r: Read, processId: string, day: string): Promise<string[]> {
  const rows = await r.rows<{ personId: string }>(sql`
    select person_id as "personId" from processes.appointment
    where region_id = ${r.regionId} and process_id = ${processId} and term @> ${day}::date`);
  return rows.map((row) => row.personId);
}

/** Ids of the processes that a person facilitates on an ISO day. */
export async function facilitatedBy(r: Read, personId: string, day: string): Promise<string[]> {
  const rows = await r.rows<{ processId: string }>(sql`
    select process_id as "processId" from processes.appointment
    where region_id = ${r.regionId} and person_id = ${personId} and term @> ${day}::date`);
  return rows.map((row) => row.processId);
}

/** Every process a person has been appointed to: ISO days, both included; null while it has no end. */
export async function appointmentsOf(
  r: Read,
  personId: string,
): Promise<{ processId: string; from: string; to: string | null }[]> {
  return r.rows(sql`
    select process_id as "processId", lower(term) as "from", (upper(term) - 1)::date as "to" from processes.appointment
    where region_id = ${r.regionId} and person_id = ${personId} order by lower(term), id`);
}
