import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { directlyUnder, isUnit, type Place } from '#modules/organisation/index.ts';
import { placesOfRegion } from '#modules/organisation/index.server.ts';
import type { Drawn } from './drawn.server.ts';
import { MOST_CAIRNS, MOST_RIDGES, type Land } from './scene.ts';

/** What the pictures of a place are drawn from; null for a place that has none. */
export async function drawnAt(context: Context, regionPlaceId: string, placeId: string): Promise<Drawn | null> {
  return read(context, async (r) => drawnFrom(await placesOfRegion(r), regionPlaceId, placeId));
}

export function drawnFrom(places: readonly Place[], regionPlaceId: string, placeId: string): Drawn | null {
  const units = unitsBy(places);
  const land = (place: Place, cairns: boolean): Land => {
    const own = units.get(place.id) ?? [];
    const inOrder = own.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
    return {
      id: place.id,
      number: place.registerNumber,
      name: place.name,
      units: cairns ? inOrder.map(({ id }) => id) : [],
    };
  };
  if (placeId === regionPlaceId) {
    const lands = directlyUnder(places, placeId).filter(isMunicipality);
    const cairns = unitCount(units) <= MOST_CAIRNS;
    return {
      seed: placeId,
      of: 'region',
      lands: lands.length > MOST_RIDGES ? [] : lands.map((place) => land(place, cairns)),
    };
  }
  const place = places.find(({ id }) => id === placeId);
  return place && isMunicipality(place) ? { seed: placeId, of: 'own', lands: [land(place, true)] } : null;
}

export function isMunicipality({ kind }: Place): boolean {
  return kind === 'municipality';
}

function keyOf(place: Place): string {
  return `${place.registerNumber ?? 'x'}:${place.id}`;
}

export function unitCount(units: ReadonlyMap<string, readonly Place[]>): number {
  return [...units.values()].reduce((sum, some) => sum + some.length, 0);
}

/** The units of each municipality, those under a centre too; a centre is not one itself, for its school and kindergarten are. */
export function unitsBy(places: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const within = new Set(places.flatMap(({ parentId, kind }) => (isUnit(kind) && parentId ? [parentId] : [])));
  for (const place of places) {
    const municipality = place.path[1];
    if (!municipality || !isUnit(place.kind) || (place.kind === 'centre' && within.has(place.id))) continue;
    found.set(municipality, [...(found.get(municipality) ?? []), place]);
  }
  return found;
}

export function countsOf(units: readonly Place[]): { schools: number; kindergartens: number } {
  return {
    schools: units.filter(({ kind }) => kind === 'school').length,
    kindergartens: units.filter(({ kind }) => kind === 'kindergarten').length,
  };
}
