import type { Read, Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { themesOf } from '#modules/contributions/index.server.ts';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import { deleteTiesFrom, insertRecord, insertTies, tiesFrom, updateTitle } from '#modules/thread/index.server.ts';
import type { Painting } from '../rules/painting.ts';
import { firstWords } from '../rules/version.ts';
import { conceptsOf, insertConcept, type PictureRow } from '../store/pictures.server.ts';
import { insertConceptText } from '../store/versions.server.ts';

/** Themes chosen under each concept, with their names. */
export type Ground = Record<Concept, { id: string; name: string }[]>;

/** The themes named, or a refusal when one is not of this process and concept. */
export async function groundOf(r: Read, processId: string, chosen: Painting['themes']): Promise<Outcome<Ground>> {
  const themes = await themesOf(r, processId);
  const ground = {} as Ground;
  for (const concept of CONCEPTS) {
    const own = themes.filter((theme) => theme.concept === concept && chosen[concept].includes(theme.id));
    if (own.length < chosen[concept].length) return refuse('pictures_unknown_theme', `themes-${concept}`);
    ground[concept] = own;
  }
  return done(ground);
}

/** Ids of the themes that a picture is painted from now. */
export async function themesPainted(r: Read, pictureId: string): Promise<Set<string>> {
  const concepts = await conceptsOf(r, [pictureId]);
  const painted = await tiesFrom(
    r,
    'painted_from',
    concepts.map(({ id }) => id),
  );
  return new Set(painted.map(({ to }) => to));
}

/**
 * Writes the concepts' texts under a version and ties them: the picture is painted from its concepts,
 * each concept from its themes. A concept becomes a record the first time there is something under it.
 */
export async function layGround(w: Write, picture: PictureRow, painting: Painting, ground: Ground): Promise<void> {
  const known = new Map((await conceptsOf(w, [picture.id])).map((one) => [one.concept, one.id]));
  await deleteTiesFrom(w, [...known.values()], 'painted_from');
  for (const concept of CONCEPTS) {
    const text = painting.concepts[concept];
    const themes = ground[concept];
    const before = known.get(concept);
    if (!before && !text && themes.length === 0) continue;
    const title = firstWords(text || themes.map((theme) => theme.name).join(', '));
    const id = before ?? (await newConcept(w, picture, concept, title));
    if (before && title) await updateTitle(w, id, title);
    await insertConceptText(w, id, picture.version, text);
    await insertTies(
      w,
      themes.map((theme) => ({ from: id, to: theme.id, relation: 'painted_from' })),
    );
  }
}

async function newConcept(w: Write, picture: PictureRow, concept: Concept, title: string): Promise<string> {
  const id = w.newId();
  await insertRecord(w, { id, kind: 'concept', placeId: picture.placeId, title });
  await insertConcept(w, id, picture.id, concept);
  await insertTies(w, [{ from: picture.id, to: id, relation: 'painted_from' }]);
  return id;
}
