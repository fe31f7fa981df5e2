import type { Read } from '#platform/db/work.server.ts';
import { ofGroup, type Dream, type Published, type Stakeholder } from '#modules/contributions/index.ts';
import { dreamsByIds } from '#modules/contributions/index.server.ts';
import type { SeenRecord } from './thread-seen.server.ts';
import { liesIn, voicesOfAll, type Thread, type Within } from './thread-walk.server.ts';
import { THREAD_KINDS } from './thread.ts';

/** One stop along the thread: everything of one kind, named. */
export interface Stage {
  kind: string;
  label: string;
  items: StageItem[];
  /** Counts by stakeholder group, at the stage of dreams. */
  voices: Published | null;
  missing: string | null;
}

export interface StageItem {
  id: string;
  title: string;
  place: string;
  href: string;
  quote: boolean;
}

/** A part of the thread, and of its voices those of one group. */
type Narrowed = Within & { group?: Stakeholder | null };

/** A dream that the reader may read. */
export type Quote = Dream & { words: string };

/** So many may stand on the page. */
const QUOTED = 8;
/** So many are looked at, to find those that may be read. */
const LOOKED_AT = 60;

/** Records of the thread that lie where is asked for; its own start always does. */
export function recordsWithin({ seen, record, places }: Thread, within: Within): SeenRecord[] {
  return seen.filter(({ id, placeId }) => id === record.id || liesIn(places, placeId, within));
}

/** Some of the voices, in the reader's sight: the start itself first, then a few of each group and theme. */
export async function quotesOf(r: Read, thread: Thread, within: Within): Promise<Quote[]> {
  const { gathered, places, record } = thread;
  const at = new Map(gathered.processes.map(({ id, placeId }) => [id, placeId]));
  const here = gathered.inThemes.filter(({ processId }) => liesIn(places, at.get(processId) ?? null, within));
  const first = record.kind === 'dream' ? [record.id] : [];
  const spread = [0, 1, 2, 3, 4].flatMap((nth) => here.flatMap(({ some }) => some[nth] ?? []));
  const found = await dreamsByIds(r, [...new Set([...first, ...spread])].slice(0, LOOKED_AT));
  return found.filter((dream): dream is Quote => Boolean(dream.words));
}

/** Every stage of the thread, from voices to effects. */
export function stagesOf(thread: Thread, base: string, quotes: readonly Quote[], within: Narrowed): Stage[] {
  const nameOf = (id: string | null) => (id ? (thread.places.get(id)?.name ?? '') : '');
  const records = recordsWithin(thread, within);
  return THREAD_KINDS.map((kind): Stage => {
    const missing = kind.missing?.() ?? null;
    if (kind.kind === 'dream') {
      const voices = within.group ? ofGroup(voicesOfAll(thread, within), within.group) : voicesOfAll(thread, within);
      const heard = quotes.filter(
        ({ id, group }) => !within.group || id === thread.record.id || group === within.group,
      );
      const items = someOf(heard, QUOTED, thread.record.id).map(({ id, words, placeId }) => ({
        ...{ id, title: words, place: nameOf(placeId), href: kind.href(base, id), quote: true },
      }));
      const none = thread.gathered.inThemes.length === 0 && thread.record.kind !== 'dream';
      return { kind: kind.kind, label: kind.label(), items, voices, missing: none ? missing : null };
    }
    const items = records
      .filter((one) => one.kind === kind.kind)
      .map((one) => ({
        id: one.id,
        title: one.title,
        place: nameOf(one.placeId),
        href: kind.href(base, one.id),
        quote: kind.kind === 'picture',
      }));
    return { kind: kind.kind, label: kind.label(), items, voices: null, missing: items.length === 0 ? missing : null };
  });
}

/** The first `most`: the start before all, the others so that where they stand does not tell which group each is of. */
export function someOf(quotes: readonly Quote[], most: number, startId: string): Quote[] {
  const own = ({ id }: Quote) => Number(id !== startId);
  return quotes.slice(0, most).toSorted((one, other) => own(one) - own(other) || (one.id < other.id ? -1 : 1));
}
