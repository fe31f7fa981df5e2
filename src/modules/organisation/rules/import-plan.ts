import { refuse, type Refusal } from '#platform/i18n/refusal.ts';
import { inOrder, sharedBy, type Incoming, type IncomingPlace, type RowProblem } from './incoming.ts';
import { isUnit, type Place } from './place.ts';

/** A place that is there, and how it will be. */
export interface Changed {
  before: Place;
  after: Place;
  what: ('name' | 'moved' | 'facts' | 'closed' | 'reopened')[];
  /** The centre it closes with, when the file does not name the place itself. */
  with?: string;
}

/** What an import would do. With a problem it does nothing. */
export interface ImportPlan {
  opened: (IncomingPlace & { parentId: string })[];
  /** Centres first: what lies under one goes where it goes. */
  changed: Changed[];
  unchanged: number;
  /** Units in municipalities that are not of the region. */
  outside: number;
  /** Units of the region that the file puts outside it: they are left as they are, for somebody to look at. */
  astray: { row: number; place: Place; municipalityNumber: string }[];
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

/** What the file says, beside what is there. */
interface Match {
  one: IncomingPlace;
  place: Place | null;
  municipality: Place | null;
}

/**
 * Holds what comes in against what is there. A place is known by its number; one without a number by its name and
 * kind in the municipality. What the file does not name is left alone, but for what lies in a centre that closes.
 */
export function planImport(incoming: Incoming, there: There): ImportPlan {
  const matches = matched(incoming, indexOf(there.places));
  const { sure, problems } = withoutDoubt(matches);
  const inside = sure.filter(({ place, municipality }) => place ?? municipality);
  const plan: ImportPlan = {
    opened: [],
    changed: [],
    unchanged: 0,
    outside: sure.length - inside.length,
    astray: [],
    left: incoming.left,
    problems: [...incoming.problems, ...problems],
  };
  const now = new Map(there.places.map((place) => [place.id, place]));
  const isCentre = ({ one }: Match) => one.kind === 'centre';
  for (const match of [...inside.filter(isCentre), ...inside.filter((one) => !isCentre(one))]) {
    if (match.place) change(plan, match.one, match.place, match.municipality, { ...there, now });
    else open(plan, match.one, match.municipality);
  }
  closeAlong(plan, [...now.values()]);
  return { ...plan, problems: inOrder(plan.problems) };
}

interface Index {
  municipalities: Map<string, Place>;
  numbers: Map<string, Place>;
  /** Open units without a number, by municipality, kind and name. */
  names: Map<string, Place[]>;
}

function indexOf(places: readonly Place[]): Index {
  const units = places.filter(({ kind }) => isUnit(kind));
  const municipalities = places.filter(({ kind, closedOn }) => kind === 'municipality' && !closedOn);
  return {
    municipalities: new Map(municipalities.map((place) => [place.registerNumber ?? '', place])),
    numbers: new Map(units.flatMap((place) => (place.registerNumber ? [[place.registerNumber, place]] : []))),
    names: Map.groupBy(
      units.filter(({ registerNumber, closedOn }) => !registerNumber && !closedOn),
      (place) => nameKey(place, place.path[1] ?? ''),
    ),
  };
}

function nameKey({ kind, name }: Pick<Place, 'kind' | 'name'>, municipalityId: string): string {
  return `${municipalityId} ${kind} ${name.toLowerCase()}`;
}

/** Each row with every place it may mean. */
function matched(incoming: Incoming, known: Index): (Match & { others: Place[] })[] {
  return incoming.places.map((one) => {
    const municipality = known.municipalities.get(one.municipalityNumber) ?? null;
    const named = (municipality && known.names.get(nameKey(one, municipality.id))) ?? [];
    const [place = null, ...others] = [known.numbers.get(one.registerNumber) ?? named].flat();
    return { one, municipality, place, others };
  });
}

/** A row that may mean two places, and two rows that mean the same, are for somebody to decide. */
function withoutDoubt(matches: readonly (Match & { others: Place[] })[]): { sure: Match[]; problems: RowProblem[] } {
  const unclear = (row: number, name: string): RowProblem => ({
    row,
    problem: refuse('import_row_same_name', undefined, { name }),
  });
  const known = matches.filter(({ place }) => place);
  const shared = sharedBy(known, ({ place }) => place?.id ?? '').flatMap(({ some }) => some);
  const doubtful = new Set([...shared, ...matches.filter(({ others }) => others.length > 0)]);
  return {
    sure: matches.filter((match) => !doubtful.has(match)),
    problems: [...doubtful].map(({ one }) => unclear(one.row, one.name)),
  };
}

function open(plan: ImportPlan, one: IncomingPlace, municipality: Place | null): void {
  if (one.active && municipality) plan.opened.push({ ...one, parentId: municipality.id });
  else plan.unchanged++;
}

/** `now` has every place as it will be, as far as the plan has come. */
type Going = There & { now: Map<string, Place> };

function change(plan: ImportPlan, one: IncomingPlace, before: Place, municipality: Place | null, going: Going): void {
  const problem = problemOf(one, before, going);
  if (problem) {
    plan.problems.push({ row: one.row, problem });
    return;
  }
  if (before.closedOn && !one.active) {
    plan.unchanged++;
    return;
  }
  if (!municipality) {
    plan.astray.push({ row: one.row, place: before, municipalityNumber: one.municipalityNumber });
    return;
  }
  const after: Place = {
    ...before,
    name: one.name,
    parentId: one.active ? parentOf(before, municipality, going) : before.parentId,
    form: one.form ?? before.form,
    owner: one.owner ?? before.owner,
    ownerName: one.owner === 'public' ? null : (one.ownerName ?? before.ownerName),
    registerNumber: one.registerNumber,
    closedOn: one.active ? null : going.today,
  };
  going.now.set(after.id, after);
  const what = differences(before, after);
  if (what.length === 0) plan.unchanged++;
  else plan.changed.push({ before, after, what });
}

function problemOf(one: IncomingPlace, before: Place, { succeeded, today }: There): Refusal | null {
  const { name } = before;
  if (before.kind !== one.kind) return refuse('import_row_other_kind', undefined, { name });
  if (one.active && before.closedOn && succeeded.has(before.id))
    return refuse('import_row_goes_on', undefined, { name });
  const unborn = !one.active && !before.closedOn && before.openedOn > today;
  return unborn ? refuse('import_row_unborn', undefined, { name }) : null;
}

/** It stays where it lies as long as that is open and in the municipality; what serves the whole region stays too. */
function parentOf(before: Place, municipality: Place, { now }: Going): string | null {
  const above = now.get(before.parentId ?? '');
  if (!above || above.kind === 'region') return before.parentId;
  const stays = !above.closedOn && (above.id === municipality.id || above.parentId === municipality.id);
  return stays ? above.id : municipality.id;
}

/** What still lies in a centre that closes, closes with it. What the file calls active has gone out of it. */
function closeAlong(plan: ImportPlan, now: readonly Place[]): void {
  for (const { before: centre, after, what } of [...plan.changed]) {
    if (centre.kind !== 'centre' || !what.includes('closed')) continue;
    const along = now.filter((place) => place.parentId === centre.id && !place.closedOn);
    for (const before of along)
      plan.changed.push({
        before,
        after: { ...before, closedOn: after.closedOn },
        what: ['closed'],
        with: centre.name,
      });
  }
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

/** Text that is the same for two plans that would do the same, whatever else the files held. */
export function planKey({ opened, changed }: ImportPlan): string {
  const lines = [
    ...opened.map((one) => JSON.stringify(['open', one.registerNumber, one.name, one.kind, one.parentId])),
    ...changed.map(({ before, after }) => JSON.stringify(['change', before, after])),
  ];
  return lines.toSorted().join('\n');
}
