import type { Read } from '#platform/db/work.server.ts';
import { sql, uuids } from '#platform/db/sql.ts';
import type { Concept } from '#modules/processes/index.ts';
import { processesById } from '#modules/processes/index.server.ts';
import { voicesIn, type Gathered, type InTheme } from '../rules/together.ts';
import { publish, type Published } from '../rules/suppression.ts';
import { talliesOfProcesses } from './contribution.server.ts';
import { inSight } from './sight.server.ts';

/** So many of each group in each theme could be read aloud; those let through first, then those that are a sentence. */
const SOME = 3;

/** What lies in these themes, for this reader: exact where they facilitate all of it, five or nobody otherwise. */
export async function gatheredIn(r: Read, themeIds: readonly string[]): Promise<Gathered> {
  const inThemes = themeIds.length > 0 ? await tallyOfThemes(r, themeIds) : [];
  const processIds = [...new Set(inThemes.map(({ processId }) => processId))];
  const processes = (await processesById(r, processIds)).map(({ id, placeId, steps }) => ({
    id,
    placeId,
    from: steps.find(({ joinCode }) => joinCode !== null)?.opensOn ?? null,
  }));
  let facilitates = true;
  for (const { id, placeId } of processes) facilitates &&= await r.may('dreams.facilitate', { placeId, recordId: id });
  if (facilitates) return { inThemes, wholes: null, processes };
  const tallies = await talliesOfProcesses(r, processIds);
  return { inThemes, wholes: new Map(processIds.map((id) => [id, publish(tallies.get(id) ?? {})])), processes };
}

/** Whose voices the dreams of some themes are. */
export async function voicesOfThemes(r: Read, themeIds: readonly string[]): Promise<Published> {
  return voicesIn(await gatheredIn(r, themeIds), new Set(themeIds));
}

async function tallyOfThemes(r: Read, themeIds: readonly string[]): Promise<InTheme[]> {
  return r.rows<InTheme>(sql`
    select p.theme_id as "themeId", c.process_id as "processId", c.stakeholder, count(*)::int as count,
      (array_agg(c.id order by (a.id is null), (length(c.words) not between 12 and 90), c.id))[1:${SOME}] as some
    from contributions.placement p
    join contributions.contribution c on c.region_id = p.region_id and c.id = p.contribution_id
    left join contributions.moderation a
      on a.region_id = c.region_id and a.contribution_id = c.id and a.kind = 'approved' and a.ended_at is null
    where p.region_id = ${r.regionId} and p.theme_id = any(${uuids(themeIds)}) and ${inSight()}
    group by p.theme_id, c.process_id, c.stakeholder
    order by p.theme_id, c.process_id, c.stakeholder`);
}

/** The main concept of each of these themes. */
export async function conceptsOfThemes(r: Read, themeIds: readonly string[]): Promise<Map<string, Concept>> {
  const rows = await r.rows<{ id: string; concept: Concept }>(sql`
    select id, concept from contributions.theme
    where region_id = ${r.regionId} and id = any(${uuids(themeIds)})`);
  return new Map(rows.map(({ id, concept }) => [id, concept]));
}

/** The process of a dream that is neither hidden nor erased; null when there is no such dream. */
export async function processOfDream(r: Read, id: string): Promise<string | null> {
  const [row] = await r.rows<{ processId: string }>(sql`
    select c.process_id as "processId" from contributions.contribution c
    where c.region_id = ${r.regionId} and c.id = ${id} and ${inSight()}`);
  return row?.processId ?? null;
}
