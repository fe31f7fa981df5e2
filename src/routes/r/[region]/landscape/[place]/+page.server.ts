import { error } from '@sveltejs/kit';
import { isId, read } from '#platform/db/work.server.ts';
import { frontView, togetherAt } from '#wiring/landscape/front.server.ts';
import { landscapeView } from '#wiring/landscape/view.server.ts';
import type { PageServerLoad } from './$types';

/** The landscape of the region, or of one municipality, for whoever comes by. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { context, region, locale } = locals;
  const asList = url.searchParams.has('list');
  if (params.place === region.placeId) {
    return { front: await frontView(context, region, locale), own: null, asList, full: !asList };
  }
  const own = isId(params.place) ? await landscapeView(context, region, params.place, locale) : null;
  const [land] = own?.lands ?? [];
  if (!own || !land) error(404);
  return {
    front: null,
    own: { view: own, land, together: await read(context, (r) => togetherAt(r, land.id)) },
    asList,
    full: false,
  };
};
