import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '#platform/db/database.server.ts';
import * as tables from './tables.ts';

/** What every use of the login library shares, so that a session made by one is a session to all. */
export interface Ground {
  db: Database;
  secret: string;
  /** Cookies go over https alone. */
  secure: boolean;
}

/** How long a session lasts after its last use, in days. */
export const SESSION_DAYS = 30;

/** A provider's tokens are used while somebody signs in, and never kept. */
const FORGET_TOKENS = { accessToken: null, refreshToken: null, idToken: null, scope: null };

/** Opens the login library with one plugin. Nothing is fetched unless the plugin does. */
export function openLibrary<P extends BetterAuthPlugin>(
  { db, secret, secure }: Ground,
  plugin: P,
  more: Pick<BetterAuthOptions, 'account'> & { baseURL?: string } = {},
) {
  return betterAuth({
    secret,
    baseURL: 'http://localhost', // links and redirects are ours; the library makes none
    database: drizzleAdapter(db.orm as Record<string, unknown>, { provider: 'pg', schema: tables }),
    logger: { level: 'error' },
    telemetry: { enabled: false },
    advanced: { useSecureCookies: secure, cookiePrefix: 'varde', disableCSRFCheck: true, disableOriginCheck: true },
    session: { expiresIn: 60 * 60 * 24 * SESSION_DAYS, updateAge: 60 * 60 * 24 },
    databaseHooks: {
      account: {
        create: { before: async (account) => ({ data: { ...account, ...FORGET_TOKENS } }) },
        update: { before: async (account) => ({ data: { ...account, ...FORGET_TOKENS } }) },
      },
    },
    ...more,
    plugins: [plugin],
  });
}
