import { ofItsDay } from '#platform/db/day-id.ts';
import type { Write } from '#platform/db/work.server.ts';
import { insertRecords, insertTies } from '#modules/thread/index.server.ts';
import type { ParsedDream } from '../rules/contribution.ts';
import type { Codes } from '../store/codes.server.ts';
import { insertDreams, type Channel } from '../store/contribution.server.ts';
import type { Gathering } from './gathering.server.ts';
import { sayDreams } from './say-dreams.server.ts';

export interface DreamToKeep {
  dream: ParsedDream;
  codes: Codes;
  language: string | null;
  pictureId: string | null;
}

/** Stores dreams as records tied to the process that they answer. Gives their ids. */
export async function keepDreams(
  w: Write,
  { process, step }: Gathering,
  channel: Channel,
  dreams: readonly DreamToKeep[],
): Promise<string[]> {
  const rows = dreams.map(({ dream, codes, language, pictureId }) => ({
    id: ofItsDay(w.newId()),
    stepId: step.id,
    processId: process.id,
    placeId: process.placeId,
    promised: step.readers,
    ...dream,
    ...codes,
    language,
    pictureId,
    channel,
  }));
  const ids = rows.map((row) => row.id);
  await insertRecords(
    w,
    ids.map((id) => ({ id, kind: 'dream', placeId: process.placeId, title: null })),
  );
  await insertDreams(w, rows);
  await sayDreams(w, ids);
  await insertTies(
    w,
    ids.map((from) => ({ from, to: process.id, relation: 'answers' as const })),
  );
  w.about(...ids);
  return ids;
}
