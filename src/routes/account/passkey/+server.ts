import { json } from '@sveltejs/kit';
import { m } from '#messages';
import { jsonBody, originOf, passkeyName } from '#wiring/account.server.ts';
import { keepCookies } from '#wiring/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** What a browser needs to make a passkey. */
export const GET: RequestHandler = async (event) => {
  const offered = await event.locals.house.auth.passkeys.offer(originOf(event), event.request.headers);
  if (!offered.ok) return json({ message: m.account_passkey_old() }, { status: 403 });
  keepCookies(event, offered.cookies);
  return json(offered.body);
};

/** Keeps the one it made. */
export const POST: RequestHandler = async (event) => {
  const { response, name } = await jsonBody(event.request);
  const called = passkeyName(typeof name === 'string' ? name : '');
  if (!called) return json({ message: m.account_passkey_wrong() }, { status: 400 });
  const kept = await event.locals.house.auth.passkeys.keep(originOf(event), event.request.headers, response, called);
  if (!kept.ok) return json({ message: m.account_passkey_failed() }, { status: 400 });
  keepCookies(event, kept.cookies);
  return json({ kept: true });
};
