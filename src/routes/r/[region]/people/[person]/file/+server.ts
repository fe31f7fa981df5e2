import { error } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { personFile } from '#wiring/person-file.server.ts';
import type { RequestHandler } from './$types';

/** Everything about one person as a file: for themselves, and for those who answer for the region. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const placeId = locals.region.placeId;
  const may =
    locals.person?.id === params.person ||
    (await read(locals.context, (r) => r.may('organisation.shape', { placeId })));
  if (!may) error(403);
  const file = await personFile(event, params.person);
  if (!file) error(404);
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="varde.json"',
      'cache-control': 'no-store',
    },
  });
};
