import { readdirSync } from 'node:fs';
import type { Database, Tx } from '#platform/db/database.server.ts';
import { assertWhole, migrate } from '#platform/db/migrate.server.ts';
import type { Progress } from './backup.server.ts';
import { NoBackup, piecesOf, type End, type Head, type PartHead } from './backup-file.server.ts';
import { clear, isEmpty, isUnused } from './empty.server.ts';
import { counting, countOf, enter, setCounters, tablesOf, writeLines, type Count, type Part } from './parts.server.ts';
import { loosen, tighten } from './ties.server.ts';
import { CannotKeep } from './whole-file.server.ts';

const NOT_EMPTY = 'There is something in this database already. Restore into an empty one.';
/** Any number will do, as long as every restore asks for the same. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(7264030);';

/** What a whole backup holds. */
export interface Contents {
  head: Head;
  end: End;
}

/** Reads a backup to its end and holds every count in it against its rows. Throws `NoBackup`. */
export async function verify(file: string): Promise<Contents> {
  let head: Head | null = null;
  let end: End | null = null;
  let counter = counting();
  for await (const piece of piecesOf(file)) {
    if (piece.kind === 'head') ({ head } = piece);
    if (piece.kind === 'part') counter = counting();
    if (piece.kind === 'rows') counter.add(piece.lines);
    if (piece.kind === 'count') same(file, piece.count, counter.end());
    if (piece.kind === 'end') ({ end } = piece);
  }
  if (!head || !end) throw new NoBackup(`${file} is cut short.`);
  return { head, end };
}

/**
 * Puts a backup into an empty database: all of it or nothing. The file is read through first; after that, what stands
 * in the database is held against it. Throws `NoBackup` or `CannotKeep`.
 */
export async function restore(db: Database, file: string, migrations: string, told: Progress): Promise<End> {
  const { head, end } = await verify(file);
  const known = new Set(readdirSync(migrations));
  if (head.migrations.some((name) => !known.has(name)))
    throw new CannotKeep(`${file} was made by a newer Varde. Take that one to restore it.`);
  await assertWhole(db);
  if (!(await isUnused(db))) throw new CannotKeep(NOT_EMPTY);
  // As old as the backup first, so that its rows fit; what has come since is done to them afterwards.
  await migrate(db, migrations, head.migrations);
  await db.transaction(ONE_AT_A_TIME, (tx) => fill(tx, file, told));
  await migrate(db, migrations);
  return end;
}

async function fill(tx: Tx, file: string, told: Progress): Promise<void> {
  if (!(await isEmpty(tx))) throw new CannotKeep(NOT_EMPTY);
  await clear(tx);
  const keys = await loosen(tx);
  const tables = new Map((await tablesOf(tx)).map((table) => [table.name, table]));
  const parts: Part[] = [];
  let rows = 0;
  for await (const piece of piecesOf(file)) {
    const part = parts.at(-1);
    if (piece.kind === 'part') {
      parts.push(partOf(piece.part, tables));
      await enter(tx, piece.part.region);
      rows = 0;
    } else if (piece.kind === 'rows' && part) {
      await writeLines(tx, part, piece.lines);
      rows += piece.lines.length;
      told(part, rows);
    } else if (piece.kind === 'count' && part) same(part.name, piece.count, await countOf(tx, part));
  }
  await setCounters(tx, parts);
  await enter(tx, null);
  await tighten(tx, keys);
}

/** The table that rows go into, with the columns they have in the file. */
function partOf({ part, region, columns }: PartHead, tables: ReadonlyMap<string, Omit<Part, 'region'>>): Part {
  const table = tables.get(part);
  const found = columns.map((name) => table?.columns.find((column) => column.name === name));
  if (!table || found.some((column) => column === undefined))
    throw new CannotKeep(`This Varde has no table ${part} like the one in the backup.`);
  return { ...table, region, columns: found.flatMap((column) => column ?? []) };
}

function same(what: string, said: Count, found: Count): void {
  if (said.rows !== found.rows || said.sha256 !== found.sha256)
    throw new NoBackup(`${what}: ${found.rows} rows were found where ${said.rows} were written, or others than those.`);
}
