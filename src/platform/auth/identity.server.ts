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

/** True when somebody may sign in with this address. */
export async function isKnown(db: Database, email: string): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from login."user" where email = ${email.trim().toLowerCase()}`);
  return rows.length === 1;
}
