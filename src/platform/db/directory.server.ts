import type { Locale } from '#platform/i18n/words.ts';
import type { Database } from './database.server.ts';
import { sql } from './sql.ts';
import { MOMENT } from './held.server.ts';
import type { Write } from './work.server.ts';

/** Any number will do that nothing else locks. */
const FIRST_LOCK = 7_264_003;

/** A word that may stand in an address, and what it leads to. Lies outside the regions' walls. */
export interface Entry {
  code: string;
  kind: 'region' | 'join';
  targetId: string;
  regionId: string;
  locale: Locale;
}

/** False when the word is taken. */
export async function addToDirectory(w: Write, entry: Omit<Entry, 'regionId'>): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into platform.directory (code, kind, region_id, target_id, locale)
    values (${entry.code}, ${entry.kind}, ${w.regionId}, ${entry.targetId}, ${entry.locale})
    on conflict (code) do nothing returning code`);
  return rows.length === 1;
}

/** True when there is no region yet. Others who ask wait until this transaction has ended. */
export async function isFirst(w: Write): Promise<boolean> {
  await w.rows(sql`select pg_advisory_xact_lock(${FIRST_LOCK})`);
  const rows = await w.rows(sql`select 1 from platform.directory where kind = 'region' limit 1`);
  return rows.length === 0;
}

/** Where a word leads, and the moment at which it did. */
export type Found = Entry & { moment: string };

export async function lookUp(db: Database, kind: Entry['kind'], code: string): Promise<Found | null> {
  const [row] = await db.rows<Found>(sql`
    select code, kind, region_id as "regionId", target_id as "targetId", locale, ${MOMENT} as moment
    from platform.directory where code = ${code} and kind = ${kind}`);
  return row ?? null;
}

/** All regions, by their word. */
export async function regionsInDirectory(db: Database): Promise<Entry[]> {
  return db.rows<Entry>(sql`
    select code, kind, region_id as "regionId", target_id as "targetId", locale
    from platform.directory where kind = 'region' order by code`);
}
