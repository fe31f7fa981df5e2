import { sql, uuids, type SQL } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Concept } from '#modules/processes/index.ts';
import type { PictureKind } from '../rules/aims.ts';

/** A picture as a row: whose it is, and which version is the latest. */
export interface PictureRow {
  id: string;
  processId: string;
  placeId: string;
  horizonYear: number;
  kind: PictureKind;
  version: number;
}

function select(r: Read, where: SQL): Promise<PictureRow[]> {
  return r.rows<PictureRow>(sql`
    select id, process_id as "processId", place_id as "placeId", horizon_year as "horizonYear", kind, version
    from pictures.picture where region_id = ${r.regionId} and ${where} order by id`);
}

export async function pictureById(r: Read, id: string): Promise<PictureRow | null> {
  return (await select(r, sql`id = ${id}`))[0] ?? null;
}

export async function picturesById(r: Read, ids: readonly string[]): Promise<PictureRow[]> {
  return select(r, sql`id = any(${uuids(ids)})`);
}

export async function pictureByProcess(r: Read, processId: string): Promise<PictureRow | null> {
  return (await select(r, sql`process_id = ${processId}`))[0] ?? null;
}

export async function picturesByProcess(r: Read, processIds: readonly string[]): Promise<PictureRow[]> {
  return select(r, sql`process_id = any(${uuids(processIds)})`);
}

export async function picturesByPlace(r: Read, placeIds: readonly string[]): Promise<PictureRow[]> {
  return select(r, sql`place_id = any(${uuids(placeIds)})`);
}

/** False when the process got its picture from somebody else meanwhile. */
export async function insertPicture(w: Write, picture: Omit<PictureRow, 'version'>): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into pictures.picture (region_id, id, process_id, place_id, horizon_year, kind, version)
    values (${w.regionId}, ${picture.id}, ${picture.processId}, ${picture.placeId}, ${picture.horizonYear},
      ${picture.kind}, 1)
    on conflict (region_id, process_id) do nothing returning id`);
  return rows.length === 1;
}

/** Moves the picture on to its next version. False when it is no longer at `from`. */
export async function moveOn(w: Write, id: string, from: number): Promise<boolean> {
  const rows = await w.rows(sql`
    update pictures.picture set version = version + 1
    where region_id = ${w.regionId} and id = ${id} and version = ${from} returning id`);
  return rows.length === 1;
}

/** The concepts that these pictures have spoken of at least once. */
export async function conceptsOf(
  r: Read,
  pictureIds: readonly string[],
): Promise<{ id: string; pictureId: string; concept: Concept }[]> {
  return r.rows(sql`
    select id, picture_id as "pictureId", concept from pictures.concept
    where region_id = ${r.regionId} and picture_id = any(${uuids(pictureIds)})`);
}

export async function insertConcept(w: Write, id: string, pictureId: string, concept: Concept): Promise<void> {
  await w.rows(sql`
    insert into pictures.concept (region_id, id, picture_id, concept)
    values (${w.regionId}, ${id}, ${pictureId}, ${concept})`);
}
