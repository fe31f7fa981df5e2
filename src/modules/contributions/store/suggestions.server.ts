import type { Source } from '#platform/analysis/analyst.server.ts';
import { sql } from '#platform/db/sql.ts';
import type { Read } from '#platform/db/work.server.ts';
import { inSight } from './sight.server.ts';

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
  async input(r, processId) {
    const rows = await r.rows<Lying>(sql`
      select c.id, c.words, p.theme_id as theme ${lying(r, processId)} order by c.id`);
    return {
      ids: rows.map(({ id }) => id),
      texts: rows.map(({ words }) => words),
      placed: rows.map(({ theme }) => theme),
    };
  },
};
