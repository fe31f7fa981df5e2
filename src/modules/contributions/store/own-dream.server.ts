import type { Read } from '#platform/db/work.server.ts';
import { readPicture, type StoredPicture } from '#platform/files/picture.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { findRecord } from '#modules/thread/index.server.ts';
import { readHiding, type Hiding } from '../rules/hiding.ts';
import { parseSlip } from '../rules/slip.ts';
import { hashOfSlip } from './codes.server.ts';
import { dreamBySlipHash } from './contribution.server.ts';

/** A dream as the one who dreamt it sees it, hidden or not. */
export interface OwnDream {
  id: string;
  processId: string;
  placeId: string;
  words: string | null;
  language: string | null;
  picture: StoredPicture | null;
  day: string;
  /** ISO day; null as long as it is there. */
  takenBackOn: string | null;
  hidden: (Hiding & { day: string }) | null;
}

/** The dream that a slip belongs to, or null. `secret` is that of the context. */
export async function dreamBySlip(r: Read, secret: string, slip: string): Promise<OwnDream | null> {
  const code = parseSlip(slip);
  const row = code && (await dreamBySlipHash(r, hashOfSlip(secret, code)));
  if (!row) return null;
  const erasedAt = (await findRecord(r, row.id))?.erasedAt ?? null;
  return {
    id: row.id,
    processId: row.processId,
    placeId: row.placeId,
    words: row.words,
    language: row.language,
    picture: row.pictureId ? await readPicture(r, row.pictureId) : null,
    day: dayOf(row.givenAt),
    takenBackOn: erasedAt && dayOf(erasedAt),
    hidden: row.hiddenAt && { ...readHiding(row.hiddenWhy ?? ''), day: dayOf(row.hiddenAt) },
  };
}
