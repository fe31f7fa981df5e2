import type { Write } from '#platform/db/work.server.ts';
import { variantsOf } from '#modules/processes/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { insertRecord, insertTies, updateTitle } from '#modules/thread/index.server.ts';
import type { PictureKind } from '../rules/aims.ts';
import type { Painting } from '../rules/painting.ts';
import {
  insertPicture,
  moveOn,
  pictureByProcess,
  picturesByProcess,
  type PictureRow,
} from '../store/pictures.server.ts';

/**
 * Makes room for the next version, or makes the picture when the form was filled from none.
 * Null when somebody has saved since the version that the form was filled from.
 */
export async function nextVersion(
  w: Write,
  process: Process,
  before: PictureRow | null,
  basedOn: number,
  { headline, kind }: Pick<Painting, 'headline' | 'kind'>,
): Promise<PictureRow | null> {
  if (!before) return basedOn === 0 ? newPicture(w, process, headline, kind) : null;
  if (!(await moveOn(w, before.id, basedOn))) return null;
  await updateTitle(w, before.id, headline);
  await tieToVariants(w, process, before.id);
  return { ...before, version: basedOn + 1 };
}

async function newPicture(w: Write, process: Process, headline: string, kind: PictureKind): Promise<PictureRow | null> {
  const { id: processId, placeId, horizonYear } = process;
  const picture = { id: w.newId(), processId, placeId, horizonYear, kind };
  await insertRecord(w, { id: picture.id, kind: 'picture', placeId, title: headline });
  if (!(await insertPicture(w, picture))) return null;
  await tieToVariants(w, process, picture.id);
  return { ...picture, version: 1 };
}

/** To the picture of the process above, and from those painted below before this one was there. */
async function tieToVariants(w: Write, process: Process, id: string): Promise<void> {
  const above = process.handedDownFrom ? await pictureByProcess(w, process.handedDownFrom) : null;
  const variants = await variantsOf(w, process.id);
  const below = await picturesByProcess(
    w,
    variants.map((variant) => variant.id),
  );
  await insertTies(w, [
    ...(above ? [{ from: id, to: above.id, relation: 'variant_of' as const }] : []),
    ...below.map((picture) => ({ from: picture.id, to: id, relation: 'variant_of' as const })),
  ]);
}
