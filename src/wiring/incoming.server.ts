import { decoded, readSpreadsheet } from '#platform/files/spreadsheet.server.ts';
import type { Table } from '#platform/files/table.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import {
  readPersonSheet,
  readPlaceSheet,
  readRegister,
  type Incoming,
  type IncomingPeople,
} from '#modules/organisation/index.ts';

/** What a file holds, and how its bytes were understood. */
export interface ReadFile<Held> {
  incoming: Held;
  readAs: Table['readAs'];
}

/** Units of a file: a register's answer when it begins as JSON does, otherwise a sheet. */
export async function readUnits(bytes: Uint8Array): Promise<Outcome<ReadFile<Incoming>>> {
  const found = decoded(bytes);
  if (found && /^\uFEFF?\s*[[{]/.test(found.text)) {
    const register = registerIn(found.text.replace(/^\uFEFF/, ''));
    return register.ok ? done({ incoming: register.value, readAs: found.readAs }) : register;
  }
  return readSheet(bytes, readPlaceSheet);
}

/** People of a file, one row for each position. */
export function readPeople(bytes: Uint8Array): Promise<Outcome<ReadFile<IncomingPeople>>> {
  return readSheet(bytes, readPersonSheet);
}

async function readSheet<Held>(
  bytes: Uint8Array,
  understand: (table: Table) => Outcome<Held>,
): Promise<Outcome<ReadFile<Held>>> {
  const table = await readSpreadsheet(bytes);
  if (!table.ok) return table;
  const sheet = understand(table.value);
  return sheet.ok ? done({ incoming: sheet.value, readAs: table.value.readAs }) : sheet;
}

function registerIn(text: string): Outcome<Incoming> {
  try {
    return readRegister(JSON.parse(text));
  } catch {
    return refuse('import_no_register');
  }
}
