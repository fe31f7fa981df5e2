import type { RequestEvent } from '@sveltejs/kit';
import { membershipsOf } from '#platform/auth/identity.server.ts';
import type { Actor } from '#platform/access/actor.ts';
import { lookUp, type Found } from '#platform/db/directory.server.ts';
import { hold } from '#platform/db/held.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { isLocale, type Locale } from '#platform/i18n/words.ts';
import { findPerson, findPlace, getRegion, positionsOn } from '#modules/organisation/index.server.ts';
import { parseJoinCode } from '#modules/processes/index.ts';
import { facilitatedBy } from '#modules/processes/index.server.ts';
import { FACILITATOR } from './access.ts';
import { contextOf } from './start.server.ts';

export const LANGUAGE_COOKIE = 'varde_language';

/** Finds out whose request it is, in which region, and in which language. Fills `locals`. */
export async function locate(event: RequestEvent): Promise<void> {
  const { locals, cookies, request, params } = event;
  locals.user = null;
  locals.person = null;
  locals.lots = [];
  locals.locale = chosen(event) ?? 'nb';
  if (event.route.id?.startsWith('/j/')) return locateJoin(event);
  const entry = params['region'] ? await lookUp(locals.house.db, 'region', params['region']) : null;
  if (hasSession(request)) {
    const { db, now, auth } = locals.house;
    const at = { db, now, ...(entry ? { moment: entry.moment } : {}) };
    const ask = () => auth.signedIn(request.headers);
    locals.user = await hold(at, `session ${request.headers.get('cookie')}`, ask);
  }
  if (entry) await locateRegion(event, entry, cookies.get(LANGUAGE_COOKIE));
}

/** Taking part: the code leads to the region; nobody is signed in, and no cookie counts but the language once chosen. */
async function locateJoin(event: RequestEvent): Promise<void> {
  const { locals } = event;
  const params: Partial<Record<string, string>> = event.params;
  const code = parseJoinCode(params['code'] ?? '');
  const entry = code && (await lookUp(locals.house.db, 'join', code));
  if (!entry) return;
  locals.locale = chosen(event) ?? entry.locale;
  locals.context = contextOf(locals.house, entry.regionId, { kind: 'participant' }, entry.moment);
}

async function locateRegion(event: RequestEvent, entry: Found, cookie: string | undefined): Promise<void> {
  const { locals } = event;
  const { house, user } = locals;
  const at = { db: house.db, now: house.now, moment: entry.moment };
  const memberships = user ? await hold(at, `memberships ${user.id}`, () => membershipsOf(house.db, user.id)) : [];
  const personId = memberships.find((one) => one.regionId === entry.regionId)?.personId ?? null;
  const as = (actor: Actor) => contextOf(locals.house, entry.regionId, actor, entry.moment);
  const blank = as({ kind: 'participant' });
  const found = await read(blank, async (r) => ({
    region: await getRegion(r),
    who: personId ? await standingOf(r, personId) : null,
  }));
  if (!found.region) return;
  locals.region = found.region;
  locals.context = found.who ? as(found.who.actor) : blank;
  locals.person = found.who?.person ?? null;
  locals.locale = chosenInAddress(event) ?? asLocale(cookie) ?? found.who?.form ?? entry.locale;
}

async function standingOf(r: Read, personId: string) {
  const today = dayOf(r.at);
  const person = await findPerson(r, personId);
  if (!person) return null;
  const positions = await positionsOn(r, today, [personId]);
  const processes = await facilitatedBy(r, personId, today);
  if (positions.length === 0 && processes.length === 0) return null; // whoever has left is anybody
  const home = positions[0] ? await findPlace(r, positions[0].placeId) : null;
  const actor: Actor = {
    kind: 'person',
    personId,
    standing: [
      ...positions.map(({ role, placeId }) => ({ role, at: placeId })),
      ...processes.map((id) => ({ role: FACILITATOR, at: id })),
    ],
  };
  return { actor, person: { id: person.id, name: person.name }, form: home?.form ?? null };
}

function chosen(event: RequestEvent): Locale | null {
  return chosenInAddress(event) ?? asLocale(event.cookies.get(LANGUAGE_COOKIE));
}

function chosenInAddress(event: RequestEvent): Locale | null {
  return asLocale(event.url.searchParams.get('lang'));
}

function asLocale(text: string | null | undefined): Locale | null {
  return isLocale(text) ? text : null;
}

function hasSession(request: Request): boolean {
  return request.headers.get('cookie')?.includes('varde.session_token') ?? false;
}
