import { createHash } from 'node:crypto';
import type { Database, Tx } from '#platform/db/database.server.ts';
import { appliedMigrations, migrate, MOVE_TABLE } from '#platform/db/migrate.server.ts';
import { json, sql } from '#platform/db/sql.ts';
import type { Progress } from './backup.server.ts';
import { clear, isEmpty, isUnused } from './empty.server.ts';
import {
  counting,
  countOf,
  enter,
  linesOf,
  partsOf,
  regionIds,
  setCounters,
  writeLines,
  type Count,
  type Part,
} from './parts.server.ts';
import { loosen, tighten, type ForeignKey } from './ties.server.ts';
import { CannotKeep } from './whole-file.server.ts';

export interface Moved {
  parts: number;
  rows: number;
  /** Parts that an earlier, broken move had brought over. */
  already: number;
}

const SNAPSHOT = 'set transaction isolation level repeatable read, read only;';
const NOT_EMPTY = 'There is something in the target already. Move into an empty database.';
const CHANGED = 'The source has changed since this move began. Empty the target, and begin again.';

/**
 * Brings everything from one database to an empty one, part by part; counts and hashes are compared, and the source
 * is only read. Broken off, it goes on where it was when it is run again; until it is through, the target is not
 * served. Throws `CannotKeep`.
 */
export function move(from: Database, to: Database, migrations: string, told: Progress): Promise<Moved> {
  return from.transaction(SNAPSHOT, async (source) => {
    const regions = await regionIds(source);
    if (regions.length === 0) throw new CannotKeep('There is no region to move.');
    const applied = await appliedMigrations(source);
    const mark = createHash('sha256').update(regions.join()).digest('hex');
    await begin(to, migrations, applied, mark);
    const parts = await partsOf(source);
    const before = await brought(to);
    const moved: Moved = { parts: parts.length, rows: 0, already: 0 };
    for (const part of parts) {
      const was = before.get(nameOf(part));
      const count = was ? await unchanged(source, part, was) : await bring(source, to, part, told);
      moved.rows += count.rows;
      if (was) moved.already++;
    }
    await to.transaction('', (target) => finish(target, parts));
    return moved;
  });
}

/** Prepares the target, once: the same tables, nothing in them, and a note of what is under way. */
async function begin(to: Database, migrations: string, applied: string[], mark: string): Promise<void> {
  const [note] = await to.rows<{ there: boolean }>(sql`select to_regclass(${MOVE_TABLE}) is not null as there`);
  if (note?.there) {
    const [kept] = await to.rows<{ mark: string }>(
      sql`select rows->>'mark' as mark from platform.move where part = ''`,
    );
    if (kept?.mark !== mark) throw new CannotKeep('Something else is being moved into the target. Empty it first.');
    return;
  }
  if (!(await isUnused(to))) throw new CannotKeep(NOT_EMPTY);
  const missing = (await migrate(to, migrations, applied)).length;
  await to.transaction('', async (target) => {
    if (!(await isEmpty(target))) throw new CannotKeep(NOT_EMPTY);
    const there = await appliedMigrations(target);
    if (there.join() !== applied.join())
      throw new CannotKeep(`The target is of another version (${missing} migrations were missing). Empty it first.`);
    await clear(target);
    await target.rows(sql`create table platform.move (part text primary key, rows jsonb not null)`);
    const keys = await loosen(target);
    await target.rows(sql`insert into platform.move values ('', ${json({ mark, keys })})`);
  });
}

async function brought(to: Database): Promise<Map<string, Count>> {
  const rows = await to.rows<{ part: string; rows: Count }>(sql`select part, rows from platform.move where part <> ''`);
  return new Map(rows.map(({ part, rows: count }) => [part, count]));
}

/** One part in one transaction: all of it is over there, and noted, or nothing. */
function bring(source: Tx, to: Database, part: Part, told: Progress): Promise<Count> {
  return to.transaction('', async (target) => {
    await enter(target, part.region);
    const counter = counting();
    let rows = 0;
    for await (const lines of linesOf(source, part)) {
      await writeLines(target, part, lines);
      counter.add(lines);
      rows += lines.length;
      told(part, rows);
    }
    const [sent, arrived] = [counter.end(), await countOf(target, part)];
    if (sent.sha256 !== arrived.sha256)
      throw new CannotKeep(`${part.name}: ${arrived.rows} rows arrived of ${sent.rows}, or others than were sent.`);
    await target.rows(sql`insert into platform.move values (${nameOf(part)}, ${json(sent)})`);
    return sent;
  });
}

async function unchanged(source: Tx, part: Part, was: Count): Promise<Count> {
  const now = await countOf(source, part);
  if (now.sha256 !== was.sha256) throw new CannotKeep(CHANGED);
  return now;
}

/** Holds everything together again, and takes the note away: from now on the target may be served. */
async function finish(target: Tx, parts: readonly Part[]): Promise<void> {
  const [kept] = await target.rows<{ keys: ForeignKey[] }>(
    sql`select rows->'keys' as keys from platform.move where part = ''`,
  );
  await setCounters(target, parts);
  await enter(target, null);
  await tighten(target, kept?.keys ?? []);
  await target.rows(sql`drop table platform.move`);
}

function nameOf({ name, region }: Part): string {
  return `${name} ${region ?? ''}`;
}
