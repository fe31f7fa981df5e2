import { m } from '#messages';
import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
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
  allPlaces,
  focusAreasOn,
  getRegion,
  peopleById,
  peopleOfRegion,
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
    const all = new Map((await allPlaces(r)).map((place) => [place.id, place]));
    const place = all.get(id);
    if (!place) return null;
    const today = dayOf(r.at);
    const nameOf = (one: string | null) => (one ? (all.get(one)?.name ?? '') : '');
    const authority = place.path.map((one) => all.get(one)).find((one) => one?.kind === 'municipality');
    return {
      place,
      open: isOpen(place, today),
      under: nameOf(place.parentId),
      authority: authority && authority.id !== id ? authority.name : null,
      events: eventsOf(place, await placesWere(r, [id]), await successions(r), nameOf),
      serves: (await servicesOn(r, today))
        .filter((one) => one.placeId === id)
        .map(({ municipalityId }) => ({ id: municipalityId, name: nameOf(municipalityId) })),
      direction: place.kind === 'region' ? await directionOf(r, today) : null,
      positions: await heldAt(r, id, today),
      change: (await r.may('organisation.shape', { placeId: id })) ? await choices(r, place, [...all.values()]) : null,
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

async function choices(r: Read, place: Place, all: readonly Place[]) {
  const today = dayOf(r.at);
  const open = all.filter((one) => isOpen(one, today)).toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const beside = isUnit(place.kind) ? open.filter((one) => one.id !== place.id && isUnit(one.kind)) : [];
  const above = open.filter((one) => mayLieUnder(place.kind, one.kind) && !one.path.includes(place.id));
  return {
    people: (await peopleOfRegion(r)).map(named),
    open: await openWork(r, place, today),
    roles: ROLES.filter((role) => roleFits(role, place.kind)),
    above: above.map(named),
    beside: beside.filter((one) => one.path[1] === place.path[1]).map(named),
    municipalities:
      place.kind === 'ppt' || place.kind === 'service'
        ? open.filter((one) => one.kind === 'municipality' && !place.path.includes(one.id)).map(named)
        : [],
    kinds: PLACE_KINDS.filter((kind) => mayLieUnder(kind, place.kind)),
    unit: isUnit(place.kind),
  };
}
