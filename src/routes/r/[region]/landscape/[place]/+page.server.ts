import { error } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { frontView, listIn, togetherAt } from '#wiring/landscape/front.server.ts';
import { unitView } from '#wiring/landscape/unit.server.ts';
import { landscapeView } from '#wiring/landscape/view.server.ts';
import type { PageServerLoad } from './$types';

/** The landscape of the region, or of one municipality, and what is open at one unit, for whoever comes by. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { context, region, locale } = locals;
  const none = { front: null, own: null, unit: null, list: null, full: false };
  if (params.place === region.placeId) {
    const list = listIn(url);
    return { ...none, front: await frontView(context, region, locale), list, full: !list };
  }
  const view = await landscapeView(context, region, params.place, locale);
  const land = view?.lands[0];
  if (view && land) {
    return { ...none, own: { view, land, together: await read(context, (r) => togetherAt(r, land.id)) } };
  }
  const unit = await unitView(context, params.place, locale);
  if (!unit) error(404);
  return { ...none, unit };
};
