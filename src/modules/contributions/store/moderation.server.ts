import { sql, uuids } from '#platform/db/sql.ts';
import type { Write } from '#platform/db/work.server.ts';

export type ModerationKind = 'hidden' | 'approved';

/** Begins it for those where it has not begun. */
export async function beginModeration(
  w: Write,
  kind: ModerationKind,
  dreamIds: readonly string[],
  reason: string | null,
): Promise<void> {
  const ids = dreamIds.map(() => w.newId());
  await w.rows(sql`
    insert into contributions.moderation (region_id, id, contribution_id, kind, reason, from_at, from_by)
    select ${w.regionId}::uuid, id, dream_id, ${kind}::text, ${reason}::text, ${w.at}::timestamptz, ${w.by}::uuid
    from unnest(${uuids(ids)}, ${uuids(dreamIds)}) as given (id, dream_id)
    on conflict do nothing`);
}

/** Ends it where it has begun. */
export async function endModeration(w: Write, kind: ModerationKind, dreamIds: readonly string[]): Promise<void> {
  await w.rows(sql`
    update contributions.moderation set ended_at = ${w.at}, ended_by = ${w.by}
    where region_id = ${w.regionId} and contribution_id = any(${uuids(dreamIds)}) and kind = ${kind}
      and ended_at is null`);
}

/** A reason in own words may repeat the dream: when the dream goes, they go. The code before the colon stays. */
export async function eraseReasons(w: Write, dreamId: string): Promise<void> {
  await w.rows(sql`
    update contributions.moderation set reason = split_part(reason, ':', 1)
    where region_id = ${w.regionId} and contribution_id = ${dreamId} and reason is not null`);
}
