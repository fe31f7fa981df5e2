import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { conceptsView } from '#wiring/concepts-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await read(locals.context, (r) => conceptsView(r, params.picture));
  if (!view) error(404, { message: m.error_unknown(), advice: m.error_unknown_advice() });
  return { ...view, crumb: m.concepts_crumb() };
};
