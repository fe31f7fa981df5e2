import { sql, texts, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Concept } from '#modules/processes/index.ts';
import type { GoalText } from '../rules/goal.ts';
import type { GoalVersion } from '../rules/version.ts';

/** A goal as a row: whose it is, and which version is the latest. */
export interface GoalRow {
  id: string;
  processId: string;
  placeId: string;
  concept: Concept;
  version: number;
}

function select(r: Read, where: SQL): Promise<GoalRow[]> {
  return r.rows<GoalRow>(sql`
    select id, process_id as "processId", place_id as "placeId", concept, version
    from goals.goal where region_id = ${r.regionId} and ${where} order by id`);
}

export async function goalById(r: Read, id: string): Promise<GoalRow | null> {
  return (await select(r, sql`id = ${id}`))[0] ?? null;
}

export async function goalsByProcess(r: Read, processId: string): Promise<GoalRow[]> {
  return select(r, sql`process_id = ${processId}`);
}

export async function goalsByPlace(r: Read, placeIds: readonly string[]): Promise<GoalRow[]> {
  return select(r, sql`place_id = any(${uuids(placeIds)})`);
}

export async function goalsEverywhere(r: Read): Promise<GoalRow[]> {
  return select(r, sql`true`);
}

export async function goalsById(r: Read, ids: readonly string[]): Promise<GoalRow[]> {
  return select(r, sql`id = any(${uuids(ids)})`);
}

/** Those who set goals in one process go one after the other until their transactions end. */
export async function lockGoals(w: Write, processId: string): Promise<void> {
  await w.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`goals:${processId}`}, 0))`);
}

export async function insertGoal(w: Write, goal: Omit<GoalRow, 'version'>): Promise<void> {
  await w.rows(sql`
    insert into goals.goal (region_id, id, process_id, place_id, concept, version)
    values (${w.regionId}, ${goal.id}, ${goal.processId}, ${goal.placeId}, ${goal.concept}, 1)`);
}

/** Moves the goal on to its next version. False when it is no longer at `from`. */
export async function moveOn(w: Write, id: string, from: number): Promise<boolean> {
  const rows = await w.rows(sql`
    update goals.goal set version = version + 1
    where region_id = ${w.regionId} and id = ${id} and version = ${from} returning id`);
  return rows.length === 1;
}

/** All versions of these goals, the newest first. */
export async function versionsOf(r: Read, goalIds: readonly string[]): Promise<(GoalVersion & { goalId: string })[]> {
  return r.rows(sql`
    select v.goal_id as "goalId", v.version, v.body as text, v.horizon_year as "horizonYear",
      v.written_at as "writtenAt", v.written_by as "writtenBy",
      (select coalesce(jsonb_agg(s.body order by s.position), '[]'::jsonb) from goals.sign s
       where s.region_id = v.region_id and s.goal_id = v.goal_id and s.version = v.version) as signs
    from goals.version v
    where v.region_id = ${r.regionId} and v.goal_id = any(${uuids(goalIds)})
    order by v.version desc`);
}

export async function insertVersion(w: Write, goalId: string, version: number, goal: GoalText): Promise<void> {
  await w.rows(sql`
    insert into goals.version (region_id, goal_id, version, body, horizon_year, written_at, written_by)
    values (${w.regionId}, ${goalId}, ${version}, ${goal.text}, ${goal.horizonYear}, ${w.at}, ${w.by})`);
  await w.rows(sql`
    insert into goals.sign (region_id, goal_id, version, position, body)
    select ${w.regionId}::uuid, ${goalId}::uuid, ${version}::int, position, body
    from unnest(${texts(goal.signs)}) with ordinality as given (body, position)`);
}
