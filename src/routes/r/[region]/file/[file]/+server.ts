import { error } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { readPicture } from '#platform/files/picture.server.ts';
import { pictureMayBeSeen } from '#modules/contributions/index.server.ts';
import { drawingMayBeSeen } from '#modules/pictures/index.server.ts';
import type { RequestHandler } from './$types';

/** Long enough that a page is turned without fetching again, short enough that what is hidden goes. */
const SECONDS = 3600;

/** A picture, for whoever may see what it belongs to. To all others there is none. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const picture = await read(locals.context, async (r) => {
    const seen = (await pictureMayBeSeen(r, params.file)) || (await drawingMayBeSeen(r, params.file));
    return seen ? readPicture(r, params.file) : null;
  });
  if (!picture) error(404);
  return new Response(Buffer.from(picture.bytes), {
    headers: {
      'content-type': picture.mediaType,
      'content-length': String(picture.bytes.byteLength),
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cache-control': `private, max-age=${SECONDS}`,
    },
  });
};
