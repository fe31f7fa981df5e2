import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import type { Dream, Published } from '#modules/contributions/index.ts';
import { dreamsByIds, voicesOf } from '#modules/contributions/index.server.ts';
import { findGoal } from '#modules/goals/index.server.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import { firstWords } from '#modules/pictures/index.ts';
import { findPicture } from '#modules/pictures/index.server.ts';
import { CONCEPTS } from '#modules/processes/index.ts';
import type { ThreadRecord } from '#modules/thread/index.ts';
import { adoptionsOf, beside, findRecord, walk } from '#modules/thread/index.server.ts';
import { number } from '#platform/i18n/said.ts';
import { m } from '#messages';
import { THREAD_KINDS, threadKind, type ThreadKind } from './thread.ts';

/** A knot of the strip, as `Strip.svelte` draws it. */
export interface Knot {
  id: string;
  kind: string;
  title: string;
  quote?: boolean;
  sub?: string;
  href?: string;
  pending?: boolean;
}

/** One stop along the thread: everything of one kind, named. */
export interface Stage {
  kind: string;
  label: string;
  count: number;
  items: { id: string; title: string; place: string; href: string; quote: boolean }[];
  /** Counts by stakeholder group, at the stage of dreams. */
  voices: Published | null;
  missing: string | null;
}

/** More than this are not followed; the thread of a region stays below it. */
const MOST = 6000;
const QUOTED = 5;

/** The whole thread through a record, for one who may see it; null when there is none or it may not be seen. */
export async function threadView(context: Context, base: string, id: string) {
  if (!isId(id)) return null;
  return read(context, async (r) => {
    const record = await findRecord(r, id);
    if (!record || !threadKind(record.kind)) return null;
    const stages = await stagesOf(r, base, record);
    if (
      !stages.some(
        (stage) =>
          stage.items.some((item) => item.id === id) ||
          (record.kind === 'dream' && stage.kind === 'dream' && stage.count > 0),
      )
    )
      return null;
    const across = await besideOf(r, base, record);
    const own = record.kind === 'dream' ? null : stages.flatMap(({ items }) => items).find((item) => item.id === id);
    return { id, kind: record.kind, title: own?.title ?? null, stages, knots: knotsOf(stages), across };
  });
}

/** The strip through a record: one knot for each stop, dashed where nothing has happened yet. */
export async function stripOf(r: Read, base: string, id: string): Promise<Knot[]> {
  const record = await findRecord(r, id);
  return record ? knotsOf(await stagesOf(r, base, record)) : [];
}

async function stagesOf(r: Read, base: string, record: ThreadRecord): Promise<Stage[]> {
  const back = await walk(r, record.id, 'back', MOST);
  const forward = await walk(r, record.id, 'forward', MOST);
  const beside = await picturesOf(r, back);
  const all = distinct([...back, ...beside, record, ...forward]);
  const seen = await visible(
    r,
    all.filter((one) => one.kind !== 'dream'),
  );
  const places = await placesById(r, [...new Set(all.flatMap((one) => one.placeId ?? []))]);
  const nameOf = (id: string | null) => (id ? (places.get(id)?.name ?? '') : '');
  const dreamIds = all.filter((one) => one.kind === 'dream' && !one.erasedAt).map((one) => one.id);
  const stages: Stage[] = [];
  for (const kind of THREAD_KINDS) {
    stages.push(
      kind.kind === 'dream'
        ? await dreamStage(r, base, kind, dreamIds, record.id, nameOf)
        : recordStage(
            base,
            kind,
            seen.filter((one) => one.kind === kind.kind),
            nameOf,
          ),
    );
  }
  return stages;
}

/** A goal is chosen from a concept, and so is painted in the concept's picture. */
async function picturesOf(r: Read, met: readonly ThreadRecord[]): Promise<ThreadRecord[]> {
  const pictures: ThreadRecord[] = [];
  for (const concept of met.filter((one) => one.kind === 'concept')) {
    pictures.push(...(await walk(r, concept.id, 'forward', MOST)).filter((one) => one.kind === 'picture'));
  }
  return pictures;
}

function distinct(records: readonly ThreadRecord[]): ThreadRecord[] {
  return [...new Map(records.map((one) => [one.id, one])).values()];
}

