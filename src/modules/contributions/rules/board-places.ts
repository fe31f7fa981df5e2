import type { Place } from '#modules/organisation/index.ts';

export type PlaceOnBoard = Pick<Place, 'id' | 'name' | 'path'>;

/** A municipality, or a unit that lies straight under the place of the process, with the places in it that dreams are from. */
export interface PlaceGroup {
  id: string;
  name: string;
  units: { id: string; name: string }[];
}

/** The place right under `own` on the way down to this one; `own` itself when it is that. */
export function under(own: string, place: Pick<PlaceOnBoard, 'id' | 'path'>): string {
  return place.path[place.path.indexOf(own) + 1] ?? own;
}

/** The places that dreams on a board are from, gathered under those right below the place of the process. */
export function placeGroups(
  own: string,
  from: readonly PlaceOnBoard[],
  tops: ReadonlyMap<string, PlaceOnBoard>,
): PlaceGroup[] {
  const gathered = Map.groupBy(from, (place) => under(own, place));
  return [...gathered]
    .map(([id, places]) => ({
      id,
      name: tops.get(id)?.name ?? '',
      units: byName(places.filter((place) => place.id !== id).map((place) => ({ id: place.id, name: place.name }))),
    }))
    .sort((one, other) => Number(other.id === own) - Number(one.id === own) || compare(one, other));
}

/** Of the places that dreams are from, those that a choice stands for: a place with all under it, but `own` alone. */
export function chosenPlaces(own: string, from: readonly PlaceOnBoard[], choice: string): string[] {
  return from.filter(({ id, path }) => (choice === own ? id === own : path.includes(choice))).map(({ id }) => id);
}

/** The name of each place by its id. */
export function placeNames(groups: readonly PlaceGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ id, name, units }) => [{ id, name }, ...units].map((one) => [one.id, one.name])));
}

function byName<T extends { id: string; name: string }>(places: T[]): T[] {
  return places.sort(compare);
}

function compare(one: { id: string; name: string }, other: { id: string; name: string }): number {
  return one.name.localeCompare(other.name, 'nb') || one.id.localeCompare(other.id);
}
