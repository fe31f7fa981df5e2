import { isId, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { dreamsById, type DreamRow } from '../store/contribution.server.ts';

/** All these dreams, when each is there and the actor may work with it; otherwise a refusal. */
export async function facilitatedDreams(w: Write, ids: readonly string[]): Promise<Outcome<DreamRow[]>> {
  if (ids.length === 0) return refuse('contributions_none_chosen');
  if (!ids.every(isId)) return refuse('contributions_unknown_dream');
  const rows = await dreamsById(w, [...new Set(ids)]);
  const gone = rows.some((row) => row.words === null && row.pictureId === null);
  if (gone || rows.length !== new Set(ids).size) return refuse('contributions_unknown_dream');
  const processes = new Map(rows.map((row) => [row.processId, row.placeId]));
  for (const [recordId, placeId] of processes) {
    if (!(await w.may('dreams.facilitate', { placeId, recordId }))) return refuse('access_denied');
  }
  return done(rows);
}
