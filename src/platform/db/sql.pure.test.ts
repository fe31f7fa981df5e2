import { PgDialect } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, json, sql, texts, uuids, type SQL } from './sql.ts';

const dialect = new PgDialect();
const leaf = fc.oneof(
  fc.string().map((word) => sql`a = ${word}`),
  fc.array(fc.string()).map((words) => sql`b = any(${texts(words)})`),
  fc.array(fc.uuid()).map((ids) => sql`c = any(${uuids(ids)})`),
  fc.jsonValue().map((value) => sql`d = ${json(value)}`),
  fc.date({ noInvalidDate: true }).map((at) => sql`e < ${at} and f is ${null}`),
  fc.constant(sql.raw('g = 1')),
);
const query = fc
  .array(leaf, { minLength: 1 })
  .map((parts): SQL => sql`select ${parts.length} where (${sql.join(parts, sql` or `)}) limit ${7}`);

test('a template becomes the text and parameters that the dialect makes of it', () => {
  fc.assert(
    fc.property(query, (one) => {
      const { sql: text, params } = dialect.sqlToQuery(one);
      const bare = JSON.parse(JSON.stringify(params).replaceAll('\\u0000', '')) as unknown[];
      const compiled = compile(one);
      expect(compiled.text).toBe(text);
      expect(JSON.parse(JSON.stringify(compiled.values))).toEqual(bare);
    }),
  );
});
