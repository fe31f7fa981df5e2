import { isOpen, type Place } from './place.ts';

/** How a place was until an ISO day, that day included. */
export interface PlaceWas {
  placeId: string;
  until: string;
  name: string;
  parentId: string | null;
}

/** A closed place goes on in another, from an ISO day. */
export interface Succession {
  fromId: string;
  toId: string;
  on: string;
}

/** The places that were open on an ISO day, under the names and in the places they had then. */
export function asOf(places: readonly Place[], were: readonly PlaceWas[], day: string): Place[] {
  const then = new Map<string, PlaceWas>();
  for (const was of were.filter(({ until }) => day <= until).toSorted((a, b) => b.until.localeCompare(a.until))) {
    then.set(was.placeId, was); // the earliest end that is not yet past comes last, and stays
  }
  return places
    .filter((place) => isOpen(place, day))
    .map((place) => {
      const was = then.get(place.id);
      return was ? { ...place, name: was.name, parentId: was.parentId } : place;
    });
}

/** What a place goes on in, near and far; never itself. */
export function heirsOf(id: string, all: readonly Succession[]): string[] {
  return follow(
    id,
    all,
    ({ fromId }) => fromId,
    ({ toId }) => toId,
  );
}

/** What goes on in a place, near and far; never itself. */
export function forebearsOf(id: string, all: readonly Succession[]): string[] {
  return follow(
    id,
    all,
    ({ toId }) => toId,
    ({ fromId }) => fromId,
  );
}

/** True when these would make a place go on in itself. */
export function wouldCircle(added: readonly Succession[], all: readonly Succession[]): boolean {
  return added.some(({ fromId, toId }) => fromId === toId || heirsOf(toId, [...all, ...added]).includes(fromId));
}

type End = (one: Succession) => string;

function follow(start: string, all: readonly Succession[], from: End, to: End): string[] {
  const met = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const one of all) {
      if (from(one) !== id || met.has(to(one))) continue;
      met.add(to(one));
      next.push(to(one));
    }
  }
  met.delete(start);
  return [...met];
}
