import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { peopleOfRegion, placesById, positionsOn } from '#modules/organisation/index.server.ts';
import type { PageServerLoad } from './$types';

/** Everybody in the region with what they are, for one another. */
export const load: PageServerLoad = ({ locals }) =>
  read(locals.context, async (r) => {
    const positions = await positionsOn(r, dayOf(r.at));
    const places = await placesById(
      r,
      positions.map(({ placeId }) => placeId),
    );
    const held = Map.groupBy(positions, ({ personId }) => personId);
    return {
      people: (await peopleOfRegion(r)).map(({ id, name }) => ({
        id,
        name,
        positions: (held.get(id) ?? []).map(({ role, placeId }) => ({ role, place: places.get(placeId)?.name ?? '' })),
      })),
    };
  });
