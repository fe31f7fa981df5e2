import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';

/** The login identity of an e-mail address, made when missing. Gives its id. */
export async function ensureIdentity(db: Database, id: string, name: string, email: string): Promise<string> {
  const [row] = await db.rows<{ id: string }>(sql`
    insert into login."user" (id, name, email, email_verified)
    values (${id}, ${name}, ${email.trim().toLowerCase()}, true)
    on conflict (email) do update set updated_at = now()
    returning id`);
  if (!row) throw new Error('the identity was not stored');
  return row.id;
}

/** Ties a login to the person it is in a region. */
export async function joinRegion(db: Database, userId: string, regionId: string, personId: string): Promise<void> {
  await db.rows(sql`
    insert into login.membership (user_id, region_id, person_id)
    values (${userId}, ${regionId}, ${personId}) on conflict do nothing`);
}

/** The persons that a login is: one per region. */
export async function membershipsOf(db: Database, userId: string): Promise<{ regionId: string; personId: string }[]> {
  return db.rows(sql`
    select region_id as "regionId", person_id as "personId" from login.membership
    where user_id = ${userId} order by region_id`);
}

/** What is kept of a login: for the person it is about. Tokens and codes are left out. */
export async function loginFile(db: Database, userId: string): Promise<Record<string, unknown>> {
  const [user] = await db.rows<Record<string, unknown>>(sql`
    select name, email, created_at as "createdAt" from login."user" where id = ${userId}`);
  const sessions = await db.rows(sql`
    select created_at as "createdAt", expires_at as "expiresAt", ip_address as "address", user_agent as "browser"
    from login.session where user_id = ${userId} order by created_at`);
  const accounts = await db.rows(sql`
    select provider_id as "provider", created_at as "createdAt" from login.account
    where user_id = ${userId} order by created_at`);
  const passkeys = await db.rows(sql`
    select name, created_at as "createdAt" from login.passkey where user_id = ${userId} order by created_at`);
  return { ...user, sessions, accounts, passkeys };
}

/** Takes a person's login in a region away; the login itself goes with the last region it opens. */
export async function eraseLogin(db: Database, userId: string, regionId: string): Promise<void> {
  await db.rows(sql`delete from login.membership where user_id = ${userId} and region_id = ${regionId}`);
  await db.rows(sql`
    delete from login."user" u where id = ${userId}
      and not exists (select 1 from login.membership m where m.user_id = u.id)`);
}

/** Erases letters and unused links to an address that nobody signs in with any more. */
export async function eraseAddress(db: Database, email: string): Promise<void> {
  if (await isKnown(db, email)) return;
  await db.rows(sql`delete from platform.outbox where lower(recipient) = ${email}`);
  await db.rows(
    sql`delete from login.verification where strpos(lower(value), ${email}) > 0 or lower(identifier) = ${email}`,
  );
}

/** True when somebody may sign in with this address. */
export async function isKnown(db: Database, email: string): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from login."user" where email = ${email.trim().toLowerCase()}`);
  return rows.length === 1;
}
