import { sql, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read } from '#platform/db/work.server.ts';
import { ASIDE, themeOf, UNGROUPED, type Spot } from '../rules/board.ts';
import type { Board, BoardDream, BoardTheme, DreamPage, LastAct, Theme } from '../rules/board-shown.ts';
import { plus, type Tally } from '../rules/counts.ts';
import type { Stakeholder } from '../rules/stakeholder.ts';
import { latestAct, themeNames, trampled, type Trampled } from './board.server.ts';
import { inSight } from './sight.server.ts';

export interface BoardFilter {
  stakeholder?: Stakeholder | null;
  /** Words that the dream holds, in any case. */
  words?: string;
  /** Dreams from one of these places. */
  placeIds?: readonly string[] | null;
  after?: string | null;
  /** How many dreams at most. */
  most?: number;
}

/** As many as a page has at most. */
const MOST = 200;

type Row = { [K in keyof BoardDream]-?: BoardDream[K] | null };

/** The board of a process. For those who may `dreams.facilitate` there: it shows each note. */
export async function boardOf(r: Read, processId: string, filter: BoardFilter = {}): Promise<Board> {
  const tallies = await talliesOf(r, processId);
  const themes = await namedThemes(r, sql`process_id = ${processId} and removed_at is null`);
  const waiting = await dreamsAt(r, processId, UNGROUPED, filter);
  const at = (spot: Spot) => tallies.get(spot) ?? {};
  return {
    all: [...tallies.values()].reduce(plus, {}),
    ungrouped: at(UNGROUPED),
    aside: at(ASIDE),
    themes: themes.map((theme) => ({ ...theme, tally: at(theme.id) })),
    waiting,
  };
}

/** The themes of a process with exact counts by group. For others than facilitators the counts must be suppressed. */
export async function themesOf(r: Read, processId: string): Promise<BoardTheme[]> {
  const tallies = await talliesOf(r, processId);
  const themes = await namedThemes(r, sql`process_id = ${processId} and removed_at is null`);
  return themes.map((theme) => ({ ...theme, tally: tallies.get(theme.id) ?? {} }));
}

/** Themes by their ids, in the order they were made. Removed ones are left out. */
export async function themesById(r: Read, ids: readonly string[]): Promise<Theme[]> {
  return namedThemes(r, sql`id = any(${uuids(ids)}) and removed_at is null`);
}

/** Dreams in sight at one spot of the board, oldest first, at most 200 at a time. */
export async function dreamsAt(r: Read, processId: string, spot: Spot, filter: BoardFilter = {}): Promise<DreamPage> {
  const { stakeholder, words, placeIds, after } = filter;
  const most = Math.min(filter.most ?? MOST, MOST);
  const found = await r.rows<Row>(sql`
    select c.id, c.words, c.language, c.picture_id as "pictureId", c.stakeholder, c.place_id as "placeId",
      p.placed_by as "placedBy", p.placed_at as "placedAt"
    from contributions.contribution c
    left join contributions.placement p on p.region_id = c.region_id and p.contribution_id = c.id
    where c.region_id = ${r.regionId} and c.process_id = ${processId} and ${inSight()} and ${lyingAt(spot)}
      ${stakeholder ? sql`and c.stakeholder = ${stakeholder}` : sql``}
      ${words ? sql`and strpos(lower(c.words), lower(${words})) > 0` : sql``}
      ${placeIds ? sql`and c.place_id = any(${uuids(placeIds)})` : sql``}
      ${
        after
          ? sql`and (c.given_at, c.id) > (
        select given_at, id from contributions.contribution where region_id = ${r.regionId} and id = ${after})`
          : sql``
      }
    order by c.given_at, c.id
    limit ${most + 1}`);
  const dreams = found.slice(0, most).map(lean);
  return { dreams, next: found.length > most ? (dreams.at(-1)?.id ?? null) : null };
}

/** Without what there is nothing of. */
function lean({ id, words, ...rest }: Row): BoardDream {
  const there = Object.entries(rest).filter(([, value]) => value !== null);
  return { id, words, ...Object.fromEntries(there) } as BoardDream;
}

/** The places that the dreams of a process are from. */
export async function placesOnBoard(r: Read, processId: string): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select distinct c.place_id as id from contributions.contribution c
    where c.region_id = ${r.regionId} and c.process_id = ${processId} and ${inSight()} order by 1`);
  return rows.map(({ id }) => id);
}

/** What this person did last on the board and has not undone. */
export async function lastActOf(r: Read, processId: string, personId: string): Promise<LastAct | null> {
  const stored = await latestAct(r, processId, personId);
  if (!stored) return null;
  const { id, act } = stored;
  const to = act.kind === 'placed' ? act.to : act.kind === 'theme_merged' ? act.into : act.themeId;
  const gone = act.kind === 'theme_merged' ? act.themeId : null;
  const theme = themeOf(to);
  const names = await themeNames(
    r,
    [theme, gone].filter((one) => one !== null),
  );
  const dreams = act.kind === 'theme_renamed' ? 0 : act.dreams.length;
  return {
    id,
    kind: act.kind,
    dreams,
    to,
    theme: names.get(theme ?? '') ?? null,
    merged: names.get(gone ?? '') ?? null,
  };
}

/** What others have moved of what this person placed, with the names of the themes it lies in now. */
export async function tramplesOn(
  r: Read,
  processId: string,
  personId: string,
): Promise<(Trampled & { theme: string | null })[]> {
  const found = await trampled(r, processId, personId);
  const themes = found.map(({ to }) => themeOf(to)).filter((id) => id !== null);
  const names = found.length > 0 ? await themeNames(r, themes) : new Map<string, string>();
  return found.map((one) => ({ ...one, theme: names.get(one.to) ?? null }));
}

function lyingAt(spot: Spot): SQL {
  if (spot === UNGROUPED) return sql`p.contribution_id is null`;
  return spot === ASIDE ? sql`p.contribution_id is not null and p.theme_id is null` : sql`p.theme_id = ${spot}`;
}

async function namedThemes(r: Read, where: SQL): Promise<Theme[]> {
  return r.rows<Theme>(sql`
    select id, process_id as "processId", concept, name from contributions.theme
    where region_id = ${r.regionId} and ${where} order by id`);
}

async function talliesOf(r: Read, processId: string): Promise<Map<Spot, Tally>> {
  const rows = await r.rows<{ spot: Spot; stakeholder: Stakeholder; count: number }>(sql`
    select case when p.contribution_id is null then ${UNGROUPED} else coalesce(p.theme_id::text, ${ASIDE}) end as spot,
      c.stakeholder, count(*) as count
    from contributions.contribution c
    left join contributions.placement p on p.region_id = c.region_id and p.contribution_id = c.id
    where c.region_id = ${r.regionId} and c.process_id = ${processId} and ${inSight()}
    group by 1, 2`);
  const tallies = new Map<Spot, Tally>();
  for (const { spot, stakeholder, count } of rows) {
    tallies.set(spot, { ...tallies.get(spot), [stakeholder]: count });
  }
  return tallies;
}
