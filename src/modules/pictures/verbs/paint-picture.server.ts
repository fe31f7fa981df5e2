import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { preparePicture, storePicture, type PreparedPicture } from '#platform/files/picture.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { parsePainting, type Painting, type PaintingForm } from '../rules/painting.ts';
import { saysTheSame, type PictureVersion } from '../rules/version.ts';
import { pictureByProcess, type PictureRow } from '../store/pictures.server.ts';
import { insertSigns, insertVersion, versionsOf } from '../store/versions.server.ts';
import { groundOf, layGround, themesPainted, type Ground } from './lay-ground.server.ts';
import { nextVersion } from './next-version.server.ts';

/** The form as it is sent: `drawing` holds the bytes of a new drawing, and wins over `removeDrawing`. */
export interface PictureForm extends Omit<PaintingForm, 'drawing'> {
  drawing: Uint8Array | null;
  removeDrawing: boolean;
}

/** Which picture was painted, and the version it now has. */
export interface Painted {
  pictureId: string;
  version: number;
}

/**
 * Saves a new version of a process's picture; the first makes the picture. `basedOnVersion` is the one the form
 * was filled from, 0 for none: when somebody has saved meanwhile it refuses, and nothing changes.
 * Saving what is already there gives the version that is there.
 */
export async function paintPicture(
  context: Context,
  processId: string,
  basedOnVersion: number,
  form: PictureForm,
): Promise<Outcome<Painted>> {
  if (!isId(processId)) return refuse('processes_unknown');
  const drawing = form.drawing ? await preparePicture(form.drawing) : null;
  if (drawing && !drawing.ok) return { ...drawing, field: 'drawing' };
  return write(context, 'pictures.paint', async (w) => {
    const process = await findProcess(w, processId);
    if (!process) return refuse('processes_unknown');
    const where = { placeId: process.placeId, recordId: process.id };
    if (!(await w.may('picture.write', where))) return refuse('access_denied');
    if (!process.accepted) return refuse('pictures_not_accepted');
    const before = await pictureByProcess(w, processId);
    const latest = before ? ((await versionsOf(w, [before.id]))[0] ?? null) : null;
    const parsed = parsePainting(
      { ...form, drawing: wishOf(form) },
      {
        hadDrawing: Boolean(latest?.drawingId),
        kind: before?.kind ?? form.kind ?? 'shared_vision',
        chosen: process.concepts,
      },
    );
    if (!parsed.ok) return parsed;
    const ground = await groundOf(w, processId, parsed.value.themes);
    if (!ground.ok) return ground;
    return save(w, process, { before, latest, basedOnVersion }, parsed.value, ground.value, drawing?.value ?? null);
  });
}

interface Standing {
  before: PictureRow | null;
  latest: PictureVersion | null;
  basedOnVersion: number;
}

async function save(
  w: Write,
  process: Process,
  { before, latest, basedOnVersion }: Standing,
  painting: Painting,
  ground: Ground,
  drawing: PreparedPicture | null,
): Promise<Outcome<Painted>> {
  if (before && latest && saysTheSame(painting, latest) && (await standsOnTheSame(w, before.id, ground))) {
    return done({ pictureId: before.id, version: latest.version });
  }
  const picture = await nextVersion(w, process, before, basedOnVersion, painting);
  if (!picture) return refuse('pictures_stale');
  const kept = painting.drawing === 'keep' ? (latest?.drawingId ?? null) : null;
  const drawingId = drawing ? await storePicture(w, drawing) : kept;
  await insertVersion(w, picture.id, { ...painting, version: picture.version, drawingId });
  await insertSigns(w, picture.id, picture.version, painting.signs);
  await layGround(w, picture, painting, ground);
  w.about(picture.id);
  return done({ pictureId: picture.id, version: picture.version });
}

async function standsOnTheSame(w: Write, pictureId: string, ground: Ground): Promise<boolean> {
  const now = await themesPainted(w, pictureId);
  const chosen = Object.values(ground).flatMap((themes) => themes.map((theme) => theme.id));
  return chosen.length === now.size && chosen.every((id) => now.has(id));
}

function wishOf(form: PictureForm): Painting['drawing'] {
  if (form.drawing) return 'new';
  return form.removeDrawing ? 'none' : 'keep';
}
