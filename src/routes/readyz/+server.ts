import type { RequestHandler } from './$types';
import { regionsInDirectory } from '#platform/db/directory.server.ts';

/** Ready when the database answers. */
export const GET: RequestHandler = async ({ locals }) => {
  const ready = await regionsInDirectory(locals.house.db).then(
    () => true,
    () => false,
  );
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', { status: ready ? 200 : 503 });
};
