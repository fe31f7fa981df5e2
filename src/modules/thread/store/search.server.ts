import { sql, texts, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

/** What a record says, and marks of those who may find it by that. */
export interface Said {
  id: string;
  kind: string;
  at: Date;
  words: string;
  marks: readonly string[];
}

/** A record that says what was asked for; whether the reader may see it, its room knows. */
export interface Hit {
  id: string;
  kind: string;
  at: Date;
}

/** Says anew what records can be found by. */
export async function setSaid(w: Write, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return;
  await w.rows(sql`
    insert into thread.searchable (region_id, record_id, kind, at, words)
    select ${w.regionId}::uuid, g.id, g.kind, g.at, thread.lexemes(${w.regionId}::uuid, g.words, string_to_array(g.marks, ' '))
    from unnest(${uuids(said.map(({ id }) => id))}, ${texts(said.map(({ kind }) => kind))},
      ${texts(said.map(({ at }) => at.toISOString()))}::timestamptz[], ${texts(said.map(({ words }) => words))},
      ${texts(said.map(({ marks }) => marks.join(' ')))}) as g (id, kind, at, words, marks)
    on conflict (region_id, record_id) do update set words = excluded.words`);
}

/** Makes records impossible to find. */
export async function unsay(w: Write, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await w.rows(sql`
    delete from thread.searchable where region_id = ${w.regionId} and record_id = any(${uuids(ids)})`);
}

/** Lets records be found by the titles they have now. */
export async function sayTitles(w: Write, ids: readonly string[]): Promise<void> {
  await w.rows(sql`
    insert into thread.searchable (region_id, record_id, kind, at, words)
    select r.region_id, r.id, r.kind, r.created_at, thread.lexemes(r.region_id, r.title, '{}')
    from thread.record r
    where r.region_id = ${w.regionId} and r.id = any(${uuids(ids)}) and r.title is not null
    on conflict (region_id, record_id) do update set words = excluded.words`);
}

/** Where to read on: what is older than this comes next. */
export type After = Pick<Hit, 'id' | 'at'>;

const FROM_THE_NEWEST: After = { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff', at: new Date('9999-01-01T00:00:00Z') };

/** Dreams that say all the words and bear one of the marks, the newest first. */
export async function dreamsSaying(
  r: Read,
  asked: readonly string[],
  marks: readonly string[],
  most: number,
  after: After = FROM_THE_NEWEST,
): Promise<Hit[]> {
  return r.rows<Hit>(sql`
    select record_id as id, kind, at
    from thread.dreams_saying(${texts(asked)}, ${texts(marks)}, ${after.at}, ${after.id}::uuid, ${most})`);
}

/** Titles of these kinds that say all the words, those first that say little else. Whoever shows one asks who may see it. */
export async function titlesSaying(
  r: Read,
  asked: readonly string[],
  kinds: readonly string[],
  most: number,
): Promise<Hit[]> {
  return r.rows<Hit>(sql`
    select record_id as id, kind, at from thread.titles_saying(${texts(asked)}, ${texts(kinds)}, ${most})`);
}

/** Around what was asked for, in texts that `highlighted` gives back. */
export const [START, STOP] = ['\uE000', '\uE001'] as const;

/** The texts with what was asked for between two signs that nobody writes. */
export async function highlighted(r: Read, asked: readonly string[], said: readonly string[]): Promise<string[]> {
  const options = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`;
  const rows = await r.rows<{ text: string }>(sql`
    select ts_headline('pg_catalog.norwegian', g.text, thread.query_of(${texts(asked)}), ${options}) as text
    from unnest(${texts(said.map((text) => text.replaceAll(/[\uE000\uE001]/g, '')))}) with ordinality g (text, nth)
    order by g.nth`);
  return rows.map(({ text }) => text);
}

/** Words that at least five of the newest dreams with these marks, or of places, have. */
export async function vocabulary(r: Read, marks: readonly string[]): Promise<string[]> {
  const rows = await r.rows<{ word: string }>(sql`select word from thread.vocabulary(${texts(marks)}) word`);
  return rows.map(({ word }) => word);
}
