import { redirect } from '@sveltejs/kit';
import { parseSlip } from '#modules/contributions/index.ts';
import type { PageServerLoad } from './$types';

/** Where one writes a slip code. One that has the form of a code leads on, whether it is known or not. */
export const load: PageServerLoad = ({ url, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const typed = url.searchParams.get('code');
  const lang = url.searchParams.get('lang');
  const code = typed === null ? null : parseSlip(typed);
  if (code) redirect(303, `/r/${params.region}/slip/${code}${lang ? `?lang=${lang}` : ''}`);
  return { typed: (typed ?? '').slice(0, 40), wrong: typed !== null, lang };
};
