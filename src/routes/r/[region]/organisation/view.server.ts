import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { asOf, LEADING, type Place, type Succession } from '#modules/organisation/index.ts';
import {
  allPlaces,
  peopleOfRegion,
  placesWere,
  positionsOn,
  servicesOn,
  successions,
  type HeldPosition,
} from '#modules/organisation/index.server.ts';

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

/** The region as it was organised on an ISO day, today when none is given. */
export async function organisationView(context: Context, topId: string, asked: string | null) {
  return read(context, async (r) => {
    const today = dayOf(r.at);
    const day = asked ?? today;
    const all = await allPlaces(r);
    const then = asOf(all, await placesWere(r, null), day);
    const names = new Map((await peopleOfRegion(r)).map(({ id, name }) => [id, name]));
    const leaders = leadersOf(await positionsOn(r, day), names);
    const served = Map.groupBy(await servicesOn(r, day), ({ municipalityId }) => municipalityId);
    const byId = new Map(then.map((place) => [place.id, place]));
    const under = Map.groupBy(then, ({ parentId }) => parentId ?? '');
    const listed = (place: Place): Listed => ({
      id: place.id,
      name: place.name,
      kind: place.kind,
      private: place.owner === 'private',
      servedBy: (served.get(place.id) ?? []).flatMap(({ placeId }) => {
        const serving = byId.get(placeId);
        return serving ? [{ id: placeId, name: serving.name }] : [];
      }),
      leaders: leaders.get(place.id) ?? [],
      under: byName(under.get(place.id) ?? []).map(listed),
    });
    const top = then.find(({ id }) => id === topId);
    return {
      day,
      isToday: day === today,
      top: top ? listed(top) : null,
      counts: Object.fromEntries([...Map.groupBy(then, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length])),
      closed: closedBefore(all, await successions(r), day),
      mayShape: await r.may('organisation.shape', { placeId: topId }),
    };
  });
}

function leadersOf(positions: readonly HeldPosition[], names: ReadonlyMap<string, string>): Map<string, string[]> {
  const leading = positions.filter(({ role }) => LEADING.includes(role));
  return new Map(
    [...Map.groupBy(leading, ({ placeId }) => placeId)].map(([id, some]) => [
      id,
      some.map(({ personId }) => names.get(personId) ?? '').toSorted((a, b) => NAMES.compare(a, b)),
    ]),
  );
}

/** What had closed by then, and what each goes on in. */
function closedBefore(all: readonly Place[], merged: readonly Succession[], day: string) {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return byName(all)
    .filter(({ closedOn }) => closedOn !== null && closedOn < day)
    .map(({ id, name, closedOn }) => ({
      id,
      name,
      closedOn: closedOn ?? '',
      goesOnIn: merged
        .filter(({ fromId }) => fromId === id)
        .map(({ toId }) => ({ id: toId, name: names.get(toId) ?? '' })),
    }));
}

function byName<P extends { name: string }>(places: readonly P[]): P[] {
  return places.toSorted((one, other) => NAMES.compare(one.name, other.name));
}
