import { read } from '#platform/db/work.server.ts';
import { m } from '#messages';
import { goalsAt } from '#modules/goals/index.server.ts';
import { placesOfRegion } from '#modules/organisation/index.server.ts';
import type { PageServerLoad } from './$types';

/** Where to begin: the goals, by place, that this reader may see. */
export const load: PageServerLoad = async ({ locals }) =>
  read(locals.context, async (r) => {
    const places = await placesOfRegion(r);
    const goals = await goalsAt(
      r,
      places.map((place) => place.id),
    );
    const byPlace = Map.groupBy(goals, (goal) => goal.placeId);
    return {
      places: places
        .map((place) => ({
          id: place.id,
          name: place.name,
          goals: (byPlace.get(place.id) ?? []).map((goal) => ({
            id: goal.id,
            concept: goal.concept,
            text: goal.versions[0]?.text ?? '',
          })),
        }))
        .filter((place) => place.goals.length > 0),
      crumb: m.shell_thread(),
    };
  });
