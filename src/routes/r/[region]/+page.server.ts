import { frontView, listIn } from '#wiring/landscape/front.server.ts';
import { placeView } from '#wiring/place-view.server.ts';
import { waitingFor } from '#wiring/waiting.server.ts';
import type { PageServerLoad } from './$types';

/** The region's landscape; for its people, home: what waits for them, and the doors of their own place. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { context, region, locale, person } = locals;
  if (person) {
    const { frame } = await parent();
    return {
      home: {
        tasks: await waitingFor(context, region.slug, locale),
        view: await placeView(context, region.slug, frame.place.id, locale),
        landscape: `/r/${region.slug}/landscape/${region.placeId}`,
      },
      front: null,
    };
  }
  const list = listIn(url);
  return { front: await frontView(context, region, locale), home: null, list, full: !list };
};
