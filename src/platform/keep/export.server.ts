import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Database, Tx } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { isId } from '#platform/db/work.server.ts';
import { tableText } from '#platform/files/table.ts';
import type { Progress } from './backup.server.ts';
import { linesOf, tablesOf, type Part } from './parts.server.ts';
import { writeWhole } from './whole-file.server.ts';

/** What stands in an export, for the text that goes with it: files and how many rows each has. */
export interface Exported {
  files: { name: string; table: string; rows: number; sha256: string }[];
}

/** Who may not be found or let in by what leaves the house: hashes of slips, codes and invitations. */
const SECRET = /_hash$/;
const PICTURES = 'platform.file';
const ENDINGS: Record<string, string> = { 'image/webp': 'webp', 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * Writes all that a region has to one ZIP: a sheet for each table (UTF-8, semicolons, dates as ISO), pictures as
 * pictures, a manifest with counts and hashes, and `readme(…)`. It sees what the region sees and nothing else.
 * Throws `CannotKeep` when the file is there already.
 */
export async function exportRegion(
  db: Database,
  regionId: string,
  file: string,
  readme: (exported: Exported) => string,
  told: Progress,
): Promise<Exported> {
  if (!isId(regionId)) throw new Error('a region id is needed');
  const walls = `set transaction isolation level repeatable read, read only;set local role varde_app;`;
  const zip = new ZipFile();
  return writeWhole(file, Readable.from(zip.outputStream), (broken) =>
    db.transaction(walls, (tx) => pack({ zip, broken }, tx, regionId, readme, told)),
  );
}

/** The file that is filled, and word of it when nothing can be written any more. */
interface Packing {
  zip: ZipFile;
  broken: AbortSignal;
}

async function pack(
  packing: Packing,
  tx: Tx,
  regionId: string,
  readme: (exported: Exported) => string,
  told: Progress,
): Promise<Exported> {
  const { zip } = packing;
  const exported: Exported = { files: [] };
  for (const table of (await tablesOf(tx)).filter(isToldOf)) {
    const part = { ...table, region: regionId };
    if (table.name === PICTURES) await addPictures(packing, tx, regionId);
    exported.files.push(await addSheet(packing, tx, shown(part), told));
  }
  zip.addBuffer(Buffer.from(`\uFEFF${readme(exported)}`), 'README.txt');
  zip.addBuffer(Buffer.from(`${JSON.stringify(exported, null, 2)}\n`), 'manifest.json');
  zip.end();
  return exported;
}

/** Tables of a region, without what is only worked out from others for searching. */
function isToldOf({ walled, columns }: Omit<Part, 'region'>): boolean {
  return walled && columns.every(({ type }) => type !== 'tsvector');
}

/** Without what is nobody's to see, and without pictures, which are files of their own. */
function shown(part: Part): Part {
  return {
    ...part,
    columns: part.columns.filter(({ name, type }) => name !== 'region_id' && type !== 'bytea' && !SECRET.test(name)),
  };
}

async function addSheet(packing: Packing, tx: Tx, part: Part, told: Progress): Promise<Exported['files'][number]> {
  const table = part.name.replaceAll('"', '');
  const name = `${table}.csv`;
  const hash = createHash('sha256');
  let rows = 0;
  async function* text(): AsyncGenerator<string> {
    const head = `\uFEFF${tableText([part.columns.map((column) => column.name.replaceAll('"', ''))])}\n`;
    hash.update(head);
    yield head;
    for await (const lines of linesOf(tx, part)) {
      rows += lines.length;
      told(part, rows);
      const some = `${tableText(lines.map((line) => (JSON.parse(line) as (string | null)[]).map((cell) => cell ?? '')))}\n`;
      hash.update(some);
      yield some;
    }
  }
  await added(packing, name, Readable.from(text()));
  return { name, table, rows, sha256: hash.digest('hex') };
}

async function addPictures(packing: Packing, tx: Tx, regionId: string): Promise<void> {
  const ids = await tx.rows<{ id: string }>(sql`
    select set_config('varde.region', ${regionId}, true), id from platform.file
    where region_id = ${regionId} order by id`);
  for (const { id } of ids) {
    const [row] = await tx.rows<{ type: string; bytes: Uint8Array }>(
      sql`select media_type as type, bytes from platform.file where region_id = ${regionId} and id = ${id}`,
    );
    if (row)
      await added(packing, `pictures/${id}.${ENDINGS[row.type] ?? 'bin'}`, Readable.from([Buffer.from(row.bytes)]));
  }
}

/** One entry after another: what is read for the next waits until this one is packed. */
async function added({ zip, broken }: Packing, name: string, stream: Readable): Promise<void> {
  broken.throwIfAborted();
  const ended = once(stream, 'close', { signal: broken });
  zip.addReadStream(stream, name);
  await ended;
}
