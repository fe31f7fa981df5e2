import type { Read } from '#platform/db/work.server.ts';
import { voicesIn, type Gathered, type Published } from '#modules/contributions/index.ts';
import { countsOf, gatheredIn, processOfDream } from '#modules/contributions/index.server.ts';
import { municipalityOf, type Place } from '#modules/organisation/index.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import { waysOf, type ThreadRecord, type Ways } from '#modules/thread/index.ts';
import { findRecord, tiesAmong, walkFrom } from '#modules/thread/index.server.ts';
import { seenOf, type SeenRecord } from './thread-seen.server.ts';
import { threadKind } from './thread.ts';

/** All that hangs together with one record, as far as the reader may see. Voices are counted, not listed. */
export interface Thread {
  record: ThreadRecord;
  /** Without dreams; in the order they came. */
  seen: readonly SeenRecord[];
  ways: Ways;
  gathered: Gathered;
  /** Of the process that the dream was given in, where the start is a dream that nobody has grouped. */
  ungrouped: Published | null;
  places: ReadonlyMap<string, Place>;
  /** Those that these lie in. */
  municipalities: ReadonlyMap<string, Place>;
}

/** The thread through a record; null when there is none. */
export async function threadThrough(r: Read, id: string): Promise<Thread | null> {
  const record = await findRecord(r, id);
  if (!record || !threadKind(record.kind)) return null;
  const dream = record.kind === 'dream' ? await processOfDream(r, id) : null;
  if (record.kind === 'dream' && dream === null) return null;
  const met = await metBy(r, record);
  const ids = met.map((one) => one.id);
  const themes = met.filter(({ kind }) => kind === 'theme').map((one) => one.id);
  const seen = await seenOf(
    r,
    met.filter(({ kind }) => kind !== 'dream'),
  );
  const gathered = await gatheredIn(r, themes);
  const placeIds = [record, ...seen, ...gathered.processes].flatMap(({ placeId }) => placeId ?? []);
  const places = await placesById(r, [...new Set(placeIds)]);
  return {
    record,
    seen,
    ways: waysOf(await tiesAmong(r, ids)),
    gathered,
    ungrouped: dream && themes.length === 0 ? { ...(await countsOf(r, dream)), ofWhole: true } : null,
    places,
    municipalities: await placesById(r, [...new Set([...places.values()].map(municipalityOf))]),
  };
}

/** Back as far as the themes, whose voices are counted where they lie; forward to the end. */
async function metBy(r: Read, record: ThreadRecord): Promise<ThreadRecord[]> {
  const back = await walkFrom(r, [record.id], 'back', ['gathered_in']);
  const forward = await walkFrom(r, [record.id], 'forward');
  const beside = await besideConcepts(r, record, back);
  return [...new Map([...back, ...beside, record, ...forward].map((one) => [one.id, one])).values()];
}

/** A picture and a goal never meet but in a concept: what else stands on it belongs to the thread of either. */
async function besideConcepts(r: Read, record: ThreadRecord, back: readonly ThreadRecord[]): Promise<ThreadRecord[]> {
  const concepts = back.filter(({ kind }) => kind === 'concept').map(({ id }) => id);
  return (await walkFrom(r, concepts, 'forward')).filter(({ kind }) => kind !== record.kind);
}

/** Which part of the thread is asked for. */
export interface Within {
  /** A municipality. */
  place: string | null;
}

/** Whose voices a record stands on; of a dream, those that it was gathered with. */
export function voicesBehind({ gathered, ways, places, ungrouped }: Thread, id: string, within: Within): Published {
  if (ungrouped) return ungrouped;
  const behind = new Set([id, ...ways.behind(id)]);
  const at = new Map(gathered.processes.map(({ id, placeId }) => [id, placeId]));
  return voicesIn(gathered, behind, (processId) => liesIn(places, at.get(processId) ?? null, within));
}

/** The same for the record that the thread was asked for by; all that lies in a dream's theme, beside it. */
export function voicesOfAll(thread: Thread, within: Within): Published {
  const { record, seen, ways, gathered } = thread;
  if (record.kind !== 'dream') return voicesBehind(thread, record.id, within);
  const theme = seen.find(({ id, kind }) => kind === 'theme' && ways.ahead(record.id).has(id));
  const themeId = theme?.id ?? gathered.inThemes[0]?.themeId;
  return voicesBehind(thread, themeId ?? record.id, within);
}

export function liesIn(places: ReadonlyMap<string, Place>, placeId: string | null, { place }: Within): boolean {
  const own = places.get(placeId ?? '');
  return place === null || (own !== undefined && municipalityOf(own) === place);
}
