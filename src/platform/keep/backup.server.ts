import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createGzip, type Gzip } from 'node:zlib';
import type { Database, Tx } from '#platform/db/database.server.ts';
import { appliedMigrations } from '#platform/db/migrate.server.ts';
import { FORMAT, type End, type Head, type PartHead } from './backup-file.server.ts';
import { counting, linesOf, partsOf, type Part } from './parts.server.ts';
import { writeWhole } from './whole-file.server.ts';

/** Told as it goes: which part, and how many rows of it so far. */
export type Progress = (part: Pick<Part, 'name' | 'region'>, rows: number) => void;

const SNAPSHOT = 'set transaction isolation level repeatable read, read only;';

/**
 * Writes everything to a file that only its owner can read, as it was at one moment, also while others write. The
 * file is there when it is whole. Throws `CannotKeep` when it is there already.
 */
export async function backUp(db: Database, file: string, at: Date, told: Progress): Promise<End> {
  const gzip = createGzip();
  return writeWhole(file, gzip, (broken) => db.transaction(SNAPSHOT, (tx) => writeAll(tx, gzip, broken, at, told)));
}

async function writeAll(tx: Tx, gzip: Gzip, broken: AbortSignal, at: Date, told: Progress): Promise<End> {
  const hash = createHash('sha256');
  const put = async (line: object | string) => {
    const text = `${typeof line === 'string' ? line : JSON.stringify(line)}\n`;
    hash.update(text);
    broken.throwIfAborted();
    if (!gzip.write(text)) await once(gzip, 'drain', { signal: broken });
  };
  const head: Head = { varde: 'backup', format: FORMAT, at: at.toISOString(), migrations: await appliedMigrations(tx) };
  await put(head);
  const parts = await partsOf(tx);
  let rows = 0;
  for (const part of parts) rows += await writePart(tx, part, put, told);
  const end: End = { end: true, parts: parts.length, rows, sha256: hash.copy().digest('hex') };
  await put(end);
  gzip.end();
  return end;
}

async function writePart(
  tx: Tx,
  part: Part,
  put: (line: object | string) => Promise<void>,
  told: Progress,
): Promise<number> {
  const head: PartHead = { part: part.name, region: part.region, columns: part.columns.map(({ name }) => name) };
  await put(head);
  const counter = counting();
  let rows = 0;
  for await (const lines of linesOf(tx, part)) {
    await put(lines.join('\n'));
    counter.add(lines);
    rows += lines.length;
    told(part, rows);
  }
  await put(counter.end());
  return rows;
}
