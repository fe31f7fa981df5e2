import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { threadView } from '#wiring/thread-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await threadView(locals.context, `/r/${locals.region.slug}`, params.record, url.searchParams);
  if (!view) error(404, { message: m.error_unknown(), advice: m.thread_hidden_advice() });
  return { ...view, crumb: m.shell_thread() };
};
