import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { isKnown, membershipsOf } from '#platform/auth/identity.server.ts';
import { LINK_MINUTES } from '#platform/auth/auth.server.ts';
import type { TroubleKind } from '#platform/auth/trouble.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { m } from '#messages';
import { letInEmployee } from './employees.server.ts';
import { letterOrigin, sendLetter } from './letters.server.ts';
import type { House } from './start.server.ts';

/** One slash, and neither another, a backslash nor anything that a browser would leave out. */
const ON_THIS_SERVER = /^\/(?!\/)[^\\\p{Cc}]*$/u;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;

/**
 * Sends a one-time link to an address that belongs to somebody. The answer is the same when it does
 * not, so that nobody can find out who is a member.
 */
export async function sendLink(house: House, url: URL, email: string, next: string): Promise<Outcome<string>> {
  const to = email.trim().toLowerCase();
  if (!ADDRESS.test(to)) return refuse('sign_in_address', 'email');
  const origin = letterOrigin(house, url);
  if (!house.mail.ready || !origin) return refuse(origin ? 'sign_in_no_mail' : 'sign_in_no_origin');
  if (await isKnown(house.db, to)) {
    const token = await house.auth.makeLink(to);
    const link = `${origin}/sign-in/${token}?next=${encodeURIComponent(next)}`;
    const body = m.sign_in_letter_body({ link, minutes: LINK_MINUTES });
    if (!(await sendLetter(house, { to, subject: m.sign_in_letter_subject(), body })))
      return refuse('sign_in_mail_down');
  }
  return done(to);
}

/** Signs in with a one-time link's token. False when it is forged, used or expired. */
export async function useLink(event: RequestEvent, token: string): Promise<boolean> {
  const cookies = await event.locals.house.auth.useLink(token, event.request.headers);
  if (!cookies) return false;
  keepCookies(event, cookies);
  return true;
}

/** Which provider somebody came in by, so that they can be told that they are still signed in there. */
const CAME_BY = 'varde_came_by';

/** Ends the session and its cookies. Gives the path to go on to. */
export async function signOut(event: RequestEvent): Promise<string> {
  const cookies = await event.locals.house.auth.signOut(event.request.headers);
  keepCookies(event, cookies);
  const id = event.cookies.get(CAME_BY);
  if (!id) return '/';
  event.cookies.delete(CAME_BY, { path: '/' });
  return `/sign-in?${new URLSearchParams({ left: id })}`;
}

/** The provider that somebody has just left us by, and where they sign out there too; null when it does not say. */
export async function leftBehind(house: House, url: URL): Promise<{ name: string; href: string } | null> {
  const provider = house.config.providers.find(({ id }) => id === url.searchParams.get('left'));
  const href = provider && (await house.auth.providers.leave(provider.id));
  return href ? { name: provider.name, href } : null;
}

/** A path on this server, or the front page: never somebody else's. */
export function safePath(next: string | null): string {
  return next && ON_THIS_SERVER.test(next) ? next : '/';
}

/** Goes to a provider to sign in there. Gives the address to send the browser to: the provider's, or ours with what is wrong. */
export async function leaveFor(event: RequestEvent, id: string): Promise<string> {
  const begun = await event.locals.house.auth.providers.begin(id, safePath(event.url.searchParams.get('next')));
  if (!begun.ok) return troubled('/sign-in', begun.trouble, id);
  keepCookies(event, begun.value.cookies);
  return begun.value.url;
}

/** Comes back from a provider, signed in or connected, or with what is wrong. Gives the path to go on to. */
export async function comeBack(event: RequestEvent, id: string): Promise<string> {
  const { house, user } = event.locals;
  const back = await house.auth.providers.finish(id, event.url.searchParams, event.request.headers);
  if (!back.ok) return troubled(user ? '/account' : '/sign-in', back.trouble, id);
  const { cookies, next, worksAt } = back.value;
  keepCookies(event, cookies);
  const who = (await house.auth.signedIn(withCookies(cookies))) ?? user;
  if (!who) return troubled('/sign-in', 'stale', id);
  event.cookies.set(CAME_BY, id, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
  });
  // Under the address of the login: one that is only stated would be invited, and given roles, as if it were theirs.
  await letInEmployee(house, { userId: who.id, name: who.name, email: who.email, worksAt });
  const inside = (await membershipsOf(house.db, who.id)).length > 0;
  return inside ? safePath(next) : '/account';
}

/** The sentence for what came of a sign-in at a provider, from an address; null when there is none. */
export function troubleIn(house: House, url: URL): string | null {
  const say = TROUBLES[url.searchParams.get('trouble') as TroubleKind] as (typeof TROUBLES)[TroubleKind] | undefined;
  const id = url.searchParams.get('with');
  const name = house.config.providers.find((one) => one.id === id)?.name;
  return say ? (name ? say({ name }) : m.sign_in_trouble_unknown()) : null;
}

const TROUBLES: Record<TroubleKind, (values: { name: string }) => string> = {
  unknown: () => m.sign_in_trouble_unknown(),
  down: m.sign_in_trouble_down,
  untrusted: m.sign_in_trouble_untrusted,
  stale: () => m.sign_in_trouble_stale(),
  code: m.sign_in_trouble_code,
  cancelled: m.sign_in_trouble_cancelled,
  student: () => m.sign_in_trouble_student(),
  known: m.sign_in_trouble_known,
  taken: m.sign_in_trouble_taken,
};

function troubled(path: string, trouble: TroubleKind, id: string): string {
  return `${path}?${new URLSearchParams({ trouble, with: id })}`;
}

function withCookies(lines: readonly string[]): Headers {
  return new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });
}

/** Says the login library's cookies through the framework. */
export function keepCookies(event: RequestEvent, lines: readonly string[]): void {
  takeOver(event.cookies, lines, event.url.protocol === 'https:');
}

/** The login library's Set-Cookie lines, said through the framework. */
function takeOver(jar: Cookies, lines: readonly string[], secure: boolean): void {
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(';');
    const name = pair.slice(0, pair.indexOf('=')).trim();
    const age = attributes.map((one) => /^\s*max-age=(\d+)/i.exec(one)?.[1]).find(Boolean);
    jar.set(name, decodeURIComponent(pair.slice(pair.indexOf('=') + 1)), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      ...(age === undefined ? {} : { maxAge: Number(age) }),
    });
  }
}
