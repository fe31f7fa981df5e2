import { WrongUsage } from '../command.ts';
import { columnOf, rowsOf } from './rows.ts';

/** The texts of a column, in the order of the rows; an empty cell is an empty text. Throws `WrongUsage`, `IllFormed`. */
export function textsOf(file: string | undefined, column: string | undefined): string[] {
  if (!file) throw new WrongUsage('Missing: --texts.');
  if (!column) throw new WrongUsage('Missing: --column.');
  const rows = rowsOf(file);
  const at = columnOf(rows, [column]);
  return rows.rows.map((cells, row) => {
    const text = cells[at] ?? '';
    if (typeof text === 'string' || typeof text === 'number') return String(text);
    throw rows.wrong(row, `«${column}» should be a text, and is «${JSON.stringify(text)}»`);
  });
}
