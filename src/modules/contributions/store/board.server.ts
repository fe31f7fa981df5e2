import { json, sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import { ASIDE, themeOf, UNGROUPED, type BoardAct, type Spot } from '../rules/board.ts';
import type { Theme } from '../rules/board-shown.ts';
import { inSight } from './sight.server.ts';

export interface StoredAct {
  id: string;
  act: BoardAct;
  at: Date;
}

export async function findTheme(r: Read, processId: string, id: string): Promise<Theme | null> {
  const [row] = await r.rows<Theme>(sql`
    select id, process_id as "processId", concept, name from contributions.theme
    where region_id = ${r.regionId} and id = ${id} and process_id = ${processId} and removed_at is null`);
  return row ?? null;
}

export async function insertTheme(w: Write, theme: Theme): Promise<void> {
  await w.rows(sql`
    insert into contributions.theme (region_id, id, process_id, concept, name)
    values (${w.regionId}, ${theme.id}, ${theme.processId}, ${theme.concept}, ${theme.name})`);
}

export async function updateThemeName(w: Write, id: string, name: string): Promise<void> {
  await w.rows(sql`update contributions.theme set name = ${name} where region_id = ${w.regionId} and id = ${id}`);
}

export async function markThemeRemoved(w: Write, id: string): Promise<void> {
  await w.rows(sql`update contributions.theme set removed_at = ${w.at} where region_id = ${w.regionId} and id = ${id}`);
}

/** Brings themes back that were removed while empty: somebody undoes a move out of them. */
export async function reviveThemes(w: Write, ids: readonly string[]): Promise<void> {
  await w.rows(sql`
    update contributions.theme set removed_at = null
    where region_id = ${w.regionId} and id = any(${uuids(ids)}) and removed_at is not null`);
}

/** Names of themes, also of those removed. */
export async function themeNames(r: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await r.rows<{ id: string; name: string }>(sql`
    select id, name from contributions.theme where region_id = ${r.regionId} and id = any(${uuids(ids)})`);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** How many of these dreams belong to the process and are neither hidden nor erased. */
export async function countInSight(r: Read, processId: string, ids: readonly string[]): Promise<number> {
  const [row] = await r.rows<{ count: number }>(sql`
    select count(*) as count from contributions.contribution c
    where c.region_id = ${r.regionId} and c.process_id = ${processId} and c.id = any(${uuids(ids)}) and ${inSight()}`);
  return row?.count ?? 0;
}

/** Where these dreams lie. One that is not in the map is not grouped. */
export async function spotsOf(r: Read, ids: readonly string[]): Promise<Map<string, Spot>> {
  const rows = await r.rows<{ id: string; spot: Spot }>(sql`
    select contribution_id as id, coalesce(theme_id::text, ${ASIDE}) as spot from contributions.placement
    where region_id = ${r.regionId} and contribution_id = any(${uuids(ids)})`);
  return new Map(rows.map((row) => [row.id, row.spot]));
}

/** Of these dreams, those that were taken back by whoever gave them. */
export async function takenBack(r: Read, ids: readonly string[]): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select id from contributions.contribution
    where region_id = ${r.regionId} and id = any(${uuids(ids)}) and words is null and picture_id is null`);
  return rows.map((row) => row.id);
}

/** Every dream in a theme, those out of sight too. */
export async function idsInTheme(r: Read, themeId: string): Promise<{ id: string; seen: boolean }[]> {
  return r.rows(sql`
    select c.id, (${inSight()}) as seen from contributions.placement p
    join contributions.contribution c on c.region_id = p.region_id and c.id = p.contribution_id
    where p.region_id = ${r.regionId} and p.theme_id = ${themeId}`);
}

export async function setSpots(w: Write, ids: readonly string[], to: Spot): Promise<void> {
  if (to === UNGROUPED) {
    await w.rows(sql`
      delete from contributions.placement where region_id = ${w.regionId} and contribution_id = any(${uuids(ids)})`);
    return;
  }
  await w.rows(sql`
    insert into contributions.placement (region_id, contribution_id, theme_id, placed_at, placed_by)
    select ${w.regionId}::uuid, id, ${themeOf(to)}::uuid, ${w.at}::timestamptz, ${w.by}::uuid
    from unnest(${uuids(ids)}) as given (id)
    on conflict (region_id, contribution_id) do update
      set theme_id = excluded.theme_id, placed_at = excluded.placed_at, placed_by = excluded.placed_by`);
}

export async function insertAct(w: Write, processId: string, act: BoardAct): Promise<string> {
  const id = w.newId();
  const { kind, ...before } = act;
  await w.rows(sql`
    insert into contributions.board_act (region_id, id, process_id, kind, person_id, done_at, before)
    values (${w.regionId}, ${id}, ${processId}, ${kind}, ${w.by}, ${w.at}, ${json(before)})`);
  return id;
}

export async function markUndone(w: Write, actId: string): Promise<void> {
  await w.rows(sql`
    update contributions.board_act set undone_at = ${w.at} where region_id = ${w.regionId} and id = ${actId}`);
}

/** What this person did last on the board and has not undone. */
export async function latestAct(r: Read, processId: string, personId: string): Promise<StoredAct | null> {
  const [row] = await r.rows<StoredAct>(sql`
    select id, before || jsonb_build_object('kind', kind) as act, done_at as at from contributions.board_act
    where region_id = ${r.regionId} and process_id = ${processId} and person_id = ${personId} and undone_at is null
    order by done_at desc, id desc limit 1`);
  return row ?? null;
}

/** The dreams that others have moved after an act and not taken back. */
export async function movedSince(r: Read, processId: string, personId: string, act: StoredAct): Promise<Set<string>> {
  const rows = await r.rows<{ id: string }>(sql`
    select distinct dream ->> 'id' as id
    from contributions.board_act a cross join lateral jsonb_array_elements(a.before -> 'dreams') as dream
    where a.region_id = ${r.regionId} and a.process_id = ${processId} and a.undone_at is null
      and a.kind <> 'theme_renamed' and a.person_id is distinct from ${personId}
      and (a.done_at, a.id) > (${act.at}::timestamptz, ${act.id}::uuid)`);
  return new Set(rows.map((row) => row.id));
}

/** What another has done with dreams that a person had placed. */
export interface Trampled {
  personId: string | null;
  to: Spot;
  dreams: number;
  at: Date;
}

/**
 * What others have moved of what this person placed, since the person last did something on the board and at most a day
 * back. The last one wins; the other is told. Newest first.
 */
export async function trampled(r: Read, processId: string, personId: string): Promise<Trampled[]> {
  const since = beforeThat(r.at, HOUR, 24);
  return r.rows<Trampled>(sql`
    with mine as (
      select a.done_at, a.id, a.before from contributions.board_act a
      where a.region_id = ${r.regionId} and a.process_id = ${processId} and a.person_id = ${personId}
        and a.undone_at is null and a.kind in ('placed', 'theme_made')
        and a.done_at > ${since}::timestamptz),
    placed as (select distinct dream ->> 'id' as id from mine, jsonb_array_elements(mine.before -> 'dreams') as dream),
    latest as (
      select max(done_at) as at from contributions.board_act
      where region_id = ${r.regionId} and process_id = ${processId} and person_id = ${personId})
    select a.person_id as "personId", coalesce(a.before ->> 'to', a.before ->> 'into', a.before ->> 'themeId') as "to",
      count(*)::int as dreams, a.done_at as at
    from contributions.board_act a
    cross join lateral jsonb_array_elements(a.before -> 'dreams') as dream
    join placed on placed.id = dream ->> 'id'
    cross join latest
    where a.region_id = ${r.regionId} and a.process_id = ${processId} and a.undone_at is null
      and a.person_id is distinct from ${personId} and a.done_at > latest.at
      and a.kind in ('placed', 'theme_made', 'theme_merged')
    group by a.id, a.person_id, a.before, a.done_at order by a.done_at desc, a.id desc limit 3`);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Somebody who has done something on a board this lately is at work there, in minutes. */
const AT_WORK = 10;

/** The others who are at work on a board now. */
export async function atWork(r: Read, processId: string, personId: string): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select distinct person_id as id from contributions.board_act
    where region_id = ${r.regionId} and process_id = ${processId} and person_id <> ${personId}
      and done_at > ${beforeThat(r.at, MINUTE, AT_WORK)}::timestamptz order by 1`);
  return rows.map(({ id }) => id);
}

/** So many spans before a moment, counted in whole spans: whoever asks within the same one asks the same question. */
function beforeThat(at: Date, span: number, count: number): Date {
  return new Date((Math.floor(at.getTime() / span) - count) * span);
}
