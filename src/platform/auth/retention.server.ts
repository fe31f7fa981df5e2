import type { Database } from '#platform/db/database.server.ts';
import type { Kept } from '#platform/retention/kept.server.ts';
import { keptOutside } from '#platform/retention/kept.server.ts';
import { sql } from '#platform/db/sql.ts';
import { SESSION_DAYS } from './library.server.ts';

/** Sessions, by when they were last used. */
export const usedSessions: Kept<Database> = keptOutside(
  sql`login.session`,
  (before) => sql`expires_at - make_interval(days => ${SESSION_DAYS}::int) < ${before}`,
);

/** Links and other one-time words, by when they stopped working. */
export const spentLinks: Kept<Database> = keptOutside(sql`login.verification`, (before) => sql`expires_at < ${before}`);

/** Logins that are nobody in any region, by when they were last touched. */
export const loneLogins: Kept<Database> = keptOutside(
  sql`login."user"`,
  (before) => sql`greatest(created_at, updated_at) < ${before}
    and not exists (select 1 from login.membership m where m.user_id = login."user".id)
    and not exists (select 1 from login.session s where s.user_id = login."user".id and s.updated_at >= ${before})`,
);

/** The login library's own counts of attempts; it keeps milliseconds. */
export const countedLogins: Kept<Database> = keptOutside(
  sql`login.rate_limit`,
  (before) => sql`last_request < ${before.getTime()}`,
);
