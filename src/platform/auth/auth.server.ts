import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Database } from '#platform/db/database.server.ts';
import * as tables from './tables.ts';

/** How long a sign-in link works, in minutes. */
export const LINK_MINUTES = 20;

/** The token of the link being made: handed to whoever asked, instead of to a mail callback. */
const made = new AsyncLocalStorage<{ token?: string }>();

function configure(db: Database, secret: string, secure: boolean) {
  return betterAuth({
    secret,
    baseURL: 'http://localhost', // links and redirects are ours; the library makes none
    database: drizzleAdapter(db.orm as Record<string, unknown>, { provider: 'pg', schema: tables }),
    logger: { level: 'error' },
    telemetry: { enabled: false },
    advanced: { useSecureCookies: secure, cookiePrefix: 'varde', disableCSRFCheck: true, disableOriginCheck: true },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => {
          const asked = made.getStore();
          if (asked) asked.token = token;
        },
      }),
    ],
  });
}

type Library = ReturnType<typeof configure>;

/** Sign-in by one-time link. A login identity exists before anybody can sign in with it. */
export interface Auth {
  /** A token for a one-time link; useless unless the address belongs to somebody. */
  makeLink(email: string): Promise<string>;
  /** Cookies of the new session, or null when the token is forged, used or expired. */
  useLink(token: string, headers: Headers): Promise<string[] | null>;
  signedIn(headers: Headers): Promise<{ id: string; email: string; name: string } | null>;
  /** Cookies that end the session. */
  signOut(headers: Headers): Promise<string[]>;
}

export function openAuth(db: Database, secret: string, secure: boolean): Auth {
  const library: Library = configure(db, secret, secure);
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
      const session = await library.api.getSession({ headers });
      return session ? { id: session.user.id, email: session.user.email, name: session.user.name } : null;
    },
    async signOut(headers) {
      const response = await library.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
  };
}
