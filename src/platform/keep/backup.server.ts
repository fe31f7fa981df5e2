import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, openSync, closeSync, fsyncSync, linkSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type { Database, Tx } from '#platform/db/database.server.ts';
import { appliedMigrations } from '#platform/db/migrate.server.ts';
import { FORMAT, type End, type Head, type PartHead } from './backup-file.server.ts';
import { counting, linesOf, partsOf, type Part } from './parts.server.ts';

/** Told as it goes: which part, and how many rows of it so far. */
export type Progress = (part: Pick<Part, 'name' | 'region'>, rows: number) => void;

/** A file that may not be written over, or a place that is not as it must be. The message says what to do. */
export class CannotKeep extends Error {}

const SNAPSHOT = 'set transaction isolation level repeatable read, read only;';

/**
 * Writes everything to a file that only its owner can read, as it was at one moment, also while others write. The
 * file is there when it is whole. Throws `CannotKeep` when it is there already.
 */
export async function backUp(db: Database, file: string, at: Date, told: Progress): Promise<End> {
  if (existsSync(file)) throw new CannotKeep(`${file} is there already. Choose another name.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    const end = await db.transaction(SNAPSHOT, (tx) => writeAll(tx, part, at, told));
    flush(part);
    // A link fails where a rename would write over what somebody else has put there meanwhile.
    linkSync(part, file);
    return end;
  } finally {
    rmSync(part, { force: true });
  }
}

async function writeAll(tx: Tx, file: string, at: Date, told: Progress): Promise<End> {
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(file, { mode: 0o600 }));
  written.catch((error: Error) => gzip.destroy(error));
  const hash = createHash('sha256');
  const put = async (line: object | string) => {
    const text = `${typeof line === 'string' ? line : JSON.stringify(line)}\n`;
    hash.update(text);
    await write(gzip, text);
  };
  const head: Head = { varde: 'backup', format: FORMAT, at: at.toISOString(), migrations: await appliedMigrations(tx) };
  await put(head);
  const parts = await partsOf(tx);
  let rows = 0;
  for (const part of parts) rows += await writePart(tx, part, put, told);
  const end: End = { end: true, parts: parts.length, rows, sha256: hash.copy().digest('hex') };
  await put(end);
  gzip.end();
  await written;
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

async function write(gzip: Gzip, text: string): Promise<void> {
  if (!gzip.write(text)) await once(gzip, 'drain');
}

/** What was written is on the disk before anybody is told that it is there. */
function flush(file: string): void {
  const opened = openSync(file, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}
