import { hold } from '#platform/db/held.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Locale } from '#platform/i18n/words.ts';
import type { Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { pileOf } from '#platform/ui/drawing/landscape/landscape.ts';
import { round1 } from '#platform/ui/drawing/seed.ts';
import { toldTotals, type ToldTotal } from '#modules/contributions/index.server.ts';
import type { PlaceKind } from '#modules/organisation/index.ts';
import { municipalitiesOf, placesById } from '#modules/organisation/index.server.ts';
import { GATHERING } from '#modules/processes/index.ts';
import { openProcesses, runningAt } from '#modules/processes/index.server.ts';
import { fingersOf, landscapeOf, markOf, type Drawn } from './drawn.server.ts';
import {
  countsOf,
  drawnAt,
  keyOf,
  landsAt,
  type Counts,
  type Land,
  type Lands,
  type OfRegion,
} from './lands.server.ts';
import { asOpen, type Open } from './open.ts';
import { sizeOf } from './scene.ts';

export interface UnitShown {
  id: string;
  name: string;
  open: Open[];
}

export interface LandShown {
  id: string;
  name: string;
  counts: Counts;
  /** At the municipality itself. */
  open: Open[];
  /** How much is open in all of it. */
  openCount: number;
  /** What its processes have gathered, each five or nobody; null where there is nothing to tell. Said where the units are not shown. */
  dreams: number | null;
  /** By name. Empty where the region is too large to show them all. */
  units: UnitShown[];
}

/** A spot in the picture: x and y of the wide one, in its own pixels. */
export type Spot = readonly [x: number, y: number];

/** Where what lies over the picture stands. */
export interface Overlay {
  pictures: Pictures;
  names: Record<string, { wide?: Spot; narrow?: Spot; ink: 'dark' | 'light' }>;
  cairns: Record<string, Spot>;
  labels: Spot[];
}

/** The path of the pictures, and what stands after it: they may be kept for ever. */
export interface Pictures {
  path: string;
  mark: string;
  wide: Spot;
  narrow: Spot;
}

export interface LandscapeView {
  lands: LandShown[];
  /** Every unit is shown. */
  shown: boolean;
  /** What is open at the region itself. */
  open: Open[];
  overlay: Overlay;
  figures: { counts: Counts; dreams: number | null; since: string | null };
  /** How many processes are open at all. */
  openCount: number;
}

/**
 * The region's landscape, or a municipality's own, with what is open everywhere in it. Null for any other place. It is
 * the same for everybody, and held until somebody writes.
 */
export async function landscapeView(
  context: Context,
  region: OfRegion,
  placeId: string,
  locale: Locale,
): Promise<LandscapeView | null> {
  const key = JSON.stringify(['landscape', context.regionId, placeId, locale, dayOf(context.now())]);
  return hold(context, key, () => read(context, (r) => viewOf(r, region, placeId, locale)));
}

/** The pictures of a place's landscape alone; null for a place that has none. */
export async function picturesFor(context: Context, region: OfRegion, placeId: string): Promise<Pictures | null> {
  const drawn = await drawnAt(context, region, placeId);
  return drawn && picturesOf(drawn, pathOf(region, placeId));
}

function pathOf({ slug }: OfRegion, placeId: string): string {
  return `/r/${slug}/landscape/${placeId}`;
}

async function viewOf(r: Read, region: OfRegion, placeId: string, locale: Locale): Promise<LandscapeView | null> {
  const found = await landsAt(r, region, placeId);
  if (!found) return null;
  const open = await openIn(r, found, region.placeId, locale);
  const told = found.of === 'region' ? await toldIn(r, found.lands, open.gathering) : new Map<string, ToldTotal[]>();
  const lands = found.lands.map((land) => landShown(land, open, told.get(land.place.id) ?? []));
  return {
    lands,
    shown: found.shown,
    open: open.at.get(region.placeId) ?? [],
    overlay: overlayOf(found, pathOf(region, placeId)),
    figures: { counts: countsOf(lands.flatMap(countedIn)), ...dreamsOf([...told.values()].flat()) },
    openCount: [...open.at.values()].reduce((sum, some) => sum + some.length, 0),
  };
}

/** What is open, by the place it is open at, and by the municipality that this lies in. */
interface OpenPlaces {
  at: ReadonlyMap<string, Open[]>;
  within: ReadonlyMap<string, Open[]>;
  /** The processes that dreams are given to. */
  gathering: readonly string[];
}

/** What is open to take part in today. */
async function openIn(r: Read, { of, lands }: Lands, regionPlaceId: string, locale: Locale): Promise<OpenPlaces> {
  const inside = lands.flatMap(({ place, units }) => [place.id, ...units.flatMap(({ path }) => path.slice(2))]);
  const processes = await openProcesses(r, of === 'own' ? [...new Set(inside)] : null);
  const places = await placesById(
    r,
    processes.map((process) => process.placeId),
  );
  const open = processes.map((process) => {
    const place = places.get(process.placeId);
    const under = place?.path[1] ?? regionPlaceId;
    return { placeId: process.placeId, under, open: asOpen(process, locale, place?.form) };
  });
  const by = (key: 'placeId' | 'under') => {
    const groups = Map.groupBy(open, (one) => one[key]);
    return new Map([...groups].map(([id, some]) => [id, some.map((one) => one.open)]));
  };
  const gathering = processes.filter(({ kind }) => kind === GATHERING).map(({ id }) => id);
  return { at: by('placeId'), within: by('under'), gathering };
}

/** What has been gathered, as far as it may be told, by municipality; what the region itself has gathered by its place. */
async function toldIn(r: Read, lands: readonly Land[], open: readonly string[]): Promise<Map<string, ToldTotal[]>> {
  const totals = await toldTotals(r, open);
  const at = await runningAt(
    r,
    totals.map(({ processId }) => processId),
  );
  const under = await municipalitiesOf(r, [...new Set(at.values())]);
  const own = new Set(lands.map(({ place }) => place.id));
  return Map.groupBy(
    totals.filter(({ processId }) => at.has(processId)),
    ({ processId }) => {
      const placeId = at.get(processId) ?? '';
      const land = under.get(placeId) ?? placeId;
      return own.has(land) ? land : '';
    },
  );
}

function landShown({ place, counts, units }: Land, open: OpenPlaces, told: readonly ToldTotal[]): LandShown {
  const byName = units.toSorted((one, other) => one.name.localeCompare(other.name, 'nb'));
  return {
    id: place.id,
    name: place.name,
    counts,
    open: open.at.get(place.id) ?? [],
    openCount: open.within.get(place.id)?.length ?? 0,
    dreams: dreamsOf(told).dreams,
    units: byName.map(({ id, name, path }) => ({
      id,
      name,
      open: path.slice(2).flatMap((at) => open.at.get(at) ?? []),
    })),
  };
}

function countedIn({ counts }: LandShown): { kind: PlaceKind; count: number }[] {
  return (Object.entries(counts) as [PlaceKind, number][]).map(([kind, count]) => ({ kind, count }));
}

/** All dreams that may be counted, and the year of the first of them: of each process five or nobody. */
function dreamsOf(told: readonly ToldTotal[]): { dreams: number | null; since: string | null } {
  if (told.length === 0) return { dreams: null, since: null };
  const [first] = told.map(({ since }) => dayOf(since)).toSorted();
  return { dreams: told.reduce((sum, { total }) => sum + total, 0), since: first?.slice(0, 4) ?? null };
}

function overlayOf({ lands, drawn }: Lands, path: string): Overlay {
  const [wide, narrow] = [landscapeOf(drawn, 'wide'), landscapeOf(drawn, 'narrow')];
  const ids = new Map(lands.flatMap(({ place, units }) => [place, ...units]).map((one) => [keyOf(one), one.id]));
  const idOf = (key: string) => ids.get(key) ?? key;
  const narrowly = new Map(narrow.names.map((name) => [name.id, spot(name)]));
  return {
    pictures: picturesOf(drawn, path),
    names: Object.fromEntries(
      wide.names.map((name) => {
        const small = narrowly.get(name.id);
        return [idOf(name.id), { wide: spot(name), ...(small ? { narrow: small } : {}), ink: name.ink }];
      }),
    ),
    cairns: Object.fromEntries(fingersOf(drawn).map(({ id, at }) => [idOf(id), spot(at)])),
    labels: labelsOf(wide),
  };
}

function picturesOf(drawn: Drawn, path: string): Pictures {
  const [wide, narrow] = [sizeOf(drawn.of, 'wide'), sizeOf(drawn.of, 'narrow')];
  return { path, mark: markOf(drawn), wide, narrow };
}

function labelsOf({ scene }: Landscape): Spot[] {
  const { large } = scene;
  if (!large) return [];
  return pileOf({ id: scene.seed, ...large, stones: [...large.stones] }).map((stone) =>
    spot({ x: stone.x - stone.width / 2, y: stone.y }),
  );
}

function spot({ x, y }: { x: number; y: number }): Spot {
  return [round1(x), round1(y)];
}
