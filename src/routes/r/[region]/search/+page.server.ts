import { m } from '#messages';
import { LONGEST_ASKED } from '#modules/thread/index.ts';
import { searchView } from '#wiring/search-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, LONGEST_ASKED);
  const after = url.searchParams.get('after') ?? '';
  return { q, found: await searchView(locals.context, `/r/${params.region}`, q, after), crumb: m.search_title() };
};
