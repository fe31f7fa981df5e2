import type { RequestEvent } from '@sveltejs/kit';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Where } from '#platform/access/access.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { GUARDS, type Guard, type Permission } from './guard.ts';

export type Verdict = 'welcome' | 'sign_in' | 'refused' | 'unknown';

/** Whether this request may go on to its route. A route that nobody has been let into lets nobody in. */
export async function allow(event: RequestEvent): Promise<Verdict> {
  const { route, locals, params, request, url } = event;
  if (route.id === null) return 'unknown';
  const guard = GUARDS[route.id];
  if (!guard || (guard.demo && !locals.house.config.demo)) return 'unknown';
  if (params['region'] !== undefined && !locals.region) return 'unknown';
  const who = demand(guard, request.method, url);
  if (who === 'anyone') return 'welcome';
  if (!locals.user) return 'sign_in';
  if (who === 'signed_in') return 'welcome';
  if (who === 'member') return locals.person ? 'welcome' : 'refused';
  return read(locals.context, async (r): Promise<Verdict> => {
    const where = who.at === 'region' ? { placeId: locals.region.placeId } : await whereOf(r, who, params);
    if (!where) return locals.person ? 'unknown' : 'refused';
    return (await r.may(who.may, where)) ? 'welcome' : 'refused';
  });
}

function demand(guard: Guard, method: string, url: URL): Guard['who'] {
  const action = method === 'POST' ? [...url.searchParams.keys()].find((key) => key.startsWith('/')) : undefined;
  return (action && guard.actions?.[action.slice(1)]) || guard.who;
}

async function whereOf(r: Read, who: Permission, params: Partial<Record<string, string>>): Promise<Where | null> {
  const id = params[who.at];
  if (!isId(id)) return null;
  if (who.at === 'place') {
    const place = await findPlace(r, id);
    return place && { placeId: place.id };
  }
  const process = await findProcess(r, id);
  return process && { placeId: process.placeId, recordId: process.id };
}
