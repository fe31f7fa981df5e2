import { createHmac } from 'node:crypto';
import { ofItsDay } from '#platform/db/day-id.ts';
import { sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Counted, Vote } from '../rules/reaction.ts';

/** What a token is stored as; without the secret nobody can find whose answers are whose. */
export function hashOfToken(secret: string, stepId: string, token: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['participant', stepId, token]))
    .digest('hex');
}

/** A number in [0, 1) that comes out the same for the same words. */
export function chanceOf(secret: string, ...words: string[]): number {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify(['chance', ...words]))
    .digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** Everybody's answers to these statements, in the order given. */
export async function countsOfStatements(r: Read, ids: readonly string[]): Promise<Counted[]> {
  return r.rows<Counted>(sql`
    select s.id, s.agrees, s.disagrees, s.seen from contributions.statement s
    join unnest(${uuids(ids)}) with ordinality as asked (id, nth) on asked.id = s.id
    where s.region_id = ${r.regionId} order by asked.nth`);
}

/** What a participant has answered, by statement. */
export async function votesBy(r: Read, stepId: string, tokenHash: string): Promise<Map<string, Vote>> {
  const rows = await r.rows<{ id: string; vote: Vote }>(sql`
    select v.statement_id as id, v.vote from contributions.reaction v
    join contributions.participant p on p.region_id = v.region_id and p.id = v.participant_id
    where p.region_id = ${r.regionId} and p.step_id = ${stepId} and p.token_hash = ${tokenHash}`);
  return new Map(rows.map(({ id, vote }) => [id, vote]));
}

/** How many have answered something. Exact: below five it is told to nobody. */
export async function countAnswered(r: Read, stepIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await r.rows<{ stepId: string; count: number }>(sql`
    select step_id as "stepId", count(*)::int as count from contributions.participant
    where region_id = ${r.regionId} and step_id = any(${uuids(stepIds)}) group by step_id`);
  return new Map(rows.map(({ stepId, count }) => [stepId, count]));
}

/** A word that is another as soon as somebody has answered otherwise, of these statements. */
export async function wordOfVotes(r: Read, ids: readonly string[]): Promise<string> {
  const [row] = await r.rows<{ word: string }>(sql`
    select md5(coalesce(string_agg(id || ' ' || moves, ' ' order by id), '')) as word
    from contributions.statement where region_id = ${r.regionId} and id = any(${uuids(ids)})`);
  return row?.word ?? '';
}

/** All who have answered something in a step. */
export async function participantsOf(r: Read, stepId: string): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select id from contributions.participant where region_id = ${r.regionId} and step_id = ${stepId} order by id`);
  return rows.map(({ id }) => id);
}

/** A line for each of these participants, `place:vote` by the places of these statements: made in the database, taken apart elsewhere. */
export async function votesAsText(r: Read, people: readonly string[], ids: readonly string[]): Promise<string> {
  const [row] = await r.rows<{ votes: string | null }>(sql`
    select string_agg(line, E'\n') as votes from (
      select string_agg((place.nth - 1) || ':' || v.vote, ' ' order by place.nth) as line
      from contributions.reaction v
      join unnest(${uuids(ids)}) with ordinality as place (id, nth) on place.id = v.statement_id
      where v.region_id = ${r.regionId} and v.participant_id = any(${uuids(people)})
      group by v.participant_id) as lines`);
  return row?.votes ?? '';
}

/** The participant with this token, made when there is none. */
export async function participantOf(w: Write, stepId: string, tokenHash: string, day: string): Promise<string> {
  await w.rows(sql`
    insert into contributions.participant (region_id, id, step_id, token_hash, begun_on)
    values (${w.regionId}, ${ofItsDay(w.newId())}, ${stepId}, ${tokenHash}, ${day})
    on conflict (region_id, step_id, token_hash) do nothing`);
  const [row] = await w.rows<{ id: string }>(sql`
    select id from contributions.participant
    where region_id = ${w.regionId} and step_id = ${stepId} and token_hash = ${tokenHash}`);
  if (!row) throw new Error('a participant was made and is not there');
  return row.id;
}

/** Sets what a participant answers, and what is counted of it; an answer given before is replaced. */
export async function setVotes(
  w: Write,
  stepId: string,
  participantId: string,
  votes: ReadonlyMap<string, Vote>,
): Promise<void> {
  await lockStatements(w, sql`id = any(${uuids([...votes.keys()])})`);
  await w.rows(sql`
    with given as (
      select id, vote::smallint as vote
      from unnest(${uuids([...votes.keys()])}, ${texts([...votes.values()].map(String))}) as given (id, vote)
    ), before as (
      select statement_id as id, vote from contributions.reaction
      where region_id = ${w.regionId} and participant_id = ${participantId}
    ), set as (
      insert into contributions.reaction (region_id, participant_id, statement_id, step_id, vote)
      select ${w.regionId}::uuid, ${participantId}::uuid, id, ${stepId}::uuid, vote from given
      on conflict (region_id, participant_id, statement_id) do update set vote = excluded.vote
    )
    update contributions.statement s set
      agrees = s.agrees + (given.vote = 1)::int - coalesce(before.vote = 1, false)::int,
      disagrees = s.disagrees + (given.vote = -1)::int - coalesce(before.vote = -1, false)::int,
      seen = s.seen + (before.vote is null)::int, moves = s.moves + 1
    from given left join before on before.id = given.id
    where s.region_id = ${w.regionId} and s.id = given.id and before.vote is distinct from given.vote`);
}

/** Takes a participant and all their answers away, and what was counted of them. */
export async function removeParticipant(w: Write, stepId: string, tokenHash: string): Promise<void> {
  const own = sql`(select id from contributions.participant
    where region_id = ${w.regionId} and step_id = ${stepId} and token_hash = ${tokenHash})`;
  const theirs = sql`region_id = ${w.regionId} and participant_id = ${own}`;
  await lockStatements(w, sql`id in (select statement_id from contributions.reaction where ${theirs})`);
  await w.rows(sql`
    with gone as (delete from contributions.reaction where ${theirs} returning statement_id as id, vote)
    update contributions.statement s set agrees = s.agrees - (gone.vote = 1)::int,
      disagrees = s.disagrees - (gone.vote = -1)::int, seen = s.seen - 1, moves = s.moves + 1
    from gone where s.region_id = ${w.regionId} and s.id = gone.id`);
  await w.rows(sql`
    delete from contributions.participant
    where region_id = ${w.regionId} and step_id = ${stepId} and token_hash = ${tokenHash}`);
}

/** Until the transaction ends. In order, so that two who answer the same statements do not wait for each other for ever. */
async function lockStatements(w: Write, which: SQL): Promise<void> {
  await w.rows(sql`
    select id from contributions.statement where region_id = ${w.regionId} and ${which}
    order by id for no key update`);
}

/** Participants of before a day whose token is still known. */
export async function pastTokens(r: Read, before: Date, most: number): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select id from contributions.participant
    where region_id = ${r.regionId} and token_hash is not null and begun_on < ${before}::date
    order by begun_on, id limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Forgets who they were: their answers stay, and nobody can change them any more. */
export async function forgetTokens(w: Write, ids: readonly string[]): Promise<number> {
  const rows = await w.rows(sql`
    update contributions.participant set token_hash = null
    where region_id = ${w.regionId} and id = any(${uuids(ids)}) and token_hash is not null returning id`);
  return rows.length;
}
