import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { asOf, type Place, type PlaceKind } from '#modules/organisation/index.ts';
import {
  allPlaces,
  leadersAt,
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

/** The region as it was organised; of a large one its municipalities, and one of them with all that lies in it. */
export async function organisationView(context: Context, { topId, day: on, underId }: Asked) {
  return read(context, async (r) => {
    const today = dayOf(r.at);
    const day = on ?? today;
    const counts = await unitCounts(r);
    const large = day === today && counts.reduce((sum, { count }) => sum + count, 0) > MOST_SHOWN;
    const rootId = large && isId(underId) ? underId : topId;
    const folded = large && rootId === topId;
    const places = folded ? await highest(r, topId) : await placesOn(r, rootId, { day, today });
    const closed = folded ? [] : await closedBefore(r, day, rootId);
    return {
      day,
      isToday: day === today,
      large,
      top: await listedFrom(r, places, rootId, day),
      topId,
      counts: kindsOf(folded ? [...places, ...counts] : places),
      unitsUnder: folded ? unitsUnder(counts) : null,
      closed,
      mayShape: await r.may('organisation.shape', { placeId: topId }),
    };
  });
}

/** In words, by what they lie under. */
function unitsUnder(counts: readonly UnitCount[]): Record<string, string> {
  const each = [...Map.groupBy(counts, ({ under }) => under)];
  return Object.fromEntries(each.map(([under, some]) => [under, unitsSaid(kindsOf(some))]));
}

async function highest(r: Read, topId: string): Promise<Place[]> {
  return [...(await placesById(r, [topId])).values(), ...(await placesUnder(r, topId))];
}

async function placesOn(r: Read, rootId: string, { day, today }: { day: string; today: string }): Promise<Place[]> {
  if (day === today) return openPlacesWithin(r, rootId);
  return asOf(await allPlaces(r), await placesWere(r, null), day);
}

async function listedFrom(r: Read, places: readonly Place[], rootId: string, day: string): Promise<Listed | null> {
  const ids = places.map(({ id }) => id);
  const leaders = await leadersAt(r, ids, day);
  const services = await servicesOn(r, day);
  const serving = await placesById(
    r,
    services.map(({ placeId }) => placeId),
  );
  const servedBy = Map.groupBy(services, ({ municipalityId }) => municipalityId);
  const under = Map.groupBy(places, ({ parentId }) => parentId ?? '');
  const listed = (place: Place): Listed => ({
    id: place.id,
    name: place.name,
    kind: place.kind,
    private: place.owner === 'private',
    servedBy: (servedBy.get(place.id) ?? []).map(({ placeId }) => ({
      id: placeId,
      name: serving.get(placeId)?.name ?? '',
    })),
    leaders: leaders.get(place.id) ?? [],
    under: (under.get(place.id) ?? []).toSorted((one, other) => NAMES.compare(one.name, other.name)).map(listed),
  });
  const root = places.find(({ id }) => id === rootId);
  return root ? listed(root) : null;
}

/** How many there are of each kind. */
function kindsOf(some: readonly { kind: PlaceKind; count?: number }[]): Partial<Record<PlaceKind, number>> {
  const kinds = [...Map.groupBy(some, ({ kind }) => kind)];
  return Object.fromEntries(kinds.map(([kind, of]) => [kind, of.reduce((sum, { count }) => sum + (count ?? 1), 0)]));
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
