import type { Table } from '#platform/files/table.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { ACTIVE, FORMS, KINDS, OWNERS, PLACE_COLUMNS, type PlaceColumn } from '../content/sheet-words.ts';
import { gatherIncoming, type Incoming, type IncomingPlace, type ToldPlace } from './incoming.ts';
import { meaning, rowsUnder, type ToldRow } from './sheet.ts';

const NEEDED: readonly PlaceColumn[] = ['number', 'name', 'kind', 'municipality'];

/** Reads units from a sheet whose first row names the columns. */
export function readPlaceSheet(table: Table): Outcome<Incoming> {
  const rows = rowsUnder(table, PLACE_COLUMNS, NEEDED);
  if (!rows.ok) return rows;
  return done(
    gatherIncoming(
      rows.value.map((one) => ({ row: one.row, told: toldBy(one) })),
      0,
    ),
  );
}

function toldBy(row: ToldRow<PlaceColumn>): Outcome<ToldPlace> {
  const form = meaning(row, 'form', PLACE_COLUMNS, FORMS);
  const owner = meaning(row, 'owner', PLACE_COLUMNS, OWNERS);
  const active = meaning(row, 'active', PLACE_COLUMNS, ACTIVE);
  const problem = refuseAll([form, owner, active].map((one) => (one.ok ? null : one)));
  if (problem || !form.ok || !owner.ok || !active.ok) return problem ?? refuse('import_row_no_entry');
  return done({
    registerNumber: row.cell('number'),
    name: row.cell('name'),
    kind: KINDS[row.cell('kind').toLowerCase()] ?? null,
    municipalityNumber: row.cell('municipality').replace(/^\d{3}$/, '0$&'), // a spreadsheet drops the first nought
    form: form.value,
    owner: owner.value,
    ownerName: row.cell('ownerName') || null,
    active: active.value ?? true,
  });
}

/** Units as rows that `readPlaceSheet` reads as the same. */
export function placeSheet(places: readonly IncomingPlace[]): string[][] {
  const word = <Meant>(words: Readonly<Record<string, Meant>>, meant: Meant) =>
    Object.keys(words).find((one) => words[one] === meant) ?? '';
  const columns = Object.keys(PLACE_COLUMNS) as PlaceColumn[];
  return [
    columns.map((column) => PLACE_COLUMNS[column][0] ?? column),
    ...places.map((one) => {
      const cells: Record<PlaceColumn, string> = {
        number: one.registerNumber,
        name: one.name,
        kind: word(KINDS, one.kind),
        municipality: one.municipalityNumber,
        form: one.form ?? '',
        owner: word(OWNERS, one.owner),
        ownerName: one.ownerName ?? '',
        active: word(ACTIVE, one.active),
      };
      return columns.map((column) => cells[column]);
    }),
  ];
}
