import { redirect } from '@sveltejs/kit';
import { lookUp } from '#platform/db/directory.server.ts';
import { parseJoinCode } from '#modules/processes/index.ts';
import type { PageServerLoad } from './$types';

/** Where one writes a code; a known one leads on. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const typed = url.searchParams.get('code') ?? '';
  const code = parseJoinCode(typed);
  const entry = code && (await lookUp(locals.house.db, 'join', code));
  if (entry) redirect(303, `/j/${entry.code}?lang=${locals.locale}`);
  return { typed: typed.slice(0, 40), unknown: url.searchParams.has('code') };
};
