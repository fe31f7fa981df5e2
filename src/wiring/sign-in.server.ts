import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { isKnown } from '#platform/auth/identity.server.ts';
import { LINK_MINUTES } from '#platform/auth/auth.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { m } from '#messages';
import { sendLetter } from './letters.server.ts';
import type { House } from './start.server.ts';

/** One slash, and neither another, a backslash nor anything that a browser would leave out. */
const ON_THIS_SERVER = /^\/(?!\/)[^\\\p{Cc}]*$/u;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;

/**
 * Sends a one-time link to an address that belongs to somebody. The answer is the same when it does
 * not, so that nobody can find out who is a member.
 */
export async function sendLink(house: House, origin: string, email: string, next: string): Promise<Outcome<string>> {
  const to = email.trim().toLowerCase();
  if (!ADDRESS.test(to)) return refuse('sign_in_address', 'email');
  if (!house.mail.ready) return refuse('sign_in_no_mail');
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
  takeOver(event.cookies, cookies, event.url.protocol === 'https:');
  return true;
}

/** Ends the session and its cookies. */
export async function signOut(event: RequestEvent): Promise<void> {
  const cookies = await event.locals.house.auth.signOut(event.request.headers);
  takeOver(event.cookies, cookies, event.url.protocol === 'https:');
}

/** A path on this server, or the front page: never somebody else's. */
export function safePath(next: string | null): string {
  return next && ON_THIS_SERVER.test(next) ? next : '/';
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