function recordStage(
  base: string,
  kind: ThreadKind,
  records: readonly ThreadRecord[],
  nameOf: (id: string | null) => string,
): Stage {
  return {
    kind: kind.kind,
    label: kind.label(),
    count: records.length,
    items: records.map((one) => ({
      id: one.id,
      title: one.title ?? '',
      place: nameOf(one.placeId),
      href: kind.href(base, one.id),
      quote: kind.kind === 'picture',
    })),
    voices: null,
    missing: records.length === 0 ? (kind.missing?.() ?? null) : null,
  };
}

async function dreamStage(
  r: Read,
  base: string,
  kind: ThreadKind,
  ids: readonly string[],
  start: string,
  nameOf: (id: string | null) => string,
): Promise<Stage> {
  const voices = await voicesOf(r, ids);
  const readable = await dreamsByIds(r, sample(ids, start));
  const items = readable
    .filter((dream): dream is Dream & { words: string } => Boolean(dream.words))
    .slice(0, QUOTED)
    .map((dream) => ({
      id: dream.id,
      title: dream.words,
      place: nameOf(dream.placeId),
      href: kind.href(base, dream.id),
      quote: true,
    }));
  return {
    kind: kind.kind,
    label: kind.label(),
    count: voices.total ?? 0,
    items,
    voices,
    missing: ids.length === 0 ? (kind.missing?.() ?? null) : null,
  };
}

/** A few spread over all, the start among them: the same every time. */
function sample(ids: readonly string[], start: string): string[] {
  const stride = Math.max(1, Math.floor(ids.length / 20));
  const some = ids.filter((_, index) => index % stride === 0).slice(0, 20);
  return ids.includes(start) ? [start, ...some.filter((id) => id !== start)] : some;
}

/**
 * Of these records, those that the reader may see, titled as they may see them: a draft may be called something else
 * than what was adopted. A theme shows to everybody once something adopted stands on it.
 */
export async function visible<R extends ThreadRecord>(r: Read, records: readonly R[]): Promise<R[]> {
  const titles = new Map<string, string>();
  for (const { id } of records.filter(({ kind }) => kind === 'picture')) {
    const picture = await findPicture(r, id);
    const [version] = picture?.versions ?? [];
    if (!picture || !version) continue;
    titles.set(id, version.headline);
    for (const concept of CONCEPTS) {
      const conceptId = picture.conceptIds[concept];
      if (conceptId && version.concepts[concept]) titles.set(conceptId, firstWords(version.concepts[concept]));
    }
  }
  for (const { id } of records.filter(({ kind }) => kind === 'goal')) {
    const [version] = (await findGoal(r, id))?.versions ?? [];
    if (version) titles.set(id, version.text);
  }
  const adopted = (await adoptionsOf(r, [...titles.keys()])).length > 0;
  const shown: R[] = [];
  for (const one of records) {
    const title = titles.get(one.id);
    const member = Boolean(one.placeId && (await r.may('place.see', { placeId: one.placeId })));
    const named = one.kind === 'theme' && (adopted || member);
    if (title !== undefined) shown.push({ ...one, title });
    else if (named || (member && one.kind !== 'picture' && one.kind !== 'goal')) shown.push(one);
  }
  return shown;
}

async function besideOf(r: Read, base: string, record: ThreadRecord) {
  const met = await visible(r, await beside(r, record.id));
  return met.flatMap((one) => {
    const kind = threadKind(one.kind);
    return kind ? [{ id: one.id, label: kind.label(), title: one.title ?? '', href: kind.href(base, one.id) }] : [];
  });
}

function knotsOf(stages: readonly Stage[]): Knot[] {
  return stages.flatMap((stage): Knot[] => {
    const [first] = stage.items;
    if (stage.kind === 'concept') return [];
    if (stage.count === 0 && !first) {
      return stage.missing ? [{ id: stage.kind, kind: stage.label, title: stage.missing, pending: true }] : [];
    }
    const sub = voicesSaid(stage) ?? moreOf(stage);
    return [
      {
        id: first?.id ?? stage.kind,
        kind: stage.label,
        title: first ? first.title : m.thread_unread(),
        quote: first?.quote ?? false,
        ...(sub ? { sub } : {}),
        ...(first ? { href: first.href } : {}),
      },
    ];
  });
}

function voicesSaid({ voices }: Stage): string | undefined {
  if (!voices?.total) return undefined;
  const count = number(voices.total, m.locale_code());
  return voices.ofWhole ? m.thread_voices_whole({ count }) : m.thread_voices({ count });
}

function moreOf(stage: Stage): string | undefined {
  return stage.items.length > 1 ? m.thread_more({ count: stage.items.length - 1 }) : undefined;
}
