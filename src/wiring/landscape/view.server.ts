import { read, type Read } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import type { Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { pileOf } from '#platform/ui/drawing/landscape/landscape.ts';
import { round1 } from '#platform/ui/drawing/seed.ts';
import { publishedOf } from '#modules/contributions/index.server.ts';
import { directlyUnder, type Place } from '#modules/organisation/index.ts';
import { placesOfRegion } from '#modules/organisation/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { processesAt } from '#modules/processes/index.server.ts';
import { fingersOf, landscapeOf, markOf, type Drawn } from './drawn.server.ts';
import { countsOf, drawnFrom, isMunicipality, unitCount, unitsBy } from './lands.server.ts';
import { MOST_CAIRNS } from './scene.ts';

/** What somebody may take part in now. */
export interface Open {
  name: string;
  until: string;
}

export interface UnitShown {
  id: string;
  name: string;
  open: Open[];
}

export interface LandShown {
  id: string;
  name: string;
  schools: number;
  kindergartens: number;
  open: Open[];
  /** By name. Empty where the region is too large to show them all. */
  units: UnitShown[];
  unitCount: number;
}

/** A spot in the picture: x and y of the wide one, in its own pixels. */
export type Spot = readonly [x: number, y: number];

/** Where what lies over the picture stands. */
export interface Overlay {
  /** The path of the pictures, and what stands after it: they may be kept for ever. */
  pictures: { path: string; mark: string; wide: Spot; narrow: Spot };
  names: Record<string, { wide?: Spot; narrow?: Spot; ink: 'dark' | 'light' }>;
  cairns: Record<string, Spot>;
  labels: Spot[];
}

export interface LandscapeView {
  lands: LandShown[];
  overlay: Overlay;
  figures: { schools: number; kindergartens: number; units: number; dreams: number | null; since: string | null };
  /** How many processes are open at all. */
  openCount: number;
}

/** The region's landscape, or a municipality's own, with what is open everywhere in it. Null for any other place. */
export async function landscapeView(
  context: Context,
  region: { slug: string; placeId: string },
  placeId: string,
  locale: Locale,
): Promise<LandscapeView | null> {
  return read(context, async (r) => {
    const places = await placesOfRegion(r);
    const from = drawnFrom(places, region.placeId, placeId);
    if (!from) return null;
    const lands =
      from.of === 'region'
        ? directlyUnder(places, placeId).filter(isMunicipality)
        : places.filter(({ id }) => id === placeId);
    const units = unitsBy(places);
    const shown = from.of === 'own' || unitCount(units) <= MOST_CAIRNS;
    const inside = [
      region.placeId,
      ...lands.map(({ id }) => id),
      ...(shown ? lands.flatMap(({ id }) => (units.get(id) ?? []).map((unit) => unit.id)) : []),
    ];
    const processes = shown
      ? (await processesAt(r, inside)).filter(({ accepted, withdrawn }) => accepted && !withdrawn)
      : [];
    const open = openBy(processes, places, dayOf(r.at), locale);
    const view = lands.map((land) => landShown(land, units.get(land.id) ?? [], shown, open));
    return {
      lands: view,
      overlay: overlayOf(from, `/r/${region.slug}/landscape/${placeId}`),
      figures: { ...sumOf(view), ...(await dreamsOf(r, processes)) },
      openCount: [...open.values()].reduce((sum, some) => sum + some.length, 0),
    };
  });
}

function sumOf(lands: readonly LandShown[]) {
  return {
    schools: lands.reduce((sum, land) => sum + land.schools, 0),
    kindergartens: lands.reduce((sum, land) => sum + land.kindergartens, 0),
    units: lands.reduce((sum, land) => sum + land.unitCount, 0),
  };
}

function landShown(land: Place, units: readonly Place[], shown: boolean, open: ReadonlyMap<string, Open[]>): LandShown {
  const byName = units.toSorted((one, other) => one.name.localeCompare(other.name, 'nb'));
  const counts = countsOf(units);
  return {
    id: land.id,
    name: land.name,
    ...counts,
    open: open.get(land.id) ?? [],
    units: shown
      ? byName.map(({ id, name, path }) => ({ id, name, open: path.slice(2).flatMap((at) => open.get(at) ?? []) }))
      : [],
    unitCount: units.length,
  };
}

/** What is open to take part in today, by place. A join code is for those who have been given it. */
function openBy(
  processes: readonly Process[],
  places: readonly Place[],
  today: string,
  locale: Locale,
): Map<string, Open[]> {
  const forms = new Map(places.map(({ id, form }) => [id, form]));
  const found = new Map<string, Open[]>();
  for (const process of processes) {
    const step = process.steps.find(
      ({ joinCode, opensOn, closesOn }) => joinCode !== null && opensOn <= today && today <= closesOn,
    );
    if (!step) continue;
    const open = { name: inLocale(process.name, locale, forms.get(process.placeId) ?? 'nb'), until: step.closesOn };
    found.set(process.placeId, [...(found.get(process.placeId) ?? []), open]);
  }
  return found;
}

/** All dreams that may be counted, and the year of the first of them: of each process five or nobody. */
async function dreamsOf(
  r: Read,
  processes: readonly Process[],
): Promise<{ dreams: number | null; since: string | null }> {
  const published = await publishedOf(
    r,
    processes.map(({ id }) => id),
  );
  const told = processes.filter(({ id }) => published.get(id)?.total);
  if (told.length === 0) return { dreams: null, since: null };
  const days = told.flatMap(({ steps }) =>
    steps.flatMap(({ joinCode, opensOn }) => (joinCode === null ? [] : [opensOn])),
  );
  const [first] = days.toSorted();
  return {
    dreams: told.reduce((sum, { id }) => sum + (published.get(id)?.total ?? 0), 0),
    since: first?.slice(0, 4) ?? null,
  };
}

function overlayOf(from: Drawn, path: string): Overlay {
  const [wide, narrow] = [landscapeOf(from, 'wide'), landscapeOf(from, 'narrow')];
  const narrowly = new Map(narrow.names.map((name) => [name.id, spot(name)]));
  return {
    pictures: { path, mark: markOf(from), wide: sizeOf(wide), narrow: sizeOf(narrow) },
    names: Object.fromEntries(
      wide.names.map((name) => {
        const small = narrowly.get(name.id);
        return [name.id, { wide: spot(name), ...(small ? { narrow: small } : {}), ink: name.ink }];
      }),
    ),
    cairns: Object.fromEntries(fingersOf(from).map(({ id, at }) => [id, spot(at)])),
    labels: labelsOf(wide),
  };
}

function labelsOf({ scene }: Landscape): Spot[] {
  const { large } = scene;
  if (!large) return [];
  return pileOf({ id: scene.seed, ...large, stones: [...large.stones] }).map((stone) =>
    spot({ x: stone.x - stone.width / 2, y: stone.y }),
  );
}

function sizeOf({ scene: { width, height } }: Landscape): Spot {
  return [width, height];
}

function spot({ x, y }: { x: number; y: number }): Spot {
  return [round1(x), round1(y)];
}
