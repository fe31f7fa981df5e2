import { CsvError, parse } from 'csv-parse/sync';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';

/** One row of a sheet: where it stands, counted from 1, and its cells as text without spaces around. */
export interface Row {
  row: number;
  cells: string[];
}

/** A sheet as rows of text; rows without words are left out. */
export interface Table {
  rows: Row[];
  /** How the bytes were understood. What is `windows-1252` is guessed, and worth saying. */
  readAs: 'utf-8' | 'utf-16' | 'windows-1252' | 'xlsx';
}

interface Line {
  record: string[];
  info: { lines: number };
}

const SEPARATORS = [';', '\t', ','];

/** Reads text whose cells are parted by semicolon, tab or comma: whichever parts the first line most. */
export function parseTable(text: string, readAs: Table['readAs'] = 'utf-8'): Outcome<Table> {
  const first = text.split(/\r\n|\n|\r/).find((line) => line.trim()) ?? '';
  const [delimiter] = SEPARATORS.toSorted((one, other) => first.split(other).length - first.split(one).length);
  const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
  try {
    const lines = parse(text, options) as unknown as Line[];
    return done(
      tableOf(
        lines.map(({ record, info }) => ({ row: info.lines, cells: record })),
        readAs,
      ),
    );
  } catch (error) {
    if (error instanceof CsvError) return refuse('file_quotes', undefined, { row: Number(error['lines'] ?? 1) });
    throw error;
  }
}

/** A table of the rows in which something stands. */
export function tableOf(rows: readonly Row[], readAs: Table['readAs']): Table {
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim())), readAs };
}

/** The table as text that `parseTable` reads the same way. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join(';')).join('\n');
}
