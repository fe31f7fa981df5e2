import { createHmac } from 'node:crypto';
import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { keptOutside } from '#platform/retention/kept.server.ts';
import { dayOf } from '#platform/i18n/day.ts';

/** How often something may be tried in a window of time. */
export interface Limit {
  name: string;
  most: number;
  seconds: number;
}

/** Counts attempts in the database, so that a limit holds over all servers. */
export interface Limits {
  /** Seconds until this may be tried again, as far as this server knows; 0 when it may. Asks nobody. */
  wait(limit: Limit, who: string): number;
  /** Counts one attempt. Gives the seconds until it may be tried again; 0 while the limit is not passed. */
  count(limit: Limit, who: string): Promise<number>;
}

const MOST_BLOCKED = 10_000;
/** One in so many attempts sweeps away what has run out. */
const SWEEP = 200;

/** `who` is kept as a keyed hash with the day in it: tomorrow the same network is another key. */
export function openLimits(db: Database, secret: string, now: () => Date): Limits {
  const blocked = new Map<string, number>();
  let counted = 0;
  const keyOf = (limit: Limit, who: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([limit.name, dayOf(now()), who]))
      .digest('base64url');
  return {
    wait(limit, who) {
      if (blocked.size === 0) return 0;
      const until = blocked.get(keyOf(limit, who)) ?? 0;
      return secondsUntil(until, now());
    },
    async count(limit, who) {
      const at = now();
      const key = keyOf(limit, who);
      const until = new Date(at.getTime() + limit.seconds * 1000);
      const [row] = await db.rows<{ count: number; until: Date }>(sql`
        insert into platform.attempt as a (key, count, until) values (${key}, 1, ${until})
        on conflict (key) do update set
          count = case when a.until <= ${at} then 1 else a.count + 1 end,
          until = case when a.until <= ${at} then excluded.until else a.until end
        returning count, until`);
      if (counted++ % SWEEP === 0) await db.rows(sql`delete from platform.attempt where until < ${at}`);
      if (!row || row.count <= limit.most) return 0;
      if (blocked.size >= MOST_BLOCKED) blocked.clear();
      blocked.set(key, row.until.getTime());
      return secondsUntil(row.until.getTime(), at);
    },
  };
}

function secondsUntil(until: number, at: Date): number {
  return Math.max(0, Math.ceil((until - at.getTime()) / 1000));
}

/** Counted attempts, by when they ran out. */
export const spentAttempts = keptOutside(sql`platform.attempt`, (before) => sql`until < ${before}`);
