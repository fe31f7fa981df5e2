import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import { directlyUnder } from '#modules/organisation/index.ts';
import { focusAreasOn, placesOfRegion } from '#modules/organisation/index.server.ts';
import { standingVersion } from '#modules/pictures/index.ts';
import { picturesAt } from '#modules/pictures/index.server.ts';
import { placeView } from '#wiring/place-view.server.ts';
import { waitingFor } from '#wiring/waiting.server.ts';
import type { PageServerLoad } from './$types';

/** The region's front page; for its people, home: what waits for them, and the doors of their own place. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { context, region, locale, person } = locals;
  if (person) {
    const { frame } = await parent();
    return {
      home: {
        tasks: await waitingFor(context, region.slug, locale),
        view: await placeView(context, region.slug, frame.place.id, locale),
      },
      front: null,
    };
  }
  const front = await read(context, async (r) => {
    const places = await placesOfRegion(r);
    const picture = (await picturesAt(r, [region.placeId])).at(-1);
    const version = picture ? standingVersion(picture.versions, picture.adoptions) : null;
    return {
      municipalities: directlyUnder(places, region.placeId).map((one) => ({
        id: one.id,
        name: one.name,
        schools: places.filter((place) => place.parentId === one.id && place.kind === 'school').length,
        kindergartens: places.filter((place) => place.parentId === one.id && place.kind === 'kindergarten').length,
      })),
      picture: picture && version ? { id: picture.id, headline: version.headline } : null,
      focusAreas: await focusAreasOn(r, dayOf(r.at)),
      goals: (await goalsAt(r, [region.placeId])).map((goal) => ({
        id: goal.id,
        concept: goal.concept,
        text: goal.versions[0]?.text ?? '',
      })),
    };
  });
  return { front, home: null };
};
