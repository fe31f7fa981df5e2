import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { parsePlaceName, parseRegisterNumber } from './place-form.ts';
import type { Form, PlaceKind } from './place.ts';

/** A unit as a register or a sheet tells of it. What it does not say is null, and stays as it was. */
export interface IncomingPlace {
  /** Where it stands, counted from 1: a line of a sheet, an entry of a register. */
  row: number;
  registerNumber: string;
  name: string;
  kind: PlaceKind;
  municipalityNumber: string;
  form: Form | null;
  owner: 'public' | 'private' | null;
  ownerName: string | null;
  active: boolean;
}

/** What cannot be taken in, and why. */
export interface RowProblem {
  row: number;
  problem: Refusal;
}

export interface Incoming {
  places: IncomingPlace[];
  problems: RowProblem[];
  /** Entries that are no units, such as owners. */
  left: number;
}

export type Told = Omit<IncomingPlace, 'row' | 'kind'> & { kind: PlaceKind | null };

/** Checks one entry. The number is what a place is known by, so it must be there. */
export function checkIncoming(row: number, told: Told): Outcome<IncomingPlace> {
  const name = parsePlaceName(told.name);
  if (!name.ok) return name;
  if (!told.kind) return refuse('import_row_kind', undefined, { name: name.value });
  const number = parseRegisterNumber(told.kind, told.registerNumber);
  if (!number.ok) return number;
  if (!number.value) return refuse('import_row_number', undefined, { name: name.value });
  if (!/^\d{4}$/.test(told.municipalityNumber))
    return refuse('import_row_municipality', undefined, { name: name.value });
  return done({ ...told, row, kind: told.kind, name: name.value, registerNumber: number.value });
}

/** Gathers checked entries. One number that stands twice is a problem of both. */
export function gatherIncoming(entries: readonly { row: number; told: Told }[], left: number): Incoming {
  const incoming: Incoming = { places: [], problems: [], left };
  for (const { row, told } of entries) {
    const place = checkIncoming(row, told);
    if (place.ok) incoming.places.push(place.value);
    else incoming.problems.push({ row, problem: place });
  }
  const byNumber = Map.groupBy(incoming.places, ({ registerNumber }) => registerNumber);
  for (const same of [...byNumber.values()].filter(({ length }) => length > 1)) {
    for (const { row, registerNumber } of same) {
      const rows = same.map((one) => one.row).join(', ');
      incoming.problems.push({ row, problem: refuse('import_row_twice', undefined, { number: registerNumber, rows }) });
    }
  }
  incoming.problems.sort((one, other) => one.row - other.row);
  return incoming;
}
