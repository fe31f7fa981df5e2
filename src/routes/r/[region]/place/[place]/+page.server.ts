import { error } from '@sveltejs/kit';
import { placeView } from '#wiring/place-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await placeView(locals.context, locals.region.slug, params.place, locals.locale);
  if (!view) error(404);
  return { view };
};
