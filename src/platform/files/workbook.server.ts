import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { tableOf, type Table } from './table.ts';

/** What a workbook may unfold to, in bytes; and how far its cells may reach. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 100;

const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/.*\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const CELL = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(?:\s*<(?:\w+:)?(f)[\s/>])?/g;
const ROW = /<(?:\w+:)?row\b[^>]*?\br="(\d{1,7})"/g;

class TooLarge extends Error {}

/** True for what begins as a packed workbook does. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** True for what begins as workbooks did before 2007, and as packed ones do behind a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/**
 * The first sheet of an XLSX workbook. Refuses one that unfolds to more than 64 MB, reaches beyond 50,000 rows or 100
 * columns, or holds a formula: what a formula gives hangs on more than we can see.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<Table>> {
  try {
    const parts = unfold(bytes);
    const problem = problemIn(parts);
    if (problem) return problem;
    // Only what has been measured goes on, packed anew: a file may tell one reader this and another that.
    const sheet = await readSheet(Buffer.from(zipSync(parts, { level: 0 })));
    return done(
      tableOf(
        sheet.map((cells, at) => ({ row: at + 1, cells: cells.map(cellText) })),
        'xlsx',
      ),
    );
  } catch (error) {
    return refuse(error instanceof TooLarge ? 'file_unfolds' : 'file_no_workbook');
  }
}

function unfold(bytes: Uint8Array): Unzipped {
  let total = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!PARTS.test(name)) return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new TooLarge();
      return true;
    },
  });
}

function problemIn(parts: Unzipped): Refusal | null {
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const text = strFromU8(part);
    for (const [, row] of text.matchAll(ROW)) if (Number(row) > MOST_ROWS) return refuse('file_unfolds');
    for (const [, column = '', row, formula] of text.matchAll(CELL)) {
      if (columnNumber(column) > MOST_COLUMNS || Number(row) > MOST_ROWS) return refuse('file_unfolds');
      if (formula) return refuse('file_formula', undefined, { cell: `${column}${row}` });
    }
  }
  return null;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value).trim();
}
