import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { asOf, type Place } from '#modules/organisation/index.ts';
import {
  allPlaces,
  leadersAt,
  openPlacesById,
  openPlacesWithin,
  placesById,
  placesClosedBefore,
  placesUnder,
  placesWere,
  servicesOn,
  successions,
  unitCounts,
  type UnitCount,
} from '#modules/organisation/index.server.ts';
import { countsOf, sumOf } from '#wiring/landscape/lands.server.ts';
import { unitsSaid } from '#wiring/landscape/words.ts';

/** More units than these are shown one municipality at a time. */
const MOST_SHOWN = 200;
/** Made once: a nation has thousands of names. */
const NAMES = new Intl.Collator('nb');

interface Listed {
  id: string;
  name: string;
  kind: Place['kind'];
  private: boolean;
  /** What works for it without lying in it. */
  servedBy: { id: string; name: string }[];
  leaders: string[];
  under: Listed[];
}

/** What is asked for: the region or one place in it, as it was organised on an ISO day, today when none is given. */
interface Asked {
  topId: string;
  day: string | null;
  underId: string | null;
}

/** ISO days: the one asked for, and today. */
interface Days {
  day: string;
  today: string;
}

/** The region as it was organised; of a large one its municipalities, and one of them with all that lies in it. */
export async function organisationView(context: Context, { topId, day: on, underId }: Asked) {
  return read(context, async (r) => {
    const today = dayOf(r.at);
    const day = on ?? today;
    const counts = day === today ? await unitCounts(r) : [];
    const large = sumOf(counts) > MOST_SHOWN;
    const rootId = large && isId(underId) && (await openPlacesById(r, [underId])).has(underId) ? underId : topId;
    const folded = large && rootId === topId;
    const places = folded ? await highest(r, topId) : await placesOn(r, rootId, { day, today });
    const closed = folded ? [] : await closedBefore(r, day, rootId);
    return {
      day,
      isToday: day === today,
      large,
      top: await listedFrom(r, places, rootId, { day, today }),
      topId,
      counts: countsOf(folded ? [...places, ...counts] : places),
      unitsUnder: folded ? unitsUnder(counts) : null,
      closed,
      mayShape: await r.may('organisation.shape', { placeId: topId }),
    };
  });
}

/** In words, by what they lie under. */
function unitsUnder(counts: readonly UnitCount[]): Record<string, string> {
  const each = [...Map.groupBy(counts, ({ under }) => under)];
  return Object.fromEntries(each.map(([under, some]) => [under, unitsSaid(countsOf(some))]));
}

async function highest(r: Read, topId: string): Promise<Place[]> {
  return [...(await placesById(r, [topId])).values(), ...(await placesUnder(r, topId))];
}

async function placesOn(r: Read, rootId: string, { day, today }: Days): Promise<Place[]> {
  if (day === today) return openPlacesWithin(r, rootId);
  return asOf(await allPlaces(r), await placesWere(r, null), day);
}

/** What works for others, as it was then. On a day that has been, `places` are all there were. */
async function servingOn(
  r: Read,
  services: Awaited<ReturnType<typeof servicesOn>>,
  places: readonly Place[],
  { day, today }: Days,
): Promise<Map<string, Place>> {
  if (day !== today) return new Map(places.map((place) => [place.id, place]));
  const ids = services.map(({ placeId }) => placeId);
  return openPlacesById(r, ids);
}

async function listedFrom(r: Read, places: readonly Place[], rootId: string, days: Days): Promise<Listed | null> {
  const { day } = days;
  const ids = places.map(({ id }) => id);
  const leaders = await leadersAt(r, ids, day);
  const services = await servicesOn(r, day);
  const serving = await servingOn(r, services, places, days);
  const servedBy = Map.groupBy(services, ({ municipalityId }) => municipalityId);
  const under = Map.groupBy(places, ({ parentId }) => parentId ?? '');
  const listed = (place: Place): Listed => ({
    id: place.id,
    name: place.name,
    kind: place.kind,
    private: place.owner === 'private',
    servedBy: (servedBy.get(place.id) ?? []).flatMap(({ placeId }) => {
      const one = serving.get(placeId);
      return one ? [{ id: one.id, name: one.name }] : [];
    }),
    leaders: (leaders.get(place.id) ?? []).map(({ name }) => name),
    under: (under.get(place.id) ?? []).toSorted((one, other) => NAMES.compare(one.name, other.name)).map(listed),
  });
  const root = places.find(({ id }) => id === rootId);
  return root ? listed(root) : null;
}

/** What had closed by then, and what each goes on in. */
async function closedBefore(r: Read, day: string, rootId: string) {
  const closed = await placesClosedBefore(r, day, rootId);
  const goOn = Map.groupBy(await successions(r), ({ fromId }) => fromId);
  const heirIds = closed.flatMap(({ id }) => (goOn.get(id) ?? []).map(({ toId }) => toId));
  const heirs = await placesById(r, heirIds);
  return closed.map(({ id, name, closedOn }) => ({
    id,
    name,
    closedOn: closedOn ?? '',
    goesOnIn: (goOn.get(id) ?? []).map(({ toId }) => ({ id: toId, name: heirs.get(toId)?.name ?? '' })),
  }));
}
