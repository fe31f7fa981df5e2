import type { Context } from './context.server.ts';
import type { Database } from './database.server.ts';

/** How long something read for everybody may be shown again, in milliseconds. */
const BRIEF = 1000;
const MOST = 1000;

interface Kept {
  until: number;
  value: Promise<unknown>;
}

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * Reads once for all who ask for the same within a second: three hundred people who open the same page in a hall.
 * For what anybody may see and is the same for all. A write on this server forgets it at once; one on another
 * server shows here within the second.
 */
export function briefly<T>(context: Pick<Context, 'db' | 'now'>, key: string, load: () => Promise<T>): Promise<T> {
  const all = kept.get(context.db) ?? new Map<string, Kept>();
  kept.set(context.db, all);
  const now = context.now().getTime();
  const known = all.get(key);
  if (known && known.until > now) return known.value as Promise<T>;
  if (all.size >= MOST) all.clear();
  const value = load();
  all.set(key, { until: now + BRIEF, value });
  value.catch(() => all.delete(key));
  return value;
}

/** Called when something has been written. */
export function forget(db: Database): void {
  kept.get(db)?.clear();
}
