import { error, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { documentOf } from '#platform/documents/kept.server.ts';
import { isEmpty } from '#modules/pictures/index.ts';
import { printPoster } from '#modules/pictures/index.server.ts';
import { posterView } from '#wiring/picture-view.server.ts';
import { drawingFor, sheetOf } from '#wiring/poster-sheet.server.ts';
import type { RequestHandler } from './$types';

/** The poster as a tagged A3 document, for whoever may see the picture. An empty one leads to the page that says so. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const wanted = Number(url.searchParams.get('version')) || null;
  const view = await read(locals.context, (r) => posterView(r, params.picture, wanted));
  if (!view) error(404, { message: m.error_unknown(), advice: m.error_unknown_advice() });
  if (isEmpty(view.own)) redirect(303, url.pathname.replace(/\.pdf$/, ''));
  const origin = locals.house.config.origin ?? url.origin;
  const thread = `${origin}/r/${params.region}/thread/${view.own.id}`;
  const sheet = sheetOf(view, { thread, locale: locals.locale, madeUp: locals.region.madeUp });
  const key = JSON.stringify([locals.region.id, view.own.drawingId, sheet]);
  const bytes = await documentOf(key, async () => {
    const drawing = await read(locals.context, (r) => drawingFor(r, view));
    return printPoster({ ...sheet, drawing });
  });
  const name = `${sheet.of} (A3).pdf`;
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `inline; filename="plakat.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  });
};
