import { CsvError, parse } from 'csv-parse/sync';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { COLUMNS, FORMS, KINDS, NO, OWNERS, YES, type Column } from '../content/sheet-words.ts';
import { gatherIncoming, type Incoming, type Told } from './incoming.ts';

interface Line {
  record: string[];
  info: { lines: number };
}

const NEEDED: readonly Column[] = ['number', 'name', 'kind', 'municipality'];

/** Reads units from a sheet as text: columns parted by semicolon, tab or comma, with names of columns on the first line. */
export function readPlaceSheet(text: string): Outcome<Incoming> {
  const first =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .find((line) => line.trim()) ?? '';
  const delimiter = [';', '\t', ','].find((one) => missingIn(columnsIn(first.split(one))).length === 0);
  if (!delimiter) {
    const closest = columnsIn(first.split(/[;\t,]/));
    return refuse('import_columns', undefined, { missing: missingIn(closest).join(', ') });
  }
  const lines = readLines(text, delimiter);
  if (!lines.ok) return lines;
  const [head, ...rows] = lines.value;
  const columns = columnsIn(head?.record ?? []);
  const entries = rows
    .filter(({ record }) => record.some((cell) => cell.trim()))
    .map(({ record, info }) => ({ row: info.lines, told: toldBy((column) => record[columns.indexOf(column)] ?? '') }));
  return entries.length > 0 ? done(gatherIncoming(entries, 0)) : refuse('import_empty');
}

function readLines(text: string, delimiter: string): Outcome<Line[]> {
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
    return done(parse(text, options) as unknown as Line[]);
  } catch (error) {
    if (error instanceof CsvError) return refuse('import_quotes', undefined, { row: Number(error['lines'] ?? 1) });
    throw error;
  }
}

function columnsIn(cells: readonly string[]): (Column | null)[] {
  return cells.map((cell) => {
    const name = cell.trim().replaceAll(/^"|"$/g, '').toLowerCase();
    return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].includes(name)) ?? null;
  });
}

function missingIn(columns: readonly (Column | null)[]): Column[] {
  return NEEDED.filter((column) => !columns.includes(column));
}

function toldBy(cell: (column: Column) => string): Told {
  const word = (column: Column) => cell(column).trim().toLowerCase();
  const active = word('active');
  return {
    registerNumber: cell('number'),
    name: cell('name'),
    kind: KINDS[word('kind')] ?? null,
    municipalityNumber: cell('municipality')
      .trim()
      .replace(/^\d{3}$/, '0$&'), // a spreadsheet drops the first nought
    form: FORMS[word('form')] ?? null,
    owner: OWNERS[word('owner')] ?? null,
    ownerName: cell('ownerName').trim() || null,
    active: YES.includes(active) || !NO.includes(active),
  };
}
