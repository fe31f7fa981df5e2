import type { Database } from '#platform/db/database.server.ts';
import { sql, type SQL } from '#platform/db/sql.ts';

/** One record of the demo for each word in braces: the one with most to show. */
const FOUND_BY: Record<string, SQL> = {
  region: sql`select code as found from platform.directory where kind = 'region' order by code limit 1`,
  join: sql`
    select d.code as found from platform.directory d
    join processes.step s on s.region_id = d.region_id and s.id = d.target_id
    left join contributions.contribution c on c.region_id = s.region_id and c.step_id = s.id
    where d.kind = 'join' and (s.closes_on is null or s.closes_on >= current_date)
    group by d.code order by count(c.id) desc limit 1`,
  unit: sql`
    select p.id::text as found from organisation.place p
    left join contributions.contribution c on c.region_id = p.region_id and c.place_id = p.id
    where p.kind not in ('region', 'municipality') group by p.id order by count(c.id) desc limit 1`,
  process: sql`
    select process_id::text as found from contributions.theme
    group by process_id order by count(*) desc, process_id limit 1`,
  dream: sql`
    select c.id::text as found from contributions.contribution c
    where process_id = (select process_id from contributions.theme
        group by process_id order by count(*) desc, process_id limit 1)
      and not exists (select from contributions.placement p where p.contribution_id = c.id)
      and not exists (select from contributions.moderation m where m.contribution_id = c.id)
    order by given_at desc, id desc limit 1`,
  goal: sql`
    select g.id::text as found from goals.goal g
    left join thread.tie t on t.region_id = g.region_id and t.from_id = g.id
    group by g.id order by count(t.to_id) desc limit 1`,
};

/** The path with every word in braces replaced by a record of this database. */
export async function addressOf(db: Database, path: string): Promise<string> {
  let filled = path;
  for (const [whole, word = ''] of path.matchAll(/\{(\w+)\}/g)) {
    const query = FOUND_BY[word];
    const [row] = query ? await db.transaction('', (tx) => tx.rows<{ found: string }>(query)) : [];
    if (!row) throw new Error(`the demo has no ${word} for ${path}`);
    filled = filled.replace(whole, row.found);
  }
  return filled;
}
