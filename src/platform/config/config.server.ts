import { parseAddresses } from './addresses.ts';
import { parseProviders, type Provider } from './providers.ts';

/** What the environment says, read once per call and never at import, so that a build touches nothing. */
export interface Config {
  /** PostgreSQL address, or null for the embedded engine. */
  databaseUrl: string | null;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** Folder that holds `migrations/`. */
  root: string;
  /** Demo data, one-click sign-in and the readable outbox exist. */
  demo: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  /** Address people use, when a proxy hides it; null means the address of the request. */
  origin: string | null;
  /** Overrides the secret kept in the database. */
  secret: string | null;
  poolSize: number;
  /** PostgreSQL keeps plans under names. Not through a PgBouncer older than 1.21. */
  prepared: boolean;
  /** Logins of others that people may sign in with. */
  providers: readonly Provider[];
  /** Where the national registers are fetched from every night; none means not at all. */
  registers: readonly string[];
}

/** Reads VARDE_*, DATABASE_URL and SMTP_URL. Missing means the default. Throws `WrongSetting`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const databaseUrl = env['DATABASE_URL']?.trim() || null;
  const origin = env['VARDE_ORIGIN']?.trim().replace(/\/+$/, '') || null;
  return {
    databaseUrl,
    dataFolder: env['VARDE_DATA']?.trim() || './data',
    root: env['VARDE_ROOT']?.trim() || process.cwd(),
    demo: env['VARDE_DEMO'] === '1' || (!databaseUrl && env['VARDE_DEMO'] !== '0'),
    smtpUrl: env['SMTP_URL']?.trim() || null,
    mailFrom: env['MAIL_FROM']?.trim() || 'Varde <varde@localhost>',
    origin,
    secret: env['VARDE_SECRET']?.trim() || null,
    poolSize: Number(env['VARDE_POOL'] ?? 10) || 10,
    prepared: env['VARDE_PREPARED'] === '1',
    providers: parseProviders(env['VARDE_OIDC'], origin),
    registers: parseAddresses(env['VARDE_REGISTER_URL']),
  };
}
