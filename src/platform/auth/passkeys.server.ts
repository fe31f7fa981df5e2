import { passkey } from '@better-auth/passkey';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { openLibrary, type Ground } from './library.server.ts';

/** What the library answers: words for the browser, and cookies that carry the question till the answer comes. */
export interface Answer {
  ok: boolean;
  body: unknown;
  cookies: string[];
}

/** Passkeys belong to an address: that of the request, or the one people use. */
export interface Passkeys {
  /** What a browser needs to make a passkey for whoever is signed in. Not ok when they signed in over a day ago. */
  offer(origin: string, headers: Headers): Promise<Answer>;
  /** Keeps the passkey that a browser made, under a name of one's own. */
  keep(origin: string, headers: Headers, response: unknown, name: string): Promise<Answer>;
  /** What a browser needs to sign in with one. */
  ask(origin: string, headers: Headers): Promise<Answer>;
  /** Signs in with what a browser answered; the cookies are those of the session. */
  use(origin: string, headers: Headers, response: unknown): Promise<Answer>;
}

/** Addresses one server answers at; more than these are somebody making them up. */
const MOST = 16;

export function openPasskeys(ground: Ground): Passkeys {
  const opened = new Map<string, ReturnType<typeof at>>();
  const library = (origin: string) => {
    const known = opened.get(origin) ?? at(ground, origin);
    if (opened.size >= MOST) opened.clear();
    opened.set(origin, known);
    return known.api;
  };
  return {
    offer: (origin, headers) =>
      answered(library(origin).generatePasskeyRegistrationOptions({ headers, query: {}, asResponse: true })),
    keep: (origin, headers, response, name) =>
      answered(library(origin).verifyPasskeyRegistration({ headers, body: { response, name }, asResponse: true })),
    ask: (origin, headers) =>
      answered(library(origin).generatePasskeyAuthenticationOptions({ headers, asResponse: true })),
    use: (origin, headers, response) =>
      answered(
        library(origin).verifyPasskeyAuthentication({
          headers,
          body: { response: response as AuthenticationResponseJSON },
          asResponse: true,
        }),
      ),
  };
}

function at(ground: Ground, origin: string) {
  return openLibrary(
    ground,
    passkey({
      rpID: new URL(origin).hostname,
      rpName: 'Varde',
      origin,
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      advanced: { webAuthnChallengeCookie: 'passkey' },
    }),
  );
}

async function answered(asked: Promise<Response>): Promise<Answer> {
  const response = await asked.catch(() => null);
  if (!response) return { ok: false, body: null, cookies: [] };
  const body: unknown = await response.json().catch(() => null);
  return { ok: response.ok, body, cookies: response.headers.getSetCookie() };
}
