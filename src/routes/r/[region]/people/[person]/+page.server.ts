import { error } from '@sveltejs/kit';
import { personView } from './view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await personView(locals.context, locals.region.placeId, params.person, locals.locale);
  if (!view) error(404);
  return { view, self: view.id === locals.person?.id, crumb: view.name };
};
