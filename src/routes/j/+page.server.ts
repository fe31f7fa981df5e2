import { redirect } from '@sveltejs/kit';
import { lookUp } from '#platform/db/directory.server.ts';
import { parseJoinCode } from '#modules/processes/index.ts';
import { countAttempt, LIMITS } from '#wiring/limits.server.ts';
import type { PageServerLoad } from './$types';

/** Where one writes a code; a known one leads on. */
export const load: PageServerLoad = async (event) => {
  const { locals, url, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store' });
  const typed = url.searchParams.get('code') ?? '';
  const code = parseJoinCode(typed);
  const entry = code && (await lookUp(locals.house.db, 'join', code));
  if (entry) redirect(303, `/j/${entry.code}?lang=${locals.locale}`);
  if (url.searchParams.has('code')) await countAttempt(event, LIMITS.joinUnknown);
  return { typed: typed.slice(0, 40), unknown: url.searchParams.has('code') };
};
