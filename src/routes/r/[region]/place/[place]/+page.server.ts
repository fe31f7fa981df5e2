import { error } from '@sveltejs/kit';
import { isUnit } from '#modules/organisation/index.ts';
import { picturesFor } from '#wiring/landscape/view.server.ts';
import { placeView } from '#wiring/place-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { context, region, locale } = locals;
  const view = await placeView(context, region.slug, params.place, locale);
  if (!view) error(404);
  const pictures = isUnit(view.place.kind) ? null : await picturesFor(context, region, params.place);
  return { view, pictures };
};
