import { AsyncLocalStorage } from 'node:async_hooks';
import { magicLink } from 'better-auth/plugins/magic-link';
import { openLibrary, type Ground } from './library.server.ts';
import { openPasskeys, type Passkeys } from './passkeys.server.ts';
import { openProviders, type Providers } from './providers.server.ts';
import type { Provider } from '#platform/config/providers.ts';

/** How long a sign-in link works, in minutes. */
export const LINK_MINUTES = 20;

/** The token of the link being made: handed to whoever asked, instead of to a mail callback. */
const made = new AsyncLocalStorage<{ token?: string }>();

/** Whoever is signed in, and by which session. */
export interface SignedIn {
  id: string;
  email: string;
  name: string;
  sessionId: string;
}

/** Sign-in by one-time link, passkey, or another's login. A link needs a login that exists before it. */
export interface Auth {
  /** A token for a one-time link; useless unless the address belongs to somebody. */
  makeLink(email: string): Promise<string>;
  /** Cookies of the new session, or null when the token is forged, used or expired. */
  useLink(token: string, headers: Headers): Promise<string[] | null>;
  signedIn(headers: Headers): Promise<SignedIn | null>;
  /** Cookies that end the session. */
  signOut(headers: Headers): Promise<string[]>;
  passkeys: Passkeys;
  providers: Providers;
}

export function openAuth(ground: Ground, origin: string | null, providers: readonly Provider[]): Auth {
  const library = openLibrary(ground, byLink());
  return {
    async makeLink(email) {
      const asked: { token?: string } = {};
      await made.run(asked, () => library.api.signInMagicLink({ body: { email }, headers: new Headers() }));
      if (!asked.token) throw new Error('the login library made no token');
      return asked.token;
    },
    async useLink(token, headers) {
      const response = await library.api
        .magicLinkVerify({ query: { token }, headers, asResponse: true })
        .catch(() => null);
      const cookies = response?.ok ? response.headers.getSetCookie() : [];
      return cookies.length > 0 ? cookies : null;
    },
    async signedIn(headers) {
      const found = await library.api.getSession({ headers });
      if (!found) return null;
      const { user, session } = found;
      return { id: user.id, email: user.email, name: user.name, sessionId: session.id };
    },
    async signOut(headers) {
      const response = await library.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    passkeys: openPasskeys(ground),
    providers: openProviders(ground, origin, providers),
  };
}

function byLink() {
  return magicLink({
    expiresIn: LINK_MINUTES * 60,
    disableSignUp: true,
    storeToken: 'hashed',
    sendMagicLink: ({ token }) => {
      const asked = made.getStore();
      if (asked) asked.token = token;
    },
  });
}
