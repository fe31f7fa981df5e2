import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { isStakeholder, ofGroup, type Published } from '#modules/contributions/index.ts';
import { dreamsByIds } from '#modules/contributions/index.server.ts';
import { municipalityOf } from '#modules/organisation/index.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import { beside } from '#modules/thread/index.server.ts';
import { number } from '#platform/i18n/said.ts';
import { m } from '#messages';
import { focusOf } from './thread-focus.server.ts';
import { askedOf, lineOf, type Asked } from './thread-line.server.ts';
import { seenOf } from './thread-seen.server.ts';
import { quotesOf, recordsWithin, stagesOf, type Stage } from './thread-stages.server.ts';
import { threadThrough, voicesOfAll, type Thread } from './thread-walk.server.ts';
import { THREAD_KINDS, threadKind } from './thread.ts';
import { groupsOf } from './thread-voices.server.ts';

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

/** The whole thread through a record, for one who may see it; null when there is none or it may not be seen. */
export async function threadView(context: Context, base: string, id: string, address = new URLSearchParams()) {
  if (!isId(id)) return null;
  return read(context, async (r) => {
    const thread = await threadThrough(r, id);
    if (!thread || !(await maySee(r, thread))) return null;
    const asked = askedOf(thread, address);
    const quotes = await quotesOf(r, thread, asked);
    const stages = stagesOf(thread, base, quotes, asked);
    const voices = voicesOfAll(thread, asked);
    const line = lineOf(thread, base, asked);
    const own = thread.seen.find((one) => one.id === id);
    return {
      id,
      kind: thread.record.kind,
      title: own?.title ?? null,
      ending: line.findLast(({ pending }) => !pending)?.title ?? null,
      voices: asked.group ? ofGroup(voices, asked.group) : voices,
      groups: groupsOf(voices, quotes, base, thread.record, asked.group),
      line,
      focus: focusOf(thread, { base, asked, line, quotes }),
      stages,
      across: await besideOf(r, base, id),
      from: thread.gathered.processes.flatMap(({ from }) => from ?? []).toSorted()[0] ?? null,
      processes: Math.max(1, thread.gathered.processes.length),
      filters: filtersOf(thread, voices, asked),
    };
  });
}

/** The strip through a record: one knot for each stop, dashed where nothing has happened yet. */
export async function stripOf(r: Read, base: string, id: string): Promise<Knot[]> {
  const thread = await threadThrough(r, id);
  if (!thread) return [];
  const everywhere = { place: null };
  return knotsOf(stagesOf(thread, base, await quotesOf(r, thread, everywhere), everywhere));
}

/** The strip of a place where nothing can be read yet: how many dreams there are, where that may be told, and what is to come. */
export function stripBefore(dreams: Published | null): Knot[] {
  const voices = dreams ?? { groups: [], rest: null, total: null };
  return knotsOf(
    THREAD_KINDS.map(({ kind, label, missing }) => ({
      ...{ kind, label: label(), items: [], missing: missing?.() ?? null },
      voices: kind === 'dream' ? voices : null,
    })),
  );
}

/** Whoever may see the record itself; a dream also where it is counted, though not read. */
async function maySee(r: Read, thread: Thread): Promise<boolean> {
  const { id, kind } = thread.record;
  if (kind !== 'dream') return thread.seen.some((one) => one.id === id);
  const [own] = await dreamsByIds(r, [id]);
  return own !== undefined || Boolean(voicesOfAll(thread, { place: null }).total);
}

/** What the thread can be narrowed to. Groups that may not be named are not offered. */
function filtersOf(thread: Thread, voices: Published, asked: Asked) {
  const named = new Map(
    recordsWithin(thread, { place: null }).flatMap(({ placeId }) => {
      const place = thread.places.get(placeId ?? '');
      return place ? [[municipalityOf(place), place.name]] : [];
    }),
  );
  for (const id of named.keys()) named.set(id, thread.municipalities.get(id)?.name ?? named.get(id) ?? '');
  return {
    group: asked.group,
    place: asked.place,
    groups: voices.groups.map(({ stakeholder }) => stakeholder).filter(isStakeholder),
    places: [...named]
      .map(([id, name]) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nb')),
  };
}

async function besideOf(r: Read, base: string, id: string) {
  const seen = await seenOf(r, await beside(r, id));
  const places = await placesById(
    r,
    seen.flatMap(({ placeId }) => placeId ?? []),
  );
  return seen.flatMap((one) => {
    const kind = threadKind(one.kind);
    const place = places.get(one.placeId ?? '')?.name ?? '';
    return kind ? [{ id: one.id, label: kind.label(), title: one.title, place, href: `${base}/thread/${one.id}` }] : [];
  });
}

function knotsOf(stages: readonly Stage[]): Knot[] {
  return stages.flatMap((stage): Knot[] => {
    const [first] = stage.items;
    if (stage.kind === 'concept') return [];
    if (!stage.voices?.total && !first) {
      return stage.missing ? [{ id: stage.kind, kind: stage.label, title: stage.missing, pending: true }] : [];
    }
    const sub = voicesSaid(stage) ?? moreOf(stage);
    return [
      {
        id: first?.id ?? stage.kind,
        kind: stage.label,
        title: first ? first.title : m.thread_unread(),
        ...(sub ? { sub } : {}),
        ...(first ? { href: first.href, quote: first.quote } : {}),
      },
    ];
  });
}

function voicesSaid({ voices }: Stage): string | undefined {
  if (!voices?.total) return undefined;
  const count = number(voices.total, m.locale_code());
  if (voices.open) return m.thread_voices_least({ count });
  return voices.ofWhole ? m.thread_voices_whole({ count }) : m.thread_voices({ count });
}

function moreOf(stage: Stage): string | undefined {
  return stage.items.length > 1 ? m.thread_more({ count: stage.items.length - 1 }) : undefined;
}
