import sharp from 'sharp';
import { ofItsDay } from '#platform/db/day-id.ts';
import { sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isPictureType, isTooLarge, MOST_MEGABYTES } from './kind.ts';

/** A picture made safe to keep: always WebP, upright, without where and when it was taken. */
export interface PreparedPicture {
  mediaType: 'image/webp';
  width: number;
  height: number;
  bytes: Uint8Array;
}

export interface StoredPicture {
  id: string;
  mediaType: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

const LONGEST_SIDE = 1600;
/** More than any phone takes, less than what fills the memory when a small file unfolds. */
const MOST_PIXELS = 80_000_000;

/**
 * Re-encodes a JPEG, PNG or WebP of at most 10 MB, told by its content, to WebP of at most 1600 px.
 * Nothing but the pixels survives. Refuses what is empty, too large, another type or broken.
 */
export async function preparePicture(bytes: Uint8Array): Promise<Outcome<PreparedPicture>> {
  if (isTooLarge(bytes.byteLength)) {
    return refuse('files_too_large', 'picture', { most: MOST_MEGABYTES });
  }
  if (!isPictureType(bytes)) return refuse('files_wrong_type', 'picture');
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return done({ mediaType: 'image/webp', width: info.width, height: info.height, bytes: data });
  } catch (error) {
    const absurd = error instanceof Error && error.message.includes('pixel limit');
    return refuse(absurd ? 'files_too_many_pixels' : 'files_broken', 'picture');
  }
}

/** Stores it in the region and gives its id. Asks nobody: the verb that calls has done so. */
export async function storePicture(w: Write, picture: PreparedPicture): Promise<string> {
  const id = ofItsDay(w.newId());
  await w.rows(sql`
    insert into platform.file (region_id, id, media_type, width, height, bytes, created_at)
    values (${w.regionId}, ${id}, ${picture.mediaType}, ${picture.width}, ${picture.height},
      ${Buffer.from(picture.bytes)}, ${w.at})`);
  return id;
}

/** The picture, or null. Whoever asks must first know that the reader may see what it belongs to. */
export async function readPicture(r: Read, id: string): Promise<StoredPicture | null> {
  const [row] = await r.rows<StoredPicture>(sql`
    select id, media_type as "mediaType", width, height, bytes
    from platform.file where region_id = ${r.regionId} and id = ${id}`);
  return row ?? null;
}

/** Takes it away for good. Nothing may refer to it any more. */
export async function erasePicture(w: Write, id: string): Promise<void> {
  await w.rows(sql`delete from platform.file where region_id = ${w.regionId} and id = ${id}`);
}

/** Ids of pictures stored before a moment, from one id on. */
export async function picturesBefore(r: Read, before: Date, from: string, most: number): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select id from platform.file
    where region_id = ${r.regionId} and created_at < ${before} and id > ${from} order by id limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Takes them away for good; gives how many there were. */
export async function erasePictures(w: Write, ids: readonly string[]): Promise<number> {
  const rows = await w.rows(sql`
    delete from platform.file where region_id = ${w.regionId} and id = any(${uuids(ids)}) returning id`);
  return rows.length;
}
