import { sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Readers } from '#modules/processes/index.ts';
import type { Tally } from '../rules/counts.ts';
import type { Stakeholder } from '../rules/stakeholder.ts';
import { inSight } from './sight.server.ts';
import type { Codes } from './codes.server.ts';

export type Channel = 'link' | 'facilitator' | 'list';

/** A dream as it lies in the table, with what has been done to it. */
export interface DreamRow {
  id: string;
  stepId: string;
  processId: string;
  placeId: string;
  stakeholder: Stakeholder;
  /** Who was to read it, as was said when it was given. */
  promised: Readers;
  words: string | null;
  language: string | null;
  pictureId: string | null;
  channel: Channel;
  writtenBy: string | null;
  givenAt: Date;
  hiddenAt: Date | null;
  hiddenBy: string | null;
  hiddenWhy: string | null;
  approved: boolean;
}

export interface NewDream extends Pick<Codes, 'contentHash' | 'slipHash'> {
  id: string;
  stepId: string;
  processId: string;
  placeId: string;
  stakeholder: Stakeholder;
  promised: Readers;
  words: string | null;
  language: string | null;
  pictureId: string | null;
  channel: Channel;
  clientId: string;
}

/** Of the dreams of a process, those to read. */
export interface Filter {
  groups?: readonly Stakeholder[];
  state?: 'seen' | 'hidden' | 'approved' | 'unapproved';
  /** Id of the last one read; what is older comes next. */
  after?: string;
}

/** Taken back means without words and picture; a dream always has one of them. */
const THERE = sql`(c.words is not null or c.picture_id is not null)`;

export async function dreamsWhere(r: Read, where: SQL, most: number): Promise<DreamRow[]> {
  return r.rows<DreamRow>(sql`
    select c.id, c.step_id as "stepId", c.process_id as "processId", c.place_id as "placeId", c.stakeholder, c.promised, c.words,
      c.language, c.picture_id as "pictureId", c.channel, c.written_by as "writtenBy", c.given_at as "givenAt",
      h.from_at as "hiddenAt", h.from_by as "hiddenBy", h.reason as "hiddenWhy", a.id is not null as approved
    from contributions.contribution c
    left join contributions.moderation h
      on h.region_id = c.region_id and h.contribution_id = c.id and h.kind = 'hidden' and h.ended_at is null
    left join contributions.moderation a
      on a.region_id = c.region_id and a.contribution_id = c.id and a.kind = 'approved' and a.ended_at is null
    where c.region_id = ${r.regionId} and ${where}
    order by c.given_at desc, c.id desc limit ${most}`);
}

/** Of the dreams of a step, those to read: by what was promised, either all or what has been let through. */
export interface Readable {
  stepId: string;
  all: readonly Readers[];
  approved: readonly Readers[];
}

/** Newest first. Those taken back are not among them. */
export async function dreamsOfSteps(
  r: Read,
  readable: readonly Readable[],
  filter: Filter,
  most: number,
): Promise<DreamRow[]> {
  const ofStep = ({ stepId, all, approved }: Readable) => sql`(c.step_id = ${stepId} and (
    c.promised = any(${texts(all)}) or (c.promised = any(${texts(approved)}) and a.id is not null)))`;
  const ofSteps = sql`(${sql.join(readable.map(ofStep), sql` or `)})`;
  const conditions = [ofSteps, THERE, ...(filter.state ? [STATES[filter.state]] : [])];
  if (filter.groups) conditions.push(sql`c.stakeholder = any(${texts(filter.groups)})`);
  if (filter.after) {
    conditions.push(sql`(c.given_at, c.id) < (
      select l.given_at, l.id from contributions.contribution l where l.region_id = ${r.regionId} and l.id = ${filter.after})`);
  }
  return dreamsWhere(r, sql.join(conditions, sql` and `), most);
}

const STATES: Record<NonNullable<Filter['state']>, SQL> = {
  seen: sql`h.id is null`,
  hidden: sql`h.id is not null`,
  approved: sql`h.id is null and a.id is not null`,
  unapproved: sql`h.id is null and a.id is null`,
};

/** In no order. Those taken back are among them, without words. */
export async function dreamsById(r: Read, ids: readonly string[]): Promise<DreamRow[]> {
  return dreamsWhere(r, sql`c.id = any(${uuids(ids)})`, ids.length);
}

export async function dreamBySlipHash(r: Read, slipHash: string): Promise<DreamRow | null> {
  return (await dreamsWhere(r, sql`c.slip_hash = ${slipHash}`, 1))[0] ?? null;
}

