import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Count } from './parts.server.ts';

/**
 * A backup is a gzip of lines of JSON: a head; for each part its own head, a list for each row, and its count; an
 * end with a hash of everything before it.
 */
export interface Head {
  varde: 'backup';
  format: 1;
  at: string;
  migrations: string[];
}

/** Whose rows follow. */
export interface PartHead {
  part: string;
  region: string | null;
  columns: string[];
}

export interface End {
  end: true;
  parts: number;
  rows: number;
  sha256: string;
}

/** What is read from a backup, in order. */
export type Piece =
  | { kind: 'head'; head: Head }
  | { kind: 'part'; part: PartHead }
  | { kind: 'rows'; lines: string[] }
  | { kind: 'count'; count: Count }
  | { kind: 'end'; end: End };

export const FORMAT = 1;
const AT_A_TIME = 500;
/** Pictures are long lines: so many characters are handed on before there are that many. */
const MOST_CHARACTERS = 8_000_000;

/** A file that is no whole backup; the message says why. */
export class NoBackup extends Error {}

/** Reads a backup from end to end. Throws `NoBackup` when it is none, is cut short, or was altered. */
export async function* piecesOf(file: string): AsyncGenerator<Piece> {
  const hash = createHash('sha256');
  let lines: string[] = [];
  let [first, ended, characters] = [true, false, 0];
  for await (const line of linesIn(file)) {
    if (ended) throw new NoBackup(`${file} goes on after its end.`);
    if (line.startsWith('[')) {
      lines.push(line);
      characters += line.length;
      if (lines.length === AT_A_TIME || characters > MOST_CHARACTERS) {
        yield { kind: 'rows', lines };
        [lines, characters] = [[], 0];
      }
    } else {
      if (lines.length > 0) yield { kind: 'rows', lines };
      [lines, characters] = [[], 0];
      const piece = pieceIn(file, line, first);
      if (piece.kind === 'end' && piece.end.sha256 !== hash.copy().digest('hex'))
        throw new NoBackup(`${file} was altered after it was made: its hash is another.`);
      ended = piece.kind === 'end';
      yield piece;
    }
    first = false;
    hash.update(line).update('\n');
  }
  if (!ended) throw new NoBackup(first ? `${file} is no backup of Varde.` : `${file} is cut short.`);
}

/** Lines end at a line feed and nowhere else: people's words may hold other ends of lines. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  const source = createReadStream(file);
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  let rest: string[] = [];
  try {
    for await (const chunk of unpacked as AsyncIterable<string>) {
      const [before = '', ...lines] = chunk.split('\n');
      rest.push(before);
      const after = lines.pop();
      if (after === undefined) continue;
      yield rest.join('');
      yield* lines;
      rest = [after];
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'Z_BUF_ERROR') throw new NoBackup(`${file} is cut short.`);
    if (code?.startsWith('Z_')) throw new NoBackup(`${file} is no backup of Varde, or it is damaged.`);
    throw error;
  }
  if (rest.join('')) throw new NoBackup(`${file} is cut short.`);
}

function pieceIn(file: string, line: string, first: boolean): Piece {
  const said = parsed(line);
  if (first) {
    if (said?.['varde'] !== 'backup') throw new NoBackup(`${file} is no backup of Varde.`);
    if (said['format'] !== FORMAT)
      throw new NoBackup(`${file} was made by a newer Varde. Take that one to restore it.`);
    return { kind: 'head', head: said as unknown as Head };
  }
  if (said?.['end'] === true) return { kind: 'end', end: said as unknown as End };
  if (typeof said?.['part'] === 'string') return { kind: 'part', part: said as unknown as PartHead };
  if (typeof said?.['sha256'] === 'string') return { kind: 'count', count: said as unknown as Count };
  throw new NoBackup(`${file} holds a line that no backup has.`);
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
