import type { RequestEvent } from '@sveltejs/kit';
import { shownAddress } from '#platform/auth/claims.ts';
import { deviceOf } from '#platform/auth/device.ts';
import { membershipsOf } from '#platform/auth/identity.server.ts';
import { connectionsOf, passkeysOf, sessionsOf } from '#platform/auth/logins.server.ts';
import type { SignedIn } from '#platform/auth/auth.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { getRegion } from '#modules/organisation/index.server.ts';
import { contextOf, type House } from './start.server.ts';

const LONGEST_NAME = 60;

/** All that somebody sees of their own login. */
export async function accountOf(house: House, user: SignedIn) {
  const { db, config } = house;
  const mine = new Set((await membershipsOf(db, user.id)).map((one) => one.regionId));
  const connections = await connectionsOf(db, user.id);
  const passkeys = await passkeysOf(db, user.id);
  return {
    name: user.name,
    email: shownAddress(user.email),
    regions: await regionsOf(house, mine),
    connections: connections.map(({ id, providerId, since }) => ({
      id,
      name: config.providers.find((one) => one.id === providerId)?.name ?? providerId,
      since: dayOf(since),
    })),
    connectable: config.providers
      .filter((one) => !connections.some(({ providerId }) => providerId === one.id))
      .map(({ id, name }) => ({ id, name })),
    passkeys: passkeys.map(({ id, name, since }) => ({ id, name, since: dayOf(since) })),
    sessions: (await sessionsOf(db, user.id)).map(({ id, since, usedAt, userAgent }) => ({
      id,
      since,
      usedAt,
      ...deviceOf(userAgent),
      here: id === user.sessionId,
    })),
  };
}

async function regionsOf(house: House, ids: ReadonlySet<string>): Promise<{ slug: string; name: string }[]> {
  const found: { slug: string; name: string }[] = [];
  for (const { regionId, code } of (await regionsInDirectory(house.db)).filter((one) => ids.has(one.regionId))) {
    const region = await read(contextOf(house, regionId, { kind: 'participant' }), getRegion);
    found.push({ slug: code, name: region?.name ?? code });
  }
  return found;
}

/** Whoever is signed in, on a page that nobody else comes to. */
export function userOf({ locals }: RequestEvent): SignedIn {
  if (!locals.user) throw new Error('the guard let in somebody who is not signed in');
  return locals.user;
}

/** A name of a passkey, on one line; null when it is none. */
export function passkeyName(text: string): string | null {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return name && [...name].length <= LONGEST_NAME ? name : null;
}

/** The address that people use, which a passkey belongs to. */
export function originOf({ locals, url }: RequestEvent): string {
  return locals.house.config.origin ?? url.origin;
}

/** What a script sent; nothing when it is not an object. */
export async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
