import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { isEmpty } from '#modules/pictures/index.ts';
import { posterView } from '#wiring/picture-view.server.ts';
import { sheetOf } from '#wiring/poster-sheet.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const wanted = Number(url.searchParams.get('version')) || null;
  const view = await read(locals.context, (r) => posterView(r, params.picture, wanted));
  if (!view) error(404, { message: m.error_unknown(), advice: m.error_unknown_advice() });
  const { region, locale } = locals;
  const origin = locals.house.config.origin ?? url.origin;
  const thread = `${origin}/r/${params.region}/thread/${view.own.id}`;
  return {
    region: { slug: params.region, madeUp: region.madeUp },
    sheet: sheetOf(view, { thread, locale, madeUp: region.madeUp }),
    empty: isEmpty(view.own),
    drawingId: view.own.drawingId,
    version: view.elsewhere ? `?version=${view.own.version}` : '',
    mayPaint: view.mayPaint,
    processId: view.processId,
  };
};
