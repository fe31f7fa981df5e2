import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { inOrder, type RowProblem } from './incoming.ts';
import type { IncomingPeople, IncomingPerson } from './person-sheet.ts';
import { isOpen, type Place, type Role } from './place.ts';
import { roleFits, SINGLE } from './position.ts';

/** A position that is there: ISO days, both included; null while it has no end. */
interface Held {
  personId: string;
  placeId: string;
  role: Role;
  from: string;
  to: string | null;
}

interface There {
  places: readonly Place[];
  people: readonly { id: string; name: string; email: string }[];
  positions: readonly Held[];
  /** ISO day. */
  today: string;
}

/** A position to give, to somebody who is known (`personId`) or new. */
export interface Given {
  one: IncomingPerson;
  personId: string | null;
  place: Place;
  from: string;
}

/** What an import of people would do. With a problem it does nothing. */
export interface PeoplePlan {
  given: Given[];
  /** Addresses of people who are new. */
  added: { name: string; email: string }[];
  unchanged: number;
  problems: RowProblem[];
}

/** Holds people that come in against who is there. A person is known by the e-mail address, and keeps their name. */
export function planPeople(incoming: IncomingPeople, there: There): PeoplePlan {
  const plan: PeoplePlan = { given: [], added: [], unchanged: 0, problems: [...incoming.problems] };
  const known = new Map(there.people.map((person) => [person.email.toLowerCase(), person]));
  const added = new Map<string, { name: string; email: string }>();
  const find = finder(there);
  for (const one of incoming.people) {
    const first = added.get(one.email);
    const place =
      first && first.name !== one.name
        ? refuse('import_row_two_names', undefined, { email: one.email })
        : find(one.place);
    const given = place.ok ? give(one, place.value, known.get(one.email)?.id ?? null, plan.given, there) : place;
    if (!given.ok) plan.problems.push({ row: one.row, problem: given });
    else if (given.value) plan.given.push(given.value);
    else plan.unchanged++;
    if (!known.has(one.email)) added.set(one.email, { name: one.name, email: one.email });
  }
  return { ...plan, added: [...added.values()], problems: inOrder(plan.problems) };
}

/** A place by its number, or by its name when only one that is open has it. */
function finder({ places, today }: There): (text: string) => Outcome<Place> {
  const open = places.filter(({ closedOn }) => closedOn === null || closedOn >= today);
  const numbers = new Map(open.flatMap((place) => (place.registerNumber ? [[place.registerNumber, place]] : [])));
  const names = Map.groupBy(open, ({ name }) => name.toLowerCase());
  return (text) => {
    const some = [numbers.get(text.replaceAll(/\s/g, '')) ?? names.get(text.toLowerCase()) ?? []].flat();
    const [place, ...others] = some;
    if (!place) return refuse('import_row_no_place', undefined, { place: text });
    return others.length === 0 ? done(place) : refuse('import_row_same_name', undefined, { name: text });
  };
}

/** The position to give; null when it is held already. */
function give(
  one: IncomingPerson,
  place: Place,
  personId: string | null,
  given: readonly Given[],
  { positions, today }: There,
): Outcome<Given | null> {
  const from = one.from ?? today;
  const problem = misfit(one, place, from);
  if (problem) return problem;
  const there = positions.filter(
    (held) => held.placeId === place.id && held.role === one.role && overlaps(held, from, one.to),
  );
  if (there.some((held) => held.personId === personId)) return done(null);
  const coming = given.filter((other) => other.place.id === place.id && other.one.role === one.role);
  const same = coming.filter((other) => other.one.email === one.email);
  const meeting = coming.filter((other) => overlaps({ from: other.from, to: other.one.to }, from, one.to));
  if (same.some((other) => meeting.includes(other)))
    return refuse('import_row_position_twice', undefined, { name: one.name });
  if (SINGLE.includes(one.role) && there.length + meeting.length > 0)
    return refuse('import_row_one_leader', undefined, { place: place.name });
  return done({ one, personId, place, from });
}

function misfit(one: IncomingPerson, place: Place, from: string): Refusal | null {
  if (!roleFits(one.role, place.kind)) return refuse('import_row_misfit', undefined, { place: place.name });
  if (one.to && one.to < from) return refuse('organisation_term_backwards');
  return isOpen(place, from) ? null : refuse('organisation_not_open', undefined, { name: place.name });
}

function overlaps(term: Pick<Held, 'from' | 'to'>, from: string, to: string | null): boolean {
  return (to === null || term.from <= to) && (term.to === null || from <= term.to);
}

/** Text that is the same for two plans that would do the same. */
export function peopleKey({ given }: PeoplePlan): string {
  return given
    .map(({ one, personId, place, from }) =>
      JSON.stringify([one.email, one.name, one.role, one.to, personId, place.id, from]),
    )
    .toSorted()
    .join('\n');
}
