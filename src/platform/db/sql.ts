import { Param, sql, SQL, StringChunk } from 'drizzle-orm';

export { sql };
export type { SQL };

/** The text and parameters of a query, for either engine. */
export function compile(query: SQL): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  return { text: textOf(query, values), values };
}

/** Nothing but text, parameters and other templates stands in a template here; the dialect's own walk looks for much more. */
function textOf({ queryChunks }: SQL, values: unknown[]): string {
  let text = '';
  for (const chunk of queryChunks) {
    if (chunk instanceof StringChunk) text += chunk.value.join('');
    else if (chunk instanceof SQL) text += textOf(chunk, values);
    else if (Array.isArray(chunk)) throw new Error('a list is one parameter: say uuids(…) or texts(…)');
    else if (chunk !== undefined) text += `$${values.push(storable(chunk instanceof Param ? chunk.value : chunk))}`;
  }
  return text;
}

/** Ids as one array parameter: `where id = any(${uuids(ids)})`. */
export function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param([...ids])}::uuid[]`;
}

/** Words as one array parameter. */
export function texts(words: readonly string[]): SQL {
  return sql`${sql.param([...words])}::text[]`;
}

/**
 * What to order a name by, the same in every database: letters alike, large or small, and Æ, Ø, Å after Z.
 * Indexes say the same expression (0096).
 */
export function alphabetically(name: SQL): SQL {
  return sql`lower(translate(${name}, 'ÆØÅæøå', '{|}{|}')) collate "C"`;
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
