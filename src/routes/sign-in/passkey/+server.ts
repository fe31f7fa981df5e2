import { json } from '@sveltejs/kit';
import { m } from '#messages';
import { jsonBody, originOf } from '#wiring/account.server.ts';
import { countAttempt, LIMITS } from '#wiring/limits.server.ts';
import { keepCookies, safePath } from '#wiring/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** What a browser needs to ask for a passkey. */
export const GET: RequestHandler = async (event) => {
  await countAttempt(event, LIMITS.provider);
  const asked = await event.locals.house.auth.passkeys.ask(originOf(event), event.request.headers);
  keepCookies(event, asked.cookies);
  return json(asked.body);
};

/** Signs in with what it answered. */
export const POST: RequestHandler = async (event) => {
  await countAttempt(event, LIMITS.provider);
  const { response, next } = await jsonBody(event.request);
  const used = await event.locals.house.auth.passkeys.use(originOf(event), event.request.headers, response);
  if (!used.ok) return json({ message: m.sign_in_passkey_failed() }, { status: 400 });
  keepCookies(event, used.cookies);
  return json({ goTo: safePath(typeof next === 'string' ? next : null) });
};
