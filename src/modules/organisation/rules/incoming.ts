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

export type ToldPlace = Omit<IncomingPlace, 'row' | 'kind'> & { kind: PlaceKind | null };

/** Checks one entry. The number is what a place is known by, so it must be there. */
export function checkIncoming(row: number, told: ToldPlace): Outcome<IncomingPlace> {
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

/** Gathers entries, checked one by one. One number that stands twice is a problem of both. */
export function gatherIncoming(entries: readonly { row: number; told: Outcome<ToldPlace> }[], left: number): Incoming {
  const { taken, problems } = checkRows(entries, checkIncoming);
  const twice = sharedBy(taken, ({ registerNumber }) => registerNumber).flatMap(({ key, some }) => {
    const rows = some.map(({ row }) => row).join(', ');
    return some.map(({ row }) => ({ row, problem: refuse('import_row_twice', undefined, { number: key, rows }) }));
  });
  return { places: taken, problems: inOrder([...problems, ...twice]), left };
}

/** What passes a check, and the problems of what does not. */
export function checkRows<Told, Checked>(
  entries: readonly { row: number; told: Outcome<Told> }[],
  check: (row: number, told: Told) => Outcome<Checked>,
): { taken: Checked[]; problems: RowProblem[] } {
  const taken: Checked[] = [];
  const problems: RowProblem[] = [];
  for (const { row, told } of entries) {
    const checked = told.ok ? check(row, told.value) : told;
    if (checked.ok) taken.push(checked.value);
    else problems.push(...[checked, ...(checked.also ?? [])].map((problem) => ({ row, problem })));
  }
  return { taken, problems };
}

/** Those of which there is more than one with the same key. */
export function sharedBy<One>(all: readonly One[], key: (one: One) => string): { key: string; some: One[] }[] {
  return [...Map.groupBy(all, key)].filter(([, some]) => some.length > 1).map(([key, some]) => ({ key, some }));
}

export function inOrder(problems: readonly RowProblem[]): RowProblem[] {
  return problems.toSorted((one, other) => one.row - other.row);
}
