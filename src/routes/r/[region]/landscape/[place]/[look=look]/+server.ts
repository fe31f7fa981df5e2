import { error } from '@sveltejs/kit';
import { markOf, pictureOf } from '#wiring/landscape/drawn.server.ts';
import { drawnAt } from '#wiring/landscape/lands.server.ts';
import type { RequestHandler } from './$types';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The picture that lies under a landscape. It holds no names, and its address is another as soon as it is. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const { context, region } = locals;
  const from = await drawnAt(context, region, params.place);
  if (!from) error(404);
  const { plain, pressed } = pictureOf(from, params.look);
  const isPressed = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
  return new Response(new Uint8Array(isPressed ? pressed : plain), {
    headers: {
      'content-type': 'image/svg+xml',
      vary: 'accept-encoding',
      ...(isPressed ? { 'content-encoding': 'br' } : {}),
      'cache-control': url.searchParams.get('v') === markOf(from) ? FOR_EVER : 'no-store',
    },
  });
};
