import { redirect } from '@sveltejs/kit';
import { isLocale } from '#platform/i18n/words.ts';
import { LANGUAGE_COOKIE } from '#wiring/locate.server.ts';
import { safePath } from '#wiring/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** Remembers the language somebody chose, and goes back to where they were. Taking part never comes here. */
export const GET: RequestHandler = ({ url, cookies }) => {
  const chosen = url.searchParams.get('to');
  if (isLocale(chosen)) {
    cookies.set(LANGUAGE_COOKIE, chosen, {
      path: '/',
      maxAge: 31_536_000,
      sameSite: 'lax',
      httpOnly: true,
      secure: url.protocol === 'https:',
    });
  }
  redirect(303, safePath(url.searchParams.get('next')));
};
