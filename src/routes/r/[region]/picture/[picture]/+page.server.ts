import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import type { PageServerLoad } from './$types';
import { posterView } from './view.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const wanted = Number(url.searchParams.get('version')) || null;
  const view = await read(locals.context, (r) => posterView(r, params.picture, wanted));
  if (!view) error(404, { message: m.error_unknown(), advice: m.error_unknown_advice() });
  return {
    ...view,
    beside: url.searchParams.get('beside') === '1' && view.above !== null,
    crumb: m.pictures_title(),
  };
};
