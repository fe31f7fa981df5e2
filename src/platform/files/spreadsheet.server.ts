import { refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseTable, type Table } from './table.ts';
import { isOldWorkbook, isWorkbook, readWorkbook } from './workbook.server.ts';

/** Text of a file, and how its bytes were understood; null when they are no text. */
export function decoded(bytes: Uint8Array): { text: string; readAs: Table['readAs'] } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), readAs: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), readAs: 'utf-16' };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), readAs: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), readAs: 'windows-1252' };
  }
}

/** The rows of a file: a workbook (XLSX), or text with parted columns in UTF-8, UTF-16 or Windows-1252. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Outcome<Table>> {
  if (isOldWorkbook(bytes)) return refuse('file_old_workbook');
  if (isWorkbook(bytes)) return readWorkbook(bytes);
  const found = decoded(bytes);
  return found ? parseTable(found.text, found.readAs) : refuse('file_no_sheet');
}
