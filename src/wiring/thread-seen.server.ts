import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { themesById } from '#modules/contributions/index.server.ts';
import { findGoals } from '#modules/goals/index.server.ts';
import { firstWords } from '#modules/pictures/index.ts';
import { findPictures } from '#modules/pictures/index.server.ts';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import type { Adoption, ThreadRecord } from '#modules/thread/index.ts';

/** What a reader may know of a record on the thread. */
export interface Known {
  title: string;
  /** ISO day: when it was adopted, else written or made. */
  day: string;
  concept: Concept | null;
  /** What it says in full, when that is more than its title. */
  text: string | null;
  signs: readonly string[];
  adoption: Pick<Adoption, 'body' | 'adoptedOn'> | null;
}

export type SeenRecord = ThreadRecord & Known;

const PLAIN = { concept: null, text: null, signs: [], adoption: null };

/**
 * Of these records, those that the reader may see, as they may see them: a draft may be called something else than what
 * was adopted. A theme shows to everybody once something adopted stands on it.
 */
export async function seenOf(r: Read, records: readonly ThreadRecord[]): Promise<SeenRecord[]> {
  const idsOf = (kind: string) => records.filter((one) => one.kind === kind).map(({ id }) => id);
  const written = new Map([...(await paintedOf(r, idsOf('picture'))), ...(await setOf(r, idsOf('goal')))]);
  const adopted = [...written.values()].some(({ adoption }) => adoption !== null);
  const themes = await themesById(r, idsOf('theme'));
  const asked = new Map<string, Promise<boolean>>();
  const seen: SeenRecord[] = [];
  for (const one of records) {
    const known = written.get(one.id);
    if (known) seen.push({ ...one, ...known });
    if (known || one.kind === 'picture' || one.kind === 'goal') continue;
    const theme = themes.get(one.id);
    const key = `${one.placeId} ${theme?.processId}`;
    const sees = asked.get(key) ?? mayKnow(r, one.placeId, theme?.processId ?? null);
    asked.set(key, sees);
    if (!(await sees) && !(one.kind === 'theme' && adopted)) continue;
    const day = dayOf(one.createdAt);
    seen.push({ ...one, ...PLAIN, title: one.title ?? '', day, concept: theme?.concept ?? null });
  }
  return seen;
}

/** Whoever belongs to the region knows what is being worked on there, and so does who works on it. */
async function mayKnow(r: Read, placeId: string | null, processId: string | null): Promise<boolean> {
  if (placeId === null) return false;
  return processId ? r.may('process.see', { placeId, recordId: processId }) : r.may('place.see', { placeId });
}

/** Pictures, and each concept that they speak of. */
async function paintedOf(r: Read, ids: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  if (ids.length === 0) return known;
  for (const picture of await findPictures(r, ids)) {
    const [version] = picture.versions;
    if (!version) continue;
    const adoption = picture.adoptions.find((one) => one.version === version.version) ?? null;
    const day = adoption?.adoptedOn ?? dayOf(version.writtenAt);
    known.set(picture.id, { ...PLAIN, title: version.headline, day, text: version.narrative || null, adoption });
    for (const concept of CONCEPTS) {
      const id = picture.conceptIds[concept];
      const text = version.concepts[concept];
      if (id && text) known.set(id, { ...PLAIN, title: firstWords(text), day, concept, text });
    }
  }
  return known;
}

async function setOf(r: Read, ids: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  if (ids.length === 0) return known;
  for (const { id, concept, versions, adoptions } of await findGoals(r, ids)) {
    const [version] = versions;
    if (!version) continue;
    const adoption = adoptions.find((one) => one.version === version.version) ?? null;
    const day = adoption?.adoptedOn ?? dayOf(version.writtenAt);
    known.set(id, { title: version.text, day, concept, text: null, signs: version.signs, adoption });
  }
  return known;
}
