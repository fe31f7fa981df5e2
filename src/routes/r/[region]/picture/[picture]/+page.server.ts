import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import type { PageServerLoad } from './$types';
import { isEmpty } from '#modules/pictures/index.ts';
import { posterView } from '#wiring/picture-view.server.ts';
import { qrPath } from '#wiring/qr.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const wanted = Number(url.searchParams.get('version')) || null;
  const view = await read(locals.context, (r) => posterView(r, params.picture, wanted));
  if (!view) error(404, { message: m.error_unknown(), advice: m.error_unknown_advice() });
  const origin = locals.house.config.origin ?? url.origin;
  return {
    ...view,
    empty: isEmpty(view.own),
    qr: qrPath(`${origin}/r/${params.region}/thread/${view.own.id}`),
    beside: url.searchParams.get('beside') === '1' && view.above !== null,
    crumb: m.pictures_title(),
  };
};
