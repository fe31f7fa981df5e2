import { readFileSync } from 'node:fs';
import { IllFormed } from '../command.ts';

/** The text of a file in UTF-8. Throws `IllFormed` when it cannot be read or is something else. */
export function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new IllFormed(
      file,
      null,
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not there' : 'cannot be read',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new IllFormed(file, lineOfBreak(bytes), 'not UTF-8');
  }
}

/** The first line that is not UTF-8. */
function lineOfBreak(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  while (from < bytes.length) {
    const found = bytes.indexOf(10, from);
    const end = found === -1 ? bytes.length : found;
    try {
      decoder.decode(bytes.subarray(from, end));
    } catch {
      return line;
    }
    line++;
    from = end + 1;
  }
  return line;
}

/** The line of a place in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** On which line each item of the outermost list of a JSON text begins. */
export function linesOfItems(text: string): number[] {
  const lines: number[] = [];
  let depth = 0;
  let line = 1;
  let waiting = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s"[\]{},]+/g)) {
    if (token === '\n') {
      line++;
      continue;
    }
    if (depth === 1 && waiting && token !== ']') lines.push(line);
    if (depth === 1) waiting = token === ',';
    if (token === '[' || token === '{') depth++;
    if (token === '[' && depth === 1) waiting = true;
    if (token === ']' || token === '}') depth--;
  }
  return lines;
}
