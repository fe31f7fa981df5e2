import type { SuggestedTheme } from '#engine/themes/told.ts';
import type { Source } from '#platform/analysis/analyst.server.ts';
import { keptAnalysis } from '#platform/analysis/kept.server.ts';
import { sql } from '#platform/db/sql.ts';
import type { Read } from '#platform/db/work.server.ts';
import { themeNames } from './board.server.ts';
import { inSight } from './sight.server.ts';

/** How many dreams a suggestion is shown with. */
const SHOWN = 3;

interface Lying {
  id: string;
  words: string;
  theme: string | null;
}

/** Dreams with words that lie nowhere or in a theme. What somebody has set aside is left alone. */
function lying(r: Read, processId: string) {
  return sql`from contributions.contribution c
    left join contributions.placement p on p.region_id = c.region_id and p.contribution_id = c.id
    where c.region_id = ${r.regionId} and c.process_id = ${processId} and c.words is not null and ${inSight()}
      and (p.contribution_id is null or p.theme_id is not null)`;
}

/** What suggestions for themes are fed with: what lies nowhere, and what people have placed as examples. */
export const themesSource: Source<'themes'> = {
  async version(r, processId) {
    const [row] = await r.rows<{ word: string; free: number }>(sql`
      select md5(coalesce(string_agg(c.id || coalesce(p.theme_id::text, ''), ' ' order by c.id), '')) as word,
        (count(*) filter (where p.contribution_id is null))::int as free ${lying(r, processId)}`);
    return row && row.free > 0 ? row.word : null;
  },
  async input(reading, processId) {
    const rows = await reading((r) =>
      r.rows<Lying>(sql`select c.id, c.words, p.theme_id as theme ${lying(r, processId)} order by c.id`),
    );
    return {
      ids: rows.map(({ id }) => id),
      texts: rows.map(({ words }) => words),
      placed: rows.map(({ theme }) => theme),
    };
  },
};

/** A suggestion as it stands now: what somebody has placed since is not in it any more. */
export interface Suggestion extends SuggestedTheme {
  /** Name of the theme that is there already; null for a new one. */
  theme: string | null;
  /** A few of the dreams, as they are written. */
  some: string[];
}

export interface Suggestions {
  /** `none` when no dream lies free. */
  state: 'waiting' | 'done' | 'failed' | 'none';
  /** The version they were made from; goes with what is accepted. */
  made: string;
  /** Something has been placed, or has come, since they were made. */
  older: boolean;
  list: Suggestion[];
}

/** What is suggested for the board of a process, as last worked out. */
export async function suggestionsFor(r: Read, processId: string): Promise<Suggestions> {
  const version = await themesSource.version(r, processId);
  const kept = await keptAnalysis(r, { name: 'themes', subjectId: processId });
  if (version === null) return { state: 'none', made: '', older: false, list: [] };
  const state = kept?.state === 'done' || kept?.state === 'failed' ? kept.state : 'waiting';
  const result = state === 'done' ? (kept?.result ?? []) : [];
  const list = await asTheyStand(r, processId, result);
  return { state, made: kept?.input ?? '', older: kept?.input !== version, list };
}

/** Of these suggestions, those with something left in them, without what does not lie free any more. */
export async function asTheyStand(
  r: Read,
  processId: string,
  suggested: readonly SuggestedTheme[],
): Promise<Suggestion[]> {
  const free = await wordsOfFree(r, processId);
  const names = await themeNames(
    r,
    suggested.flatMap(({ into }) => into ?? []),
  );
  return suggested
    .map((one) => {
      const texts = one.texts.filter((id) => free.has(id));
      const some = texts.slice(0, SHOWN).map((id) => free.get(id) ?? '');
      return { ...one, texts, some, theme: one.into === null ? null : (names.get(one.into) ?? null) };
    })
    .filter(({ texts, into, theme }) => texts.length > 0 && (into === null || theme !== null));
}

async function wordsOfFree(r: Read, processId: string): Promise<Map<string, string>> {
  const rows = await r.rows<{ id: string; words: string }>(sql`
    select c.id, c.words ${lying(r, processId)} and p.contribution_id is null`);
  return new Map(rows.map(({ id, words }) => [id, words]));
}
