import { isId, type Read } from '#platform/db/work.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import type { Concept, Process } from '#modules/processes/index.ts';
import type { Adoption } from '#modules/thread/index.ts';
import { adoptionsOf } from '#modules/thread/index.server.ts';
import type { PictureVersion } from '../rules/version.ts';
import {
  conceptsOf,
  pictureById,
  pictureByProcess,
  picturesById,
  picturesByPlace,
  type PictureRow,
} from './pictures.server.ts';
import { versionsDrawn, versionsOf } from './versions.server.ts';

/** A picture as the reader may see it: what is adopted is for anybody, the rest for those who see drafts. */
export interface Picture extends PictureRow {
  /** The newest first; never empty. */
  versions: PictureVersion[];
  /** The latest version first. */
  adoptions: Adoption[];
  /** The reader sees what is not adopted too. */
  withDrafts: boolean;
  /** Record ids of the concepts it has spoken of. */
  conceptIds: Partial<Record<Concept, string>>;
}

/** The picture, or null when there is none or the reader may not see any of it. */
export async function findPicture(r: Read, id: string): Promise<Picture | null> {
  const row = isId(id) ? await pictureById(r, id) : null;
  return row ? ((await asSeen(r, [row]))[0] ?? null) : null;
}

/** Of these pictures, those that the reader may see anything of. */
export async function findPictures(r: Read, ids: readonly string[]): Promise<Picture[]> {
  return asSeen(r, await picturesById(r, ids));
}

/** The picture of a process, as `findPicture`. */
export async function pictureOfProcess(r: Read, processId: string): Promise<Picture | null> {
  const row = isId(processId) ? await pictureByProcess(r, processId) : null;
  return row ? ((await asSeen(r, [row]))[0] ?? null) : null;
}

/**
 * The picture that a process works towards: its own. A process that paints none works towards the picture last adopted
 * at its place, else at the nearest place above that has one.
 */
export async function pictureToAimAt(r: Read, process: Process): Promise<Picture | null> {
  const own = await pictureOfProcess(r, process.id);
  if (own || process.steps.some(({ kind }) => kind === 'picture')) return own;
  const path = (await findPlace(r, process.placeId))?.path ?? [];
  const adopted = (await picturesAt(r, path)).filter(({ adoptions }) => adoptions.length > 0);
  const nearest = path.findLast((placeId) => adopted.some((picture) => picture.placeId === placeId));
  return adopted.findLast(({ placeId }) => placeId === nearest) ?? null;
}

/** The pictures at these places that the reader may see. */
export async function picturesAt(r: Read, placeIds: readonly string[]): Promise<Picture[]> {
  return asSeen(r, await picturesByPlace(r, placeIds));
}

/** Whether the reader may see a file as the drawing of a picture. False also when it is none. */
export async function drawingMayBeSeen(r: Read, fileId: string): Promise<boolean> {
  const drawn = isId(fileId) ? await versionsDrawn(r, fileId) : [];
  for (const { pictureId, version } of drawn) {
    const picture = await findPicture(r, pictureId);
    if (picture?.versions.some((one) => one.version === version)) return true;
  }
  return false;
}

async function asSeen(r: Read, rows: readonly PictureRow[]): Promise<Picture[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [versions, adoptions, concepts] = [
    await versionsOf(r, ids),
    await adoptionsOf(r, ids),
    await conceptsOf(r, ids),
  ];
  const seen: Picture[] = [];
  for (const row of rows) {
    const withDrafts = await r.may('picture.see_draft', { placeId: row.placeId, recordId: row.processId });
    const own = adoptions.filter((adoption) => adoption.recordId === row.id);
    const adopted = new Set(own.map((adoption) => adoption.version));
    const visible = versions.filter((one) => one.pictureId === row.id && (withDrafts || adopted.has(one.version)));
    const latest = visible[0]?.version;
    if (latest === undefined) continue;
    seen.push({
      ...row,
      version: latest,
      versions: visible.map((version) => (withDrafts ? version : { ...version, writtenBy: null })),
      adoptions: own,
      withDrafts,
      conceptIds: Object.fromEntries(
        concepts.filter((one) => one.pictureId === row.id).map((one) => [one.concept, one.id]),
      ),
    });
  }
  return seen;
}
