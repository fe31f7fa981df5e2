import type { Locale } from '#platform/i18n/words.ts';
import type { Database } from './database.server.ts';
import { json, sql } from './sql.ts';
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

/** Gives back those that were free; the others are taken. */
export async function addToDirectory<E extends Omit<Entry, 'regionId'>>(w: Write, entries: readonly E[]): Promise<E[]> {
  if (entries.length === 0) return [];
  const rows = await w.rows<{ code: string; targetId: string }>(sql`
    insert into platform.directory (code, kind, region_id, target_id, locale)
    select g.code, g.kind, ${w.regionId}::uuid, g."targetId", g.locale
    from jsonb_to_recordset(${json(entries)}) as g (code text, kind text, "targetId" uuid, locale text)
    on conflict (code) do nothing returning code, target_id as "targetId"`);
  const added = new Set(rows.map(({ code, targetId }) => `${code} ${targetId}`));
  return entries.filter(({ code, targetId }) => added.has(`${code} ${targetId}`));
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
