import { sql, uuids } from '#platform/db/sql.ts';
import type { Read, Write } from '#platform/db/work.server.ts';
import type { Concept } from '#modules/processes/index.ts';
import { AIMS, perAim, type Aim, type Signs } from '../rules/aims.ts';
import { perConcept } from '../rules/painting.ts';
import type { PictureVersion } from '../rules/version.ts';

type VersionRow = Omit<PictureVersion, 'concepts' | 'signs'> & {
  pictureId: string;
  concepts: Partial<Record<Concept, string>>;
  signs: { aim: Aim; body: string }[];
};

/** A version and the picture it is of. */
export type KeptVersion = PictureVersion & { pictureId: string };

/** All versions of these pictures, the newest first. */
export async function versionsOf(r: Read, pictureIds: readonly string[]): Promise<KeptVersion[]> {
  const rows = await r.rows<VersionRow>(sql`
    select v.picture_id as "pictureId", v.version, v.headline, v.narrative, v.drawing_id as "drawingId",
      v.drawing_alt as "drawingAlt", v.written_at as "writtenAt", v.written_by as "writtenBy",
      (select coalesce(jsonb_object_agg(c.concept, t.body), '{}'::jsonb)
       from pictures.concept c
       join pictures.concept_text t on t.region_id = c.region_id and t.concept_id = c.id and t.version = v.version
       where c.region_id = v.region_id and c.picture_id = v.picture_id) as concepts,
      (select coalesce(jsonb_agg(jsonb_build_object('aim', s.aim, 'body', s.body) order by s.position), '[]'::jsonb)
       from pictures.sign s
       where s.region_id = v.region_id and s.picture_id = v.picture_id and s.version = v.version) as signs
    from pictures.version v
    where v.region_id = ${r.regionId} and v.picture_id = any(${uuids(pictureIds)})
    order by v.version desc`);
  return rows.map((row) => ({
    ...row,
    concepts: perConcept((concept) => row.concepts[concept] ?? ''),
    signs: perAim((aim) => row.signs.filter((sign) => sign.aim === aim).map(({ body }) => body)),
  }));
}

/** Where a file stands as a drawing. */
export async function versionsDrawn(r: Read, fileId: string): Promise<{ pictureId: string; version: number }[]> {
  return r.rows(sql`
    select picture_id as "pictureId", version from pictures.version
    where region_id = ${r.regionId} and drawing_id = ${fileId}`);
}

/** Which of these files are a drawing of some version. */
export async function drawingsShown(r: Read, ids: readonly string[]): Promise<string[]> {
  const rows = await r.rows<{ id: string }>(sql`
    select distinct drawing_id as id from pictures.version
    where region_id = ${r.regionId} and drawing_id = any(${uuids(ids)})`);
  return rows.map(({ id }) => id);
}

export async function insertVersion(
  w: Write,
  pictureId: string,
  version: Omit<PictureVersion, 'concepts' | 'signs' | 'writtenAt' | 'writtenBy'>,
): Promise<void> {
  await w.rows(sql`
    insert into pictures.version
      (region_id, picture_id, version, headline, narrative, drawing_id, drawing_alt, written_at, written_by)
    values (${w.regionId}, ${pictureId}, ${version.version}, ${version.headline}, ${version.narrative},
      ${version.drawingId}, ${version.drawingAlt}, ${w.at}, ${w.by})`);
}

export async function insertConceptText(w: Write, conceptId: string, version: number, body: string): Promise<void> {
  await w.rows(sql`
    insert into pictures.concept_text (region_id, concept_id, version, body)
    values (${w.regionId}, ${conceptId}, ${version}, ${body})`);
}

export async function insertSigns(w: Write, pictureId: string, version: number, signs: Signs): Promise<void> {
  for (const aim of AIMS) {
    for (const [nth, body] of signs[aim].entries()) {
      await w.rows(sql`
        insert into pictures.sign (region_id, picture_id, version, aim, position, body)
        values (${w.regionId}, ${pictureId}, ${version}, ${aim}, ${nth + 1}, ${body})`);
    }
  }
}
