import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

export { sql };
export type { SQL };

const dialect = new PgDialect();

/** The text and parameters of a query, for either engine. */
export function compile(query: SQL): { text: string; values: unknown[] } {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { text, values: params.map(storable) };
}

/** Ids as one array parameter: `where id = any(${uuids(ids)})`. */
export function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param([...ids])}::uuid[]`;
}

/** Words as one array parameter. */
export function texts(words: readonly string[]): SQL {
  return sql`${sql.param([...words])}::text[]`;
}

/** A value as one jsonb parameter. */
export function json(value: unknown): SQL {
  return sql`${JSON.stringify(value).replaceAll('\\u0000', '')}::text::jsonb`;
}

/** PostgreSQL holds every character but NUL, which nobody means to write. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  return Array.isArray(value) ? value.map(storable) : value;
}
