import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { isOpen, isUnit, type Place, type PlaceKind } from '#modules/organisation/index.ts';
import { findPlace, openPlacesWithin, placesUnder, unitCounts } from '#modules/organisation/index.server.ts';
import type { Drawn } from './drawn.server.ts';
import { MOST_CAIRNS, MOST_RIDGES, type Land as DrawnLand } from './scene.ts';

/** How many units there are of each kind. */
export type Counts = Partial<Record<PlaceKind, number>>;

/** A municipality of a landscape. */
export interface Land {
  place: Place;
  counts: Counts;
  /** None where the region is too large to show them all. */
  units: readonly Place[];
}

/** What is known of the places of a landscape. */
export interface Lands {
  of: 'region' | 'own';
  lands: readonly Land[];
  /** Every unit is among them, and every place above one. */
  shown: boolean;
  drawn: Drawn;
}

/** The region of a landscape: its place, and the word in its address, which lasts. */
export interface OfRegion {
  slug: string;
  placeId: string;
}

/** What the pictures of a place are drawn from; null for a place that has none. */
export async function drawnAt(context: Context, region: OfRegion, placeId: string): Promise<Drawn | null> {
  return read(context, async (r) => (await landsAt(r, region, placeId))?.drawn ?? null);
}

/** The places of a region's landscape or of a municipality's own. Null for any other place. */
export async function landsAt(r: Read, region: OfRegion, placeId: string): Promise<Lands | null> {
  if (placeId === region.placeId) return regionLands(r, region);
  const place = isId(placeId) ? await findPlace(r, placeId) : null;
  if (place?.kind !== 'municipality' || !isOpen(place, dayOf(r.at))) return null;
  const units = unitsIn(await openPlacesWithin(r, placeId));
  const land = { place, units, counts: countsOf(units) };
  return {
    of: 'own',
    lands: [land],
    shown: true,
    drawn: { seed: keyOf(place), of: 'own', lands: [drawnLand(land)] },
  };
}

/** In a large region only the municipalities are read, and how many units each has. */
async function regionLands(r: Read, { slug, placeId }: OfRegion): Promise<Lands> {
  const places = (await placesUnder(r, placeId)).filter(({ kind }) => kind === 'municipality');
  const counted = Map.groupBy(await unitCounts(r), ({ under }) => under);
  const total = places.reduce((sum, { id }) => sum + sumOf(counted.get(id) ?? []), 0);
  const shown = total <= MOST_CAIRNS;
  const units = shown ? Map.groupBy(unitsIn(await openPlacesWithin(r, placeId)), ({ path }) => path[1]) : undefined;
  const lands = places.map((place) => ({
    place,
    counts: countsOf(counted.get(place.id) ?? []),
    units: units?.get(place.id) ?? [],
  }));
  const drawn = places.length > MOST_RIDGES ? [] : lands.map(drawnLand);
  return { of: 'region', lands, shown, drawn: { seed: slug, of: 'region', lands: drawn } };
}

function drawnLand({ place, units, counts }: Land): DrawnLand {
  return {
    key: keyOf(place),
    letters: place.name.length,
    kinds: Object.keys(counts).length,
    units: units.map(keyOf).toSorted(),
  };
}

/** What a place is drawn from: its number in the national registers, which is the same wherever it is entered. */
export function keyOf({ id, registerNumber }: Pick<Place, 'id' | 'registerNumber'>): string {
  return registerNumber ?? id;
}

/** A centre is not a unit itself where its school and kindergarten are. */
function unitsIn(places: readonly Place[]): Place[] {
  const within = new Set(places.flatMap(({ parentId, kind }) => (isUnit(kind) && parentId ? [parentId] : [])));
  return places.filter(({ id, kind }) => isUnit(kind) && !(kind === 'centre' && within.has(id)));
}

/** How many there are of each kind: of places, or of what has been counted before. */
export function countsOf(some: readonly { kind: PlaceKind; count?: number }[]): Counts {
  const kinds = [...Map.groupBy(some, ({ kind }) => kind)];
  return Object.fromEntries(kinds.map(([kind, of]) => [kind, sumOf(of)]));
}

/** How many there are in all. */
export function sumOf(some: readonly { count?: number }[]): number {
  return some.reduce((sum, { count }) => sum + (count ?? 1), 0);
}
