import { json, sql } from '#platform/db/sql.ts';
import type { Read } from '#platform/db/work.server.ts';

/** One act: who did what, from which role, about which records. Ids alone, never words. */
export interface Act {
  nr: number;
  at: Date;
  actor: string;
  personId: string | null;
  roles: string[];
  verb: string;
  about: string[];
}

export interface Trail {
  acts: Act[];
  /** The number to go on before; null at the end. */
  next: number | null;
}

const MOST = 50;

/** What has been done, the newest first: everything, or what one person did or was part of. */
export async function trail(r: Read, about: { personId: string | null; before: number | null }): Promise<Trail> {
  const { personId, before } = about;
  const whose = personId ? sql`and (person_id = ${personId} or about @> ${json([personId])})` : sql``;
  const earlier = before === null ? sql`` : sql`and nr < ${before}`;
  const found = await r.rows<Act>(sql`
    select nr, at, actor, person_id as "personId", roles, verb, about from platform.audit
    where region_id = ${r.regionId} ${whose} ${earlier} order by nr desc limit ${MOST + 1}`);
  const acts = found.slice(0, MOST);
  return { acts, next: found.length > MOST ? (acts.at(-1)?.nr ?? null) : null };
}
