import type { Database } from '#platform/db/database.server.ts';
import { sql, type SQL } from '#platform/db/sql.ts';

/** The process that whoever coordinates the region leads, else the one with most dreams. */
const PROCESS = sql`
    select c.process_id::text as found from contributions.contribution c
    join processes.process p on p.region_id = c.region_id and p.id = c.process_id
    left join organisation.region r on r.region_id = p.region_id and r.place_id = p.place_id
    group by c.process_id, r.place_id order by r.place_id is null, count(*) desc limit 1`;

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
  process: PROCESS,
  municipality: sql`
    select p.parent_id::text as found from organisation.place p
    join organisation.place above on above.region_id = p.region_id and above.id = p.parent_id
    where above.kind = 'municipality' group by p.parent_id order by count(*) desc limit 1`,
  dream: sql`
    select c.id::text as found from contributions.contribution c
    where process_id = (${PROCESS})::uuid
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
