import { read } from '#platform/db/work.server.ts';
import { m } from '#messages';
import { goalsOfRegion } from '#modules/goals/index.server.ts';
import { openPlacesById } from '#modules/organisation/index.server.ts';
import type { PageServerLoad } from './$types';

/** Where to begin: the goals, by place, that this reader may see. */
export const load: PageServerLoad = async ({ locals }) =>
  read(locals.context, async (r) => {
    const byPlace = Map.groupBy(await goalsOfRegion(r), (goal) => goal.placeId);
    const places = await openPlacesById(r, [...byPlace.keys()]);
    return {
      places: [...places.values()].map((place) => ({
        id: place.id,
        name: place.name,
        goals: (byPlace.get(place.id) ?? []).map((goal) => ({
          id: goal.id,
          concept: goal.concept,
          text: goal.versions[0]?.text ?? '',
        })),
      })),
      crumb: m.shell_thread(),
    };
  });
