import { nameOf, personOf } from '#platform/access/actor.ts';
import type { Where } from '#platform/access/access.ts';
import type { Context } from './context.server.ts';
import type { Database, Regional, Tx } from './database.server.ts';
import { holding, letGo } from './held.server.ts';
import { done, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { madeBefore, sentAs } from './sent.server.ts';
import { json, sql, type SQL } from './sql.ts';

/** A transaction in which a region may be read. */
export interface Read extends Regional {
  readonly at: Date;
  may(what: string, where: Where): Promise<boolean>;
}

/** A transaction in which a region may be changed. */
export interface Write extends Read {
  readonly by: string | null;
  newId(): string;
  /** Names the record that the act is about; goes into the audit row. Ids, never words. */
  about(...ids: string[]): void;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for the form every id here has. What comes in an address is checked before it meets the database. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}

/** The one way to read: in the region of the context, unable to write. What is asked for twice is read once. */
export async function read<T>(context: Context, work: (r: Read) => Promise<T>): Promise<T> {
  const tx = openedWhenAsked(context.db, `set transaction read only;${walls(context.regionId)}`);
  try {
    return await work(reading(context, holding(context, tx)));
  } finally {
    await tx.end();
  }
}

/** A transaction that begins with the first query: a page whose every answer is held needs none. */
function openedWhenAsked(db: Database, preamble: string): Tx & { end(): Promise<void> } {
  let opened: Promise<Tx> | undefined;
  let closed: Promise<void> = Promise.resolve();
  let close: () => void = () => undefined;
  const open = () =>
    new Promise<Tx>((resolve, reject) => {
      const until = new Promise<void>((done) => (close = done));
      closed = db.transaction(preamble, (tx) => (resolve(tx), until));
      closed.catch(reject);
    });
  return {
    rows: async (query) => (await (opened ??= open())).rows(query),
    async end() {
      close();
      await closed.catch(() => undefined); // a query that failed has said so; nothing was written
    },
  };
}

/**
 * The one way to write: actor, region, transaction, and an audit row of ids under the name `verb`.
 * A refusal rolls everything back and leaves no trace. A form that was sent before is not done again: what it made is given.
 */
export async function write<T>(
  context: Context,
  verb: string,
  work: (w: Write) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    const outcome = await context.db.transaction(walls(context.regionId), async (tx) => {
      const sent = sentAs(context, verb);
      const before = sent === null ? null : await madeBefore<T>(tx, context.regionId, sent);
      if (before) return done(before.made);
      const about = new Set<string>();
      const outcome = await work({
        ...reading(context, tx),
        by: personOf(context.actor),
        newId: context.newId,
        about: (...ids) => ids.forEach((id) => about.add(id)),
      });
      if (!outcome.ok) throw new RolledBack(outcome);
      await tx.rows(auditRow(context, verb, [...about], sent === null ? null : { sent, made: onlyIds(outcome.value) }));
      return outcome;
    });
    letGo(context.db);
    return outcome;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

function auditRow(context: Context, verb: string, about: string[], form: { sent: string; made: unknown } | null): SQL {
  const { actor } = context;
  const roles = actor.kind === 'person' ? actor.standing.map((one) => one.role) : [];
  return sql`
    insert into platform.audit (region_id, id, at, actor, person_id, roles, verb, about, sent, made)
    values (${context.regionId}, ${context.newId()}, ${context.now()}, ${nameOf(actor)},
      ${personOf(actor)}, ${json(roles)}, ${verb}, ${json(about)},
      ${form?.sent ?? null}, ${form ? json(form.made) : null})`;
}

/** What the trail may hold: ids and numbers, never words. */
function onlyIds(value: unknown): unknown {
  const all = Array.isArray(value) ? value : [value ?? null];
  const isNoWord = (one: unknown) => one === null || typeof one === 'number' || isId(one);
  if (!all.every(isNoWord)) throw new Error('what a form made is told by ids and numbers alone');
  return value ?? null;
}

function reading(context: Context, tx: Tx): Read {
  const inRegion: Regional = { rows: tx.rows, regionId: context.regionId };
  return {
    ...inRegion,
    at: context.now(),
    may: (what, where) => context.access.may(inRegion, context.actor, what, where),
  };
}

function walls(regionId: string): string {
  if (!isId(regionId)) throw new Error('a region id is needed');
  return `set local role varde_app;select set_config('varde.region','${regionId}',true);`;
}
