import { m } from '#messages';
import type { Read } from '#platform/db/work.server.ts';
import type { IconName } from '#platform/ui/icons.ts';
import { findPlace, placesById } from '#modules/organisation/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import type { ThreadRecord } from '#modules/thread/index.ts';
import { saysAll } from '#modules/thread/index.ts';
import { recordsById, titlesSaying } from '#modules/thread/index.server.ts';
import { kindWord } from './place-words.ts';
import { threadKind } from './thread.ts';
import { seenOf } from './thread-seen.server.ts';

/** Something with a title, as the reader may see it. */
export interface FoundTitle {
  id: string;
  href: string;
  title: string;
  /** What it is. */
  label: string;
  place: string;
  icon: IconName;
}

/** Kinds that are found by their titles. */
const KINDS = ['place', 'process', 'theme', 'picture', 'goal'];

/** The best of what is titled so and the reader may see. */
export async function foundTitles(r: Read, base: string, asked: string[], most: number): Promise<FoundTitle[]> {
  const hits = await titlesSaying(r, asked, KINDS, most * 2);
  const records = await recordsById(
    r,
    hits.map(({ id }) => id),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const places = await placesById(
    r,
    records.flatMap(({ placeId }) => placeId ?? []),
  );
  const above = await placesById(
    r,
    [...places.values()].flatMap(({ parentId }) => parentId ?? []),
  );
  const placeOf = ({ kind, placeId }: ThreadRecord) => {
    const own = places.get(placeId ?? '');
    return (kind === 'place' ? above.get(own?.parentId ?? '') : own)?.name ?? '';
  };
  const found: FoundTitle[] = [];
  for (const { id } of hits) {
    const record = byId.get(id);
    const one = record && (await asSeen(r, base, asked, record));
    if (one) found.push({ ...one, id, place: placeOf(record) });
    if (found.length === most) break;
  }
  return found;
}

type Seen = Omit<FoundTitle, 'id' | 'place'>;

async function asSeen(r: Read, base: string, asked: string[], record: ThreadRecord): Promise<Seen | null> {
  const title = record.title ?? '';
  if (record.kind === 'place') return (await seenPlace(r, base, record.id, title)) ?? null;
  if (record.kind === 'process') return seenProcess(r, base, record.id, title);
  const kind = threadKind(record.kind);
  const [seen] = await seenOf(r, [record]);
  // What was found may be the title of a draft, and another what the reader may see.
  const found = seen?.title && (seen.title === title || saysAll(seen.title, asked));
  return kind && found
    ? { href: kind.href(base, record.id), title: seen.title, label: kind.label(), icon: kind.icon }
    : null;
}

async function seenPlace(r: Read, base: string, id: string, title: string): Promise<Seen | null> {
  const place = (await r.may('place.see', { placeId: id })) ? await findPlace(r, id) : null;
  if (!place) return null;
  const href = place.kind === 'region' ? `${base}/organisation` : `${base}/place/${id}`;
  return { href, title, label: kindWord(place.kind), icon: 'people' };
}

async function seenProcess(r: Read, base: string, id: string, title: string): Promise<Seen | null> {
  const process = await findProcess(r, id);
  const sees = process && (await r.may('process.see', { placeId: process.placeId, recordId: id }));
  return sees ? { href: `${base}/process/${id}`, title, label: m.search_process(), icon: 'path' } : null;
}
