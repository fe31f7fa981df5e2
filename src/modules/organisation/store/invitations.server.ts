import { createHash } from 'node:crypto';
import { alphabetically, sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';

export interface Invitation {
  id: string;
  personId: string;
  expiresAt: Date;
  acceptedAt: Date | null;
}

const INVITATION = sql`id, person_id as "personId", expires_at as "expiresAt", accepted_at as "acceptedAt"`;

/** Keeps a new invitation, by the hash of its token; those before it stop working. */
export async function insertInvitation(w: Write, personId: string, token: string, expiresAt: Date): Promise<void> {
  await w.rows(sql`
    update organisation.invitation set expires_at = ${w.at}
    where region_id = ${w.regionId} and person_id = ${personId} and accepted_at is null and expires_at > ${w.at}`);
  await w.rows(sql`
    insert into organisation.invitation (region_id, id, person_id, token_hash, sent_at, sent_by, expires_at)
    values (${w.regionId}, ${w.newId()}, ${personId}, ${hashOf(token)}, ${w.at}, ${w.by}, ${expiresAt})`);
}

export async function invitationByToken(r: Read, token: string): Promise<Invitation | null> {
  const [row] = await r.rows<Invitation>(sql`
    select ${INVITATION} from organisation.invitation
    where region_id = ${r.regionId} and token_hash = ${hashOf(token)}`);
  return row ?? null;
}

/** The last invitation a person was sent. */
export async function lastInvitation(r: Read, personId: string): Promise<Invitation | null> {
  const [row] = await r.rows<Invitation>(sql`
    select ${INVITATION} from organisation.invitation
    where region_id = ${r.regionId} and person_id = ${personId} order by sent_at desc, id desc limit 1`);
  return row ?? null;
}

/** Every invitation a person was sent, the newest first. */
export async function invitationsOf(r: Read, personId: string): Promise<(Invitation & { sentAt: Date })[]> {
  return r.rows(sql`
    select ${INVITATION}, sent_at as "sentAt" from organisation.invitation
    where region_id = ${r.regionId} and person_id = ${personId} order by sent_at desc, id desc`);
}

/** False when somebody has used it already. */
export async function markAccepted(w: Write, id: string): Promise<boolean> {
  const rows = await w.rows(sql`
    update organisation.invitation set accepted_at = ${w.at}
    where region_id = ${w.regionId} and id = ${id} and accepted_at is null returning id`);
  return rows.length === 1;
}

/** Tokens carry 256 random bits, so a plain hash keeps them. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Ids of those who have a position on or after a day, no login, and have never been asked in. */
export async function uninvited(r: Read, day: string): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select p.id from organisation.person p
    where p.region_id = ${r.regionId} and p.user_id is null and p.erased_at is null
      and not exists (select 1 from organisation.invitation i where i.region_id = p.region_id and i.person_id = p.id)
      and exists (select 1 from organisation.position o where o.region_id = p.region_id and o.person_id = p.id
        and (upper(o.term) is null or upper(o.term) > ${day}::date))
    order by ${alphabetically(sql`p.name`)}, p.id`);
  return rows.map(({ id }) => id);
}

/** Invitations that stopped working before a moment, and whose link is still kept. */
export async function pastInvitations(r: Read, before: Date, most: number): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select id from organisation.invitation
    where region_id = ${r.regionId} and token_hash is not null and expires_at < ${before} order by id limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Forgets the links; that somebody was asked in, and when, stays. Gives how many. */
export async function forgetLinks(w: Write, ids: readonly string[]): Promise<number> {
  const rows = await w.rows(sql`
    update organisation.invitation set token_hash = null
    where region_id = ${w.regionId} and id = any(${uuids(ids)}) and token_hash is not null returning id`);
  return rows.length;
}
