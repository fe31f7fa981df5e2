import { m } from '#messages';
import type { Read } from '#platform/db/work.server.ts';
import { figuresNote, groupWord } from '#modules/contributions/index.ts';
import { voicesToldOf } from '#modules/contributions/index.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { shownConcepts, standingVersion, type Picture } from '#modules/pictures/index.ts';
import { findPicture, pictureOfProcess, themesPainted } from '#modules/pictures/index.server.ts';
import { CONCEPTS, type Process } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';

/** A picture as its page shows it: the version asked for, else the one that counts. Null when the reader sees none. */
export async function posterView(r: Read, id: string, wanted: number | null) {
  const picture = await findPicture(r, id);
  const place = picture && (await findPlace(r, picture.placeId));
  if (!picture || !place) return null;
  const process = await findProcess(r, picture.processId);
  const own = shownOf(picture, place, process, wanted);
  if (!own) return null;
  const processAbove = process?.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
  const above = processAbove ? await pictureOfProcess(r, processAbove.id) : null;
  const placeAbove = above && (await findPlace(r, above.placeId));
  const where = { placeId: picture.placeId, recordId: picture.processId };
  return {
    own,
    above: above && placeAbove ? shownOf(above, placeAbove, processAbove, null) : null,
    voices: await voicesBehind(r, picture.id),
    ...beyond(picture, own.version),
    mayPaint: await r.may('picture.write', where),
    processId: picture.processId,
  };
}

export type PosterView = NonNullable<Awaited<ReturnType<typeof posterView>>>;

/** The version that counts when another is shown, and the latest when it waits to be adopted. */
function beyond(picture: Picture, shown: number) {
  const standing = standingVersion(picture.versions, picture.adoptions)?.version ?? shown;
  return {
    elsewhere: standing === shown ? null : standing,
    newer: picture.version > standing && picture.version !== shown ? picture.version : null,
  };
}

function shownOf(picture: Picture, place: Place, process: Process | null, wanted: number | null) {
  const shown =
    picture.versions.find((one) => one.version === wanted) ?? standingVersion(picture.versions, picture.adoptions);
  if (!shown) return null;
  const { version, headline, narrative, drawingId, drawingAlt, concepts, signs, writtenAt } = shown;
  return {
    id: picture.id,
    pictureKind: picture.kind,
    place: place.name,
    kind: place.kind,
    lang: place.form,
    horizonYear: picture.horizonYear,
    adoption: picture.adoptions.find((one) => one.version === version) ?? null,
    shown: shownConcepts(process?.concepts ?? CONCEPTS, concepts),
    ...{ version, headline, narrative, drawingId, drawingAlt, concepts, signs, writtenAt },
  };
}

/** Whose dreams the picture was painted from, as anybody is told: a poster hangs on a wall. */
async function voicesBehind(r: Read, pictureId: string) {
  const published = await voicesToldOf(r, [...(await themesPainted(r, pictureId))]);
  const named = published.groups.map(({ stakeholder, count }) => ({ label: groupWord(stakeholder), count }));
  const rest = published.rest ?? 0;
  return {
    total: published.total,
    note: figuresNote(published),
    groups: rest > 0 ? [...named, { label: m.pictures_voices_rest(), count: rest }] : named,
  };
}
