import { parse, type CsvError } from 'csv-parse/sync';
import { IllFormed } from '../command.ts';
import { lineAt, linesOfItems, read } from './read.ts';

/** A file of rows. A column is found by any of its names, and named by its place. */
export interface Rows {
  names: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** What is said of a row that cannot be taken as it is. */
  wrong(row: number, what: string): IllFormed;
  /** What is said of the headers. */
  wrongHead(what: string): IllFormed;
}

/** What the only column is called when a JSON list holds bare ids. */
const BARE = 'id';

/** Reads a file that is CSV with headers, or JSON with a list of objects or ids. Throws `IllFormed`. */
export function rowsOf(file: string): Rows {
  const text = read(file);
  return /^\s*[[{]/.test(text) ? fromJson(file, text) : fromCsv(file, text);
}

/** The place of the first of these names that the file has. Throws `IllFormed` when it has none. */
export function columnOf(rows: Rows, aliases: readonly string[]): number {
  const column = columnIfAny(rows, aliases);
  if (column === undefined) throw rows.wrongHead(`no column «${aliases.join('» or «')}»`);
  return column;
}

/** Like `columnOf`, for what a file need not have. A list of bare ids has only the id. */
export function columnIfAny({ names }: Rows, aliases: readonly string[]): number | undefined {
  const name = aliases.find((alias) => names.includes(alias));
  return name === undefined ? undefined : names.indexOf(name);
}

/** Text or a number, not empty. Throws `IllFormed`. */
export function idIn(rows: Rows, row: number, column: number): string | number {
  const value = rows.rows[row]?.[column];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw rows.wrong(row, `«${rows.names[column]}» should be an id, and is ${shown(value)}`);
}

/** A number, or text that reads as one. Throws `IllFormed`. */
export function numberIn(rows: Rows, row: number, column: number): number {
  const value = rows.rows[row]?.[column];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw rows.wrong(row, `«${rows.names[column]}» should be a number, and is ${shown(value)}`);
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function shown(value: unknown): string {
  return isEmpty(value) ? 'empty' : `«${typeof value === 'object' ? JSON.stringify(value) : String(value)}»`;
}

function fromCsv(file: string, text: string): Rows {
  const [head = ''] = text.split(/\r?\n/, 1);
  const options = { delimiter: !head.includes(',') && head.includes(';') ? ';' : ',', skip_empty_lines: true };
  let records: string[][];
  try {
    records = parse(text, options);
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    throw new IllFormed(file, lines ?? null, message.replace(/,? (on|at) line \d+.*$/s, ''));
  }
  const names = (records[0] ?? []).map((name) => name.trim());
  const wrongHead = (what: string): IllFormed => new IllFormed(file, 1, what);
  if (names.length === 0) throw wrongHead('it is empty');
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw wrongHead(`the column «${twice}» stands twice`);
  const lineOf = (row: number): number => {
    const read = parse(text, { ...options, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    const own = read[row + 1];
    return (own?.info.lines ?? 1) - (own?.record.join('').split('\n').length ?? 1) + 1;
  };
  return { names, rows: records.slice(1), wrongHead, wrong: (row, what) => new IllFormed(file, lineOf(row), what) };
}

function fromJson(file: string, text: string): Rows {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    throw new IllFormed(
      file,
      lineAt(text, position ? Number(position) : text.length),
      'JSON that breaks off or is wrong',
    );
  }
  if (!Array.isArray(list)) throw new IllFormed(file, 1, 'not a list');
  const wrong = (row: number, what: string): IllFormed => new IllFormed(file, linesOfItems(text)[row] ?? null, what);
  const items = list.map((item: unknown, at): object => {
    if (typeof item === 'string' || typeof item === 'number') return { [BARE]: item };
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return item;
    throw wrong(at, 'neither an object nor an id');
  });
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item) => names.map((name) => (item as Record<string, unknown>)[name]));
  return { names, rows, wrong, wrongHead: (what) => new IllFormed(file, 1, what) };
}
