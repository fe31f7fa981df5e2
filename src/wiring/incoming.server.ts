import { decoded, readSpreadsheet } from '#platform/files/spreadsheet.server.ts';
import type { Table } from '#platform/files/table.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { readPlaceSheet, readRegister, type Incoming } from '#modules/organisation/index.ts';

export interface ReadUnits {
  incoming: Incoming;
  readAs: Table['readAs'];
}

/** Units of a file: a register's answer when it begins as JSON does, otherwise a sheet. */
export async function readUnits(bytes: Uint8Array): Promise<Outcome<ReadUnits>> {
  const found = decoded(bytes);
  if (found && /^\uFEFF?\s*[[{]/.test(found.text)) {
    const register = registerIn(found.text.replace(/^\uFEFF/, ''));
    return register.ok ? done({ incoming: register.value, readAs: found.readAs }) : register;
  }
  const table = await readSpreadsheet(bytes);
  if (!table.ok) return table;
  const sheet = readPlaceSheet(table.value);
  return sheet.ok ? done({ incoming: sheet.value, readAs: table.value.readAs }) : sheet;
}

function registerIn(text: string): Outcome<Incoming> {
  try {
    return readRegister(JSON.parse(text));
  } catch {
    return refuse('import_no_register');
  }
}
