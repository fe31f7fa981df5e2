import type { Table } from '#platform/files/table.ts';
import { parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { PERSON_COLUMNS, ROLE_WORDS, type PersonColumn } from '../content/sheet-words.ts';
import { checkRows, inOrder, type RowProblem } from './incoming.ts';
import { parseEmail, parsePersonName } from './person.ts';
import type { Role } from './place.ts';
import { meaning, rowsUnder, type ToldRow } from './sheet.ts';

/** A person with a position, as a sheet tells of it. */
export interface IncomingPerson {
  row: number;
  name: string;
  email: string;
  role: Role;
  /** The register number or the name of a place. */
  place: string;
  /** ISO days; null when the sheet does not say. */
  from: string | null;
  to: string | null;
}

export interface IncomingPeople {
  people: IncomingPerson[];
  problems: RowProblem[];
}

const NEEDED: readonly PersonColumn[] = ['name', 'email', 'role', 'place'];

/** Reads people from a sheet whose first row names the columns: one row for each position. */
export function readPersonSheet(table: Table): Outcome<IncomingPeople> {
  const rows = rowsUnder(table, PERSON_COLUMNS, NEEDED);
  if (!rows.ok) return rows;
  const told = rows.value.map((one) => ({ row: one.row, told: toldBy(one) }));
  const { taken, problems } = checkRows(told, (_row, person) => done(person));
  return done({ people: taken, problems: inOrder(problems) });
}

function toldBy(row: ToldRow<PersonColumn>): Outcome<IncomingPerson> {
  const name = parsePersonName(row.cell('name'));
  const email = parseEmail(row.cell('email'));
  const role = meaning(row, 'role', PERSON_COLUMNS, ROLE_WORDS);
  const from = dayIn(row.cell('from'));
  const to = dayIn(row.cell('to'));
  const place = row.cell('place');
  const problem = refuseAll([
    ...[name, email, role, from, to].map((one) => (one.ok ? null : one)),
    role.ok && !role.value ? refuse('import_row_role') : null,
    place ? null : refuse('import_row_place'),
    from.ok && to.ok && from.value && to.value && to.value < from.value ? refuse('organisation_term_backwards') : null,
  ]);
  if (problem || !name.ok || !email.ok || !role.ok || !role.value || !from.ok || !to.ok)
    return problem ?? refuse('import_row_role');
  return done({
    row: row.row,
    name: name.value,
    email: email.value,
    role: role.value,
    place,
    from: from.value,
    to: to.value,
  });
}

function dayIn(text: string): Outcome<string | null> {
  if (!text) return done(null);
  const day = parseDay(text);
  return day ? done(day) : refuse('organisation_day');
}

/** People as rows that `readPersonSheet` reads as the same. */
export function personSheet(people: readonly IncomingPerson[]): string[][] {
  const columns = Object.keys(PERSON_COLUMNS) as PersonColumn[];
  return [
    columns.map((column) => PERSON_COLUMNS[column][0] ?? column),
    ...people.map((one) =>
      columns.map((column) => {
        if (column !== 'role') return one[column] ?? '';
        return Object.keys(ROLE_WORDS).find((word) => ROLE_WORDS[word] === one.role) ?? '';
      }),
    ),
  ];
}
