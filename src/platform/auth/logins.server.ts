import type { Database, Tx } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';

/** A place somebody is signed in at. */
export interface Session {
  id: string;
  since: Date;
  usedAt: Date;
  userAgent: string | null;
}

/** Another's login that leads to this one. */
export interface Connection {
  id: string;
  providerId: string;
  since: Date;
}

export interface KeptPasskey {
  id: string;
  name: string | null;
  since: Date;
}

export async function sessionsOf(db: Database, userId: string): Promise<Session[]> {
  return db.rows<Session>(sql`
    select id, created_at as since, updated_at as "usedAt", user_agent as "userAgent" from login.session
    where user_id = ${userId} and expires_at > now() order by updated_at desc, id`);
}

/** Ends a session of somebody; false when they have no such session. */
export async function endSession(db: Database, userId: string, id: string): Promise<boolean> {
  return some(db.rows(sql`delete from login.session where user_id = ${userId} and id = ${id} returning id`));
}

/** Ends all of somebody's sessions but the one named, or every one. */
export async function endSessions(db: Database, userId: string, except: string | null): Promise<void> {
  await db.rows(sql`delete from login.session where user_id = ${userId} and id is distinct from ${except}`);
}

export async function connectionsOf(db: Database, userId: string): Promise<Connection[]> {
  return db.rows<Connection>(sql`
    select id, provider_id as "providerId", created_at as since from login.account
    where user_id = ${userId} order by provider_id, id`);
}

/**
 * Takes away one connection. False when there is none such, or when nothing else leads to the login: an address that
 * letters reach, another connection, or a passkey.
 */
export async function disconnect(db: Database, userId: string, id: string): Promise<boolean> {
  return alone(db, userId, (tx) =>
    tx.rows(sql`
      delete from login.account mine where mine.user_id = ${userId} and mine.id = ${id} and (
        exists (select 1 from login."user" u where u.id = ${userId} and u.email_verified)
        or exists (select 1 from login.account other where other.user_id = ${userId} and other.id <> mine.id)
        or exists (select 1 from login.passkey p where p.user_id = ${userId}))
      returning id`),
  );
}

export async function passkeysOf(db: Database, userId: string): Promise<KeptPasskey[]> {
  return db.rows<KeptPasskey>(sql`
    select id, name, created_at as since from login.passkey where user_id = ${userId} order by created_at, id`);
}

export async function renamePasskey(db: Database, userId: string, id: string, name: string): Promise<boolean> {
  return some(
    db.rows(sql`update login.passkey set name = ${name} where user_id = ${userId} and id = ${id} returning id`),
  );
}

/** Takes away a passkey, unless nothing else leads to the login. */
export async function removePasskey(db: Database, userId: string, id: string): Promise<boolean> {
  return alone(db, userId, (tx) =>
    tx.rows(sql`
      delete from login.passkey mine where mine.user_id = ${userId} and mine.id = ${id} and (
        exists (select 1 from login."user" u where u.id = ${userId} and u.email_verified)
        or exists (select 1 from login.account a where a.user_id = ${userId})
        or exists (select 1 from login.passkey other where other.user_id = ${userId} and other.id <> mine.id))
      returning id`),
  );
}

/** True when this person at the provider has a login here. */
export async function hasConnection(db: Database, providerId: string, subject: string): Promise<boolean> {
  return some(db.rows(sql`select 1 from login.account where provider_id = ${providerId} and account_id = ${subject}`));
}

/**
 * A login that somebody got on their first way in, that nobody has let in anywhere and no letter reaches, gives way
 * when they connect the same provider to the login they use.
 */
export async function giveWay(db: Database, providerId: string, subject: string, toUserId: string): Promise<void> {
  await db.rows(sql`
    delete from login."user" u using login.account a
    where a.user_id = u.id and a.provider_id = ${providerId} and a.account_id = ${subject}
      and u.id <> ${toUserId} and not u.email_verified
      and not exists (select 1 from login.membership m where m.user_id = u.id)`);
}

/** Of two ways in that are taken away at once, the second sees that the first is gone. */
function alone(db: Database, userId: string, work: (tx: Tx) => Promise<unknown[]>): Promise<boolean> {
  return db.transaction('', async (tx) => {
    await tx.rows(sql`select 1 from login."user" where id = ${userId} for update`);
    return some(work(tx));
  });
}

async function some(rows: Promise<unknown[]>): Promise<boolean> {
  return (await rows).length > 0;
}
