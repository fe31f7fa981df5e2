import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/database.server.ts';
import { sql, texts, type SQL } from '#platform/db/sql.ts';

interface Column {
  name: string;
  /** As the database writes it, such as `uuid[]`. */
  type: string;
}

interface Table {
  /** Quoted, with its schema. */
  name: string;
  columns: Column[];
  /** Columns that put its rows in an order that is the same in every database. */
  key: string[];
  /** Behind the wall between regions. */
  walled: boolean;
}

/**
 * What is kept at a time: all rows of a table, or those of one region where a wall stands. Whoever owns the tables
 * sees no more than one region either, so everything is read and written region by region.
 */
export interface Part extends Table {
  region: string | null;
}

/** How many rows there were, and a SHA-256 of them in order. */
export interface Count {
  rows: number;
  sha256: string;
}

/** How many rows are asked for, and entered, at a time: few where each may be a picture. */
const AT_A_TIME = 500;
const PICTURES_AT_A_TIME = 8;

/** Every table there is, so that a new one is kept without anybody remembering it. Which migrations are in is not one. */
export async function tablesOf(tx: Tx): Promise<Table[]> {
  return tx.rows<Table>(sql`
    select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as walled,
      (select json_agg(json_build_object('name', format('%I', a.attname), 'type', format_type(a.atttypid, a.atttypmod))
          order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(format(case when t.typcategory = 'S' then '%I collate "C"' else '%I' end, a.attname)
          order by k.nth)
        from pg_index i
        cross join unnest(i.indkey::int[]) with ordinality k (attnum, nth)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        join pg_type t on t.oid = a.atttypid
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pgboss')
      and n.nspname not like 'pg\\_temp%' and not (n.nspname = 'platform' and c.relname in ('migration', 'move'))
    order by 1`);
}

export async function regionIds(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct region_id as id from platform.directory where kind = 'region' order by region_id`,
  );
  return rows.map(({ id }) => id);
}

/** Everything that is kept: tables outside the walls once, the others once for each region. */
export async function partsOf(tx: Tx): Promise<Part[]> {
  const regions = await regionIds(tx);
  return (await tablesOf(tx)).flatMap((table) =>
    (table.walled ? regions : [null]).map((region) => ({ ...table, region })),
  );
}

/** Rows of a part in order, some at a time: each row a JSON list of its columns as the database writes them. */
export async function* linesOf(tx: Tx, part: Part): AsyncGenerator<string[]> {
  await enter(tx, part.region);
  const columns = part.columns.map(({ name }) => `${name}::text`).join(', ');
  const order = part.key.length > 0 ? part.key.join(', ') : columns;
  const where = part.region ? sql`where region_id = ${part.region}::uuid` : sql``;
  await tx.rows(sql`declare kept no scroll cursor for
    select json_build_array(${sql.raw(columns)})::text as line from ${sql.raw(part.name)} ${where}
    order by ${sql.raw(order)}`);
  const count = part.columns.some(({ type }) => type === 'bytea') ? PICTURES_AT_A_TIME : AT_A_TIME;
  for (;;) {
    const rows = await tx.rows<{ line: string }>(sql.raw(`fetch ${count} from kept`));
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await tx.rows(sql`close kept`);
}

/** Enters rows, as many at a time as `linesOf` and `piecesOf` give. */
export async function writeLines(tx: Tx, part: Part, lines: readonly string[]): Promise<void> {
  const columns = part.columns.map(({ name }) => name).join(', ');
  const values = part.columns.map(({ type }, nth) => `(line::json->>${nth})::${type}`).join(', ');
  await tx.rows(sql`insert into ${sql.raw(part.name)} (${sql.raw(columns)}) overriding system value
    select ${sql.raw(values)} from unnest(${texts(lines)}) as line`);
}

/** Counts and hashes what stands in the database. */
export async function countOf(tx: Tx, part: Part): Promise<Count> {
  const counter = counting();
  for await (const lines of linesOf(tx, part)) counter.add(lines);
  return counter.end();
}

/** Counts and hashes lines as they come. */
export function counting(): { add(lines: readonly string[]): void; end(): Count } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(lines) {
      for (const line of lines) hash.update(line).update('\n');
      rows += lines.length;
    },
    end: () => ({ rows, sha256: hash.digest('hex') }),
  };
}

/** Goes behind the wall of one region, or in front of all, where every database writes a value the same way. */
export async function enter(tx: Tx, region: string | null): Promise<void> {
  await tx.rows(sql`select set_config('varde.region', ${region ?? ''}, true), set_config('timezone', 'UTC', true),
    set_config('datestyle', 'ISO, YMD', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true)`);
}

/** Sets every counter of the database past what stands in its column. */
export async function setCounters(tx: Tx, parts: readonly Part[]): Promise<void> {
  const found = await tx.rows<{ name: string; column: string; counter: string }>(sql`
    select format('%I.%I', n.nspname, c.relname) as name, a.attname as column,
      pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as counter
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')`);
  for (const { name, column, counter } of found) {
    let highest = 0;
    for (const part of parts.filter((one) => one.name === name)) {
      await enter(tx, part.region);
      const [row] = await tx.rows<{ highest: number }>(
        sql`select coalesce(max(${identifier(column)}), 0)::int8 as highest from ${sql.raw(name)}`,
      );
      highest = Math.max(highest, row?.highest ?? 0);
    }
    await tx.rows(sql`select setval(${counter}::regclass, ${highest + 1}, false)`);
  }
}

function identifier(name: string): SQL {
  return sql.raw(`"${name.replaceAll('"', '""')}"`);
}
