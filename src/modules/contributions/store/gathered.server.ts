import type { Read } from '#platform/db/work.server.ts';
import { sql, uuids } from '#platform/db/sql.ts';
import type { Concept, Process } from '#modules/processes/index.ts';
import { processesById } from '#modules/processes/index.server.ts';
import { isGathering } from '../rules/open.ts';
import { voicesIn, type Gathered, type InTheme } from '../rules/together.ts';
import type { Published } from '../rules/suppression.ts';
import { publishedOf } from './reading.server.ts';
import { inSight } from './sight.server.ts';

/** Long enough to say something, and short enough to stand beside a group. */
const A_SENTENCE = sql`length(c.words) between 12 and 90`;

/** What lies in these themes, for this reader: exact where they facilitate all of it, five or nobody otherwise. */
export async function gatheredIn(r: Read, themeIds: readonly string[]): Promise<Gathered> {
  const { inThemes, processes } = await lyingIn(r, themeIds);
  let facilitates = true;
  for (const { id, placeId } of processes) {
    facilitates &&= await r.may('dreams.facilitate', { placeId, recordId: id });
  }
  return {
    inThemes,
    wholes: facilitates ? null : await publishedOf(r, processes),
    processes: processes.map(({ id, placeId, steps }) => ({
      id,
      placeId,
      from: steps.find(isGathering)?.opensOn ?? null,
    })),
  };
}

/** Whose voices the dreams of some themes are, as anybody is told: for what is printed, or shown to a room. */
export async function voicesToldOf(r: Read, themeIds: readonly string[]): Promise<Published> {
  const { inThemes, processes } = await lyingIn(r, themeIds);
  return voicesIn({ inThemes, wholes: await publishedOf(r, processes) }, new Set(themeIds));
}

/** What lies in these themes, and the processes that it was given in. */
async function lyingIn(r: Read, themeIds: readonly string[]): Promise<{ inThemes: InTheme[]; processes: Process[] }> {
  const inThemes = themeIds.length > 0 ? await tallyOfThemes(r, themeIds) : [];
  const processIds = [...new Set(inThemes.map(({ processId }) => processId))];
  return { inThemes, processes: await processesById(r, processIds) };
}

/** What a dream stands in line by: when it was given, of which its id tells the day alone; its id stands last. */
const IN_LINE = sql`((c.given_at at time zone 'UTC')::text || ' ' || c.id::text) collate "C"`;
const ID = 36;

/** Each dream is looked at once, apart, before any are counted: ten thousand lie in some themes. */
async function tallyOfThemes(r: Read, themeIds: readonly string[]): Promise<InTheme[]> {
  const rows = await r.rows<Omit<InTheme, 'some'> & { some: (string | null)[] }>(sql`
    with lying as materialized (
      select p.theme_id, c.process_id, c.stakeholder, ${IN_LINE} as nth, ${A_SENTENCE} as short,
        a.id is not null as approved
      from contributions.placement p
      join contributions.contribution c on c.region_id = p.region_id and c.id = p.contribution_id
      left join contributions.moderation a
        on a.region_id = c.region_id and a.contribution_id = c.id and a.kind = 'approved' and a.ended_at is null
      where p.region_id = ${r.regionId} and p.theme_id = any(${uuids(themeIds)}) and ${inSight()}
    )
    select theme_id as "themeId", process_id as "processId", stakeholder, count(*)::int as count,
      array[min(nth) filter (where short and approved), min(nth) filter (where short), max(nth) filter (where short),
        min(nth), max(nth)] as some
    from lying group by theme_id, process_id, stakeholder order by theme_id, process_id, stakeholder`);
  return rows.map((row) => ({ ...row, some: [...new Set(row.some.flatMap((nth) => nth?.slice(-ID) ?? []))] }));
}

/** Where each of these themes is from, and the main concept it stands under. Those removed since are among them. */
export async function themesById(
  r: Read,
  themeIds: readonly string[],
): Promise<Map<string, { concept: Concept; processId: string }>> {
  const rows = await r.rows<{ id: string; concept: Concept; processId: string }>(sql`
    select id, concept, process_id as "processId" from contributions.theme
    where region_id = ${r.regionId} and id = any(${uuids(themeIds)})`);
  return new Map(rows.map(({ id, ...theme }) => [id, theme]));
}

/** The process of a dream that is neither hidden nor erased; null when there is no such dream. */
export async function processOfDream(r: Read, id: string): Promise<string | null> {
  const [row] = await r.rows<{ processId: string }>(sql`
    select c.process_id as "processId" from contributions.contribution c
    where c.region_id = ${r.regionId} and c.id = ${id} and ${inSight()}`);
  return row?.processId ?? null;
}
