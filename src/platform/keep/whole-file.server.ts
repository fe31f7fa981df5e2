import { randomUUID } from 'node:crypto';
import { closeSync, createWriteStream, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that may not be written over, or a place that is not as it must be. The message says what to do. */
export class CannotKeep extends Error {}

/** What a disk says that has no two names for one file. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/**
 * Writes what `source` gives to a file that only its owner can read, and that has its name when it is whole and on
 * the disk. `work` fills the source; the signal tells it that nothing can be written any more. Throws `CannotKeep`
 * when the file is there already.
 */
export async function writeWhole<T>(
  file: string,
  source: Readable,
  work: (broken: AbortSignal) => Promise<T>,
): Promise<T> {
  if (existsSync(file)) throw alreadyThere(file);
  // A name that no other has: two at once would write into each other's file.
  const part = `${file}.${randomUUID()}.part`;
  const broken = new AbortController();
  const written = pipeline(source, createWriteStream(part, { fd: openSync(part, 'wx', 0o600) }));
  written.catch((error: unknown) => broken.abort(error));
  try {
    const result = await work(broken.signal);
    await written;
    flush(part);
    nameIt(part, file);
    return result;
  } catch (error) {
    const reason: unknown = broken.signal.aborted ? broken.signal.reason : error;
    source.destroy();
    await written.catch(() => undefined);
    throw reason;
  } finally {
    rmSync(part, { force: true });
  }
}

/** What was written is on the disk before anybody is told that it is there. */
function flush(part: string): void {
  const opened = openSync(part, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}

/** A link fails where a rename would write over what somebody else has put there meanwhile. */
function nameIt(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'EEXIST' || existsSync(file)) throw alreadyThere(file);
    if (!NO_LINKS.includes(code)) throw error;
    renameSync(part, file);
  }
}

function alreadyThere(file: string): CannotKeep {
  return new CannotKeep(`${file} is there already. Choose another name.`);
}