export async function dreamOfPicture(r: Read, pictureId: string): Promise<DreamRow | null> {
  return (await dreamsWhere(r, sql`c.picture_id = ${pictureId}`, 1))[0] ?? null;
}

/** The last that somebody wrote down for others, newest first. */
export async function lastWritten(r: Read, processId: string, personId: string, most: number): Promise<DreamRow[]> {
  const mine = sql`c.process_id = ${processId} and c.written_by = ${personId} and c.channel = 'facilitator' and ${THERE}`;
  return dreamsWhere(r, mine, most);
}

/** Dreams of a process by group: neither hidden nor taken back. */
export async function tallyOfProcess(r: Read, processId: string): Promise<Tally> {
  return tallyWhere(r, sql`c.process_id = ${processId}`);
}

/** The same for several processes in one question. One without dreams is not among them. */
export async function talliesOfProcesses(r: Read, processIds: readonly string[]): Promise<Map<string, Tally>> {
  const rows = await r.rows<{ processId: string; stakeholder: Stakeholder; count: number }>(sql`
    select c.process_id as "processId", c.stakeholder, count(*)::int as count from contributions.contribution c
    where c.region_id = ${r.regionId} and c.process_id = any(${uuids(processIds)}) and ${inSight()}
    group by c.process_id, c.stakeholder`);
  const byProcess = Map.groupBy(rows, ({ processId }) => processId);
  return new Map(
    [...byProcess].map(([id, some]) => [id, Object.fromEntries(some.map((row) => [row.stakeholder, row.count]))]),
  );
}

async function tallyWhere(r: Read, where: SQL): Promise<Tally> {
  const rows = await r.rows<{ stakeholder: Stakeholder; count: number }>(sql`
    select c.stakeholder, count(*)::int as count from contributions.contribution c
    where c.region_id = ${r.regionId} and ${where} and ${inSight()}
    group by c.stakeholder`);
  return Object.fromEntries(rows.map((row) => [row.stakeholder, row.count]));
}

/** Stores dreams whose records are there. One that is there already throws: whoever calls has looked, and waits in line. */
export async function insertDreams(w: Write, dreams: readonly NewDream[]): Promise<void> {
  const column = <K extends keyof NewDream>(key: K) => sql.param(dreams.map((dream) => dream[key]));
  await w.rows(sql`
    insert into contributions.contribution (region_id, id, step_id, process_id, place_id, stakeholder, promised, words, language,
      picture_id, channel, written_by, client_id, content_hash, slip_hash, given_at)
    select ${w.regionId}::uuid, id, step_id, process_id, place_id, stakeholder, promised, words, language,
      picture_id, channel, case when channel = 'link' then null else ${w.by}::uuid end, client_id, content_hash,
      slip_hash, ${w.at}::timestamptz
    from unnest(${column('id')}::uuid[], ${column('stepId')}::uuid[], ${column('processId')}::uuid[],
      ${column('placeId')}::uuid[], ${column('stakeholder')}::text[], ${column('promised')}::text[], ${column('words')}::text[],
      ${column('language')}::text[], ${column('pictureId')}::uuid[], ${column('channel')}::text[],
      ${column('clientId')}::uuid[], ${column('contentHash')}::text[], ${column('slipHash')}::text[])
      as given (id, step_id, process_id, place_id, stakeholder, promised, words, language, picture_id, channel, client_id,
        content_hash, slip_hash)`);
}

/** Of these slip hashes, those that are there. */
export async function slipsThere(r: Read, slipHashes: readonly string[]): Promise<Set<string>> {
  const rows = await r.rows<{ slipHash: string }>(sql`
    select slip_hash as "slipHash" from contributions.contribution
    where region_id = ${r.regionId} and slip_hash = any(${texts(slipHashes)})`);
  return new Set(rows.map((row) => row.slipHash));
}

/**
 * Takes words and picture out for good, and the hash that a guess could be held against. Gives the id of the
 * picture that nothing refers to any more. False when they were gone already.
 */
export async function eraseDream(w: Write, id: string): Promise<{ pictureId: string | null } | false> {
  const [row] = await w.rows<{ pictureId: string | null }>(sql`
    update contributions.contribution c
    set words = null, language = null, picture_id = null, content_hash = c.id::text
    from (select picture_id from contributions.contribution
      where region_id = ${w.regionId} and id = ${id} for update) before
    where c.region_id = ${w.regionId} and c.id = ${id} and ${THERE}
    returning before.picture_id as "pictureId"`);
  return row ?? false;
}
