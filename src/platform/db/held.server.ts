import type { Context } from './context.server.ts';
import type { Database, Tx } from './database.server.ts';
import { compile, sql, type SQL } from './sql.ts';

/**
 * PostgreSQL's own word for which transactions can be seen: two reads under the same word see the same rows.
 * Ask for it beside the first thing a request looks up, and put it into the request's context.
 * See https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
export const MOMENT: SQL = sql`pg_current_snapshot()::text`;

/** A database that crashed may count its transactions anew; nothing is held across that. In milliseconds. */
const LONGEST = 60_000;
/** How much is held at most, in characters or about as much, so that memory stays bounded. */
const MOST = 10_000_000;
/** What a value costs beside its characters. */
const VALUE = 16;

/** What has been read at one moment, frozen, by what was asked. */
interface Held {
  moment: string;
  until: number;
  size: number;
  answers: Map<string, unknown>;
}

type Moment = Pick<Context, 'db' | 'moment' | 'now'>;

const kept = new WeakMap<Database, Held>();

/**
 * Gives what the same key gave at the same moment, to this request or another; else loads it. Nothing is ever shown
 * that had changed when the request began, on this server or another: then the moment is another. What is not `lasting`
 * is given to the one who asked, and not held.
 */
export function hold<T>(at: Moment, key: string, load: () => Promise<T>, lasting?: (found: T) => boolean): Promise<T> {
  return answer(heldBy(at), key, load, lasting);
}

/** Asks through `tx`, holding what each query gives. */
export function holding(context: Context, tx: Tx): Tx {
  const held = heldBy(context);
  return {
    rows: <Row>(query: SQL) => {
      const { text, values } = compile(query);
      return answer(held, JSON.stringify([context.regionId, text, values]), () => tx.rows<Row>(query));
    },
  };
}

/** Called when something has been written: who wrote it sees it in the same request. */
export function letGo(db: Database): void {
  kept.delete(db);
}

async function answer<T>(
  held: Held,
  key: string,
  load: () => Promise<T>,
  lasting: (found: T) => boolean = () => true,
): Promise<T> {
  if (held.answers.has(key)) return held.answers.get(key) as T;
  const found = frozen(await load());
  const rows: unknown[] = Array.isArray(found) ? found : [found];
  if (rows.some(hasBytes) || !lasting(found)) return found;
  const size = key.length + sizeOf(found);
  if (held.size + size > MOST) held.answers.clear();
  held.size = (held.answers.size === 0 ? 0 : held.size) + size;
  held.answers.set(key, found);
  return found;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return VALUE + value.length;
  if (ArrayBuffer.isView(value)) return VALUE + value.byteLength;
  if (typeof value !== 'object' || value === null) return VALUE;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), VALUE);
}

function heldBy({ db, moment, now }: Moment): Held {
  const at = now().getTime();
  const known = kept.get(db);
  if (moment !== undefined && known?.moment === moment && known.until > at) return known;
  const fresh: Held = { moment: moment ?? '', until: at + LONGEST, size: 0, answers: new Map() };
  if (moment !== undefined) kept.set(db, fresh);
  return fresh;
}

/** Files are large, and read once. */
function hasBytes(row: unknown): boolean {
  return Object.values(row ?? {}).some((value) => ArrayBuffer.isView(value));
}

/** What several requests share nobody may change. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
