import { refuse } from '#platform/i18n/refusal.ts';
import type { Incoming, IncomingPlace, RowProblem } from './incoming.ts';
import { isUnit, type Place } from './place.ts';

/** A place that is there, and how it will be. */
export interface Changed {
  before: Place;
  after: Place;
  what: ('name' | 'moved' | 'facts' | 'closed' | 'reopened')[];
}

/** What an import would do. With a problem it does nothing. */
export interface ImportPlan {
  opened: (IncomingPlace & { parentId: string })[];
  changed: Changed[];
  unchanged: number;
  /** Units in municipalities that are not of the region. */
  outside: number;
  /** Entries that are no units. */
  left: number;
  problems: RowProblem[];
}

interface There {
  places: readonly Place[];
  /** Closed places that go on in another. */
  succeeded: ReadonlySet<string>;
  /** ISO day. */
  today: string;
}

/**
 * Holds what comes in against what is there. A place is known by its number; one without a number by its name and
 * kind in the municipality. What the file does not name is left alone.
 */
export function planImport(incoming: Incoming, there: There): ImportPlan {
  const plan: ImportPlan = {
    opened: [],
    changed: [],
    unchanged: 0,
    outside: 0,
    left: incoming.left,
    problems: [...incoming.problems],
  };
  const known = indexOf(there.places);
  for (const one of incoming.places) {
    const municipality = known.municipalities.get(one.municipalityNumber);
    const place =
      known.numbers.get(one.registerNumber) ?? (municipality && known.names.get(nameKey(one, municipality.id)));
    if (!municipality && !place) plan.outside++;
    else if (!place) open(plan, one, municipality);
    else change(plan, one, place, municipality ?? null, there);
  }
  return plan;
}

function indexOf(places: readonly Place[]) {
  const municipalities = new Map<string, Place>();
  const numbers = new Map<string, Place>();
  const names = new Map<string, Place>();
  for (const place of places) {
    if (place.kind === 'municipality' && place.registerNumber && !place.closedOn)
      municipalities.set(place.registerNumber, place);
    if (isUnit(place.kind) && place.registerNumber) numbers.set(place.registerNumber, place);
    if (isUnit(place.kind) && !place.registerNumber && !place.closedOn)
      names.set(nameKey(place, place.path[1] ?? ''), place);
  }
  return { municipalities, numbers, names };
}

function nameKey({ kind, name }: Pick<Place, 'kind' | 'name'>, municipalityId: string): string {
  return `${municipalityId} ${kind} ${name.toLowerCase()}`;
}

function open(plan: ImportPlan, one: IncomingPlace, municipality: Place | undefined): void {
  if (one.active && municipality) plan.opened.push({ ...one, parentId: municipality.id });
  else plan.unchanged++;
}

function change(plan: ImportPlan, one: IncomingPlace, before: Place, municipality: Place | null, there: There): void {
  if (before.kind !== one.kind) {
    plan.problems.push({ row: one.row, problem: refuse('import_row_other_kind', undefined, { name: before.name }) });
    return;
  }
  if (one.active && before.closedOn && there.succeeded.has(before.id)) {
    plan.problems.push({ row: one.row, problem: refuse('import_row_goes_on', undefined, { name: before.name }) });
    return;
  }
  const inMunicipality = municipality && before.path.includes(municipality.id);
  const after: Place = {
    ...before,
    name: one.name,
    parentId: !municipality || inMunicipality ? before.parentId : municipality.id,
    form: one.form ?? before.form,
    owner: one.owner ?? before.owner,
    ownerName: one.owner === 'public' ? null : (one.ownerName ?? before.ownerName),
    registerNumber: one.registerNumber,
    closedOn: one.active ? null : (before.closedOn ?? there.today),
  };
  const what = differences(before, after);
  if (what.length === 0) plan.unchanged++;
  else plan.changed.push({ before, after, what });
}

function differences(before: Place, after: Place): Changed['what'] {
  const facts = (['form', 'owner', 'ownerName', 'registerNumber'] as const).some((key) => before[key] !== after[key]);
  return [
    ...(before.name === after.name ? [] : (['name'] as const)),
    ...(before.parentId === after.parentId ? [] : (['moved'] as const)),
    ...(facts ? (['facts'] as const) : []),
    ...(!before.closedOn && after.closedOn ? (['closed'] as const) : []),
    ...(before.closedOn && !after.closedOn ? (['reopened'] as const) : []),
  ];
}
