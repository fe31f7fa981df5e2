import { erasePicture } from '#platform/files/picture.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import { eraseRecord } from '#modules/thread/index.server.ts';
import { eraseDream } from '../store/contribution.server.ts';
import { eraseReasons } from '../store/moderation.server.ts';

/** Takes a dream's words and picture out of the database. Its row and ties stay. False when they were gone already. */
export async function erase(w: Write, id: string): Promise<boolean> {
  const erased = await eraseDream(w, id);
  if (!erased) return false;
  if (erased.pictureId) await erasePicture(w, erased.pictureId);
  await eraseReasons(w, id);
  await eraseRecord(w, id);
  w.about(id);
  return true;
}
