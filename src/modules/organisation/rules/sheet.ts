import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import type { Row, Table } from '#platform/files/table.ts';

/** What each column of a sheet may be called, in small letters; the first is what we call it ourselves. */
export type Columns<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** A row whose cells are asked for by column; empty when the sheet has no such column. */
export interface ToldRow<Column extends string> {
  row: number;
  cell(column: Column): string;
}

/** The rows under the first, which names the columns. Refused when a needed one is missing or one stands twice. */
export function rowsUnder<Column extends string>(
  { rows }: Table,
  columns: Columns<Column>,
  needed: readonly Column[],
): Outcome<ToldRow<Column>[]> {
  const [head, ...under] = rows;
  const names = Object.keys(columns) as Column[];
  const found = (head?.cells ?? []).map((cell) => names.find((name) => columns[name].includes(cell.toLowerCase())));
  const called = (some: readonly Column[]) => some.map((name) => columns[name][0]).join(', ');
  const missing = needed.filter((name) => !found.includes(name));
  if (missing.length > 0) return refuse('import_columns', undefined, { missing: called(missing) });
  const twice = names.filter((name) => found.filter((one) => one === name).length > 1);
  if (twice.length > 0) return refuse('import_columns_twice', undefined, { twice: called(twice) });
  if (under.length === 0) return refuse('import_empty');
  return done(under.map((row) => ({ row: row.row, cell: (column) => cellOf(row, found.indexOf(column)) })));
}

function cellOf({ cells }: Row, at: number): string {
  return (at < 0 ? '' : (cells[at] ?? '')).normalize('NFC').trim();
}

/** What a word in a column means; a problem when the column says something that nobody has given a meaning. */
export function meaning<Column extends string, Meant>(
  told: ToldRow<Column>,
  column: Column,
  columns: Columns<Column>,
  words: Readonly<Record<string, Meant>>,
): Outcome<Meant | null> {
  const word = told.cell(column);
  const meant = word ? words[word.toLowerCase()] : null;
  return meant === undefined ? unknownWord(columns[column][0] ?? column, word) : done(meant);
}

function unknownWord(column: string, word: string): Refusal {
  return refuse('import_row_word', undefined, { column, word: word.slice(0, 40) });
}
