import { m } from '#messages';
import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import {
  isOpen,
  isUnit,
  mayLieUnder,
  PLACE_KINDS,
  roleFits,
  ROLES,
  type Place,
  type PlaceWas,
  type Succession,
} from '#modules/organisation/index.ts';
import {
  findPlace,
  focusAreasOn,
  getRegion,
  openPlacesOf,
  openPlacesWithin,
  peopleById,
  peopleNear,
  placesById,
  placesWere,
  positionsAt,
  servicesOn,
  successions,
} from '#modules/organisation/index.server.ts';
import { openWork } from './open.server.ts';

/** One line of a place's history, for a day or until one. */
type Event =
  | { what: 'opened'; day: string }
  | { what: 'closed'; day: string }
  | { what: 'named'; day: string; name: string }
  | { what: 'under'; day: string; name: string }
  | { what: 'from' | 'to'; day: string; id: string; name: string };

/** All that is known of a place, and, for whoever may change it, what it can be changed to. */
export async function aboutPlace(context: Context, id: string) {
  return read(context, async (r) => {
    const place = isId(id) ? await findPlace(r, id) : null;
    if (!place) return null;
    const today = dayOf(r.at);
    const were = await placesWere(r, [id]);
    const merged = (await successions(r)).filter(({ fromId, toId }) => fromId === id || toId === id);
    const serves = (await servicesOn(r, today)).filter((one) => one.placeId === id);
    const mentioned = [
      ...place.path,
      ...were.flatMap(({ parentId }) => parentId ?? []),
      ...merged.flatMap(({ fromId, toId }) => [fromId, toId]),
      ...serves.map(({ municipalityId }) => municipalityId),
    ];
    const places = await placesById(r, mentioned);
    const nameOf = (one: string | null) => (one ? (places.get(one)?.name ?? '') : '');
    const authority = place.path.map((one) => places.get(one)).find((one) => one?.kind === 'municipality');
    return {
      place,
      open: isOpen(place, today),
      under: nameOf(place.parentId),
      authority: authority && authority.id !== id ? authority.name : null,
      events: eventsOf(place, were, merged, nameOf),
      serves: serves.map(({ municipalityId }) => ({ id: municipalityId, name: nameOf(municipalityId) })),
      direction: place.kind === 'region' ? await directionOf(r, today) : null,
      positions: await heldAt(r, id, today),
      change: (await r.may('organisation.shape', { placeId: id })) ? await choices(r, place) : null,
    };
  });
}

/** Where the region is going. */
async function directionOf(r: Read, today: string) {
  return { vision: (await getRegion(r))?.vision ?? '', focusAreas: await focusAreasOn(r, today) };
}

async function heldAt(r: Read, placeId: string, today: string) {
  const positions = await positionsAt(r, placeId);
  const people = await peopleById(
    r,
    positions.map(({ personId }) => personId),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return positions.map((one) => ({
    ...one,
    name: names.get(one.personId) ?? m.audit_gone(),
    gone: !names.has(one.personId),
    over: one.to !== null && one.to < today,
  }));
}

function eventsOf(
  place: Place,
  were: readonly PlaceWas[],
  merged: readonly Succession[],
  nameOf: (id: string | null) => string,
): Event[] {
  const events: Event[] = [{ what: 'opened', day: place.openedOn }];
  were.forEach((was, index) => {
    const after = were[index + 1] ?? place;
    if (was.name !== after.name) events.push({ what: 'named', day: was.until, name: was.name });
    if (was.parentId !== after.parentId) events.push({ what: 'under', day: was.until, name: nameOf(was.parentId) });
  });
  for (const { fromId, toId, on } of merged) {
    if (toId === place.id) events.push({ what: 'from', day: on, id: fromId, name: nameOf(fromId) });
    if (fromId === place.id) events.push({ what: 'to', day: on, id: toId, name: nameOf(toId) });
  }
  if (place.closedOn) events.push({ what: 'closed', day: place.closedOn });
  return events.toSorted((one, other) => one.day.localeCompare(other.day));
}

async function choices(r: Read, place: Place) {
  const today = dayOf(r.at);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const serves = place.kind === 'ppt' || place.kind === 'service';
  const near = await peopleNear(r, place.id);
  return {
    people: near.people.map(named),
    cut: near.cut,
    open: await openWork(r, place, today),
    roles: ROLES.filter((role) => roleFits(role, place.kind)),
    above: (await mayLieOver(r, place)).map(named),
    beside: (await unitsBeside(r, place)).map(named),
    municipalities: serves
      ? (await openPlacesOf(r, ['municipality'])).filter(({ id }) => !place.path.includes(id)).map(named)
      : [],
    kinds: PLACE_KINDS.filter((kind) => mayLieUnder(kind, place.kind)),
    unit: isUnit(place.kind),
  };
}

/** What a place may be moved in under. */
async function mayLieOver(r: Read, { id, kind }: Place): Promise<Place[]> {
  const kinds = PLACE_KINDS.filter((above) => mayLieUnder(kind, above));
  return (await openPlacesOf(r, kinds)).filter(({ path }) => !path.includes(id));
}

/** Units of the same municipality, that a unit may be merged with. */
async function unitsBeside(r: Read, { id, kind, path }: Place): Promise<Place[]> {
  const municipalityId = path[1];
  if (!isUnit(kind) || !municipalityId) return [];
  const near = await openPlacesWithin(r, municipalityId);
  return near.filter((one) => one.id !== id && isUnit(one.kind));
}
