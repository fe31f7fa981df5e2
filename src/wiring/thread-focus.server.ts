import { m } from '#messages';
import { number } from '#platform/i18n/said.ts';
import { ofGroup, type Published } from '#modules/contributions/index.ts';
import { firstWords } from '#modules/pictures/index.ts';
import type { SeenRecord } from './thread-seen.server.ts';
import { addressOf, type Asked, type LineKnot } from './thread-line.server.ts';
import { recordsWithin, someOf, type Quote } from './thread-stages.server.ts';
import { voicesBehind, type Thread } from './thread-walk.server.ts';
import { threadKind } from './thread.ts';

interface Shown {
  base: string;
  asked: Asked;
  line: readonly LineKnot[];
  quotes: readonly Quote[];
}

/** So many others of the same kind are named beside the knot; the list has them all. */
const NAMED = 4;
const QUOTED = 3;
const LONGEST = 280;

/** What stands in the panel of the knot that is looked at; null when nothing is tied yet. */
export function focusOf(thread: Thread, { base, asked, line, quotes }: Shown) {
  const at = line.findIndex(({ focused }) => focused);
  const one = thread.seen.find(({ id }) => id === line[at]?.id);
  const kind = one && threadKind(one.kind);
  if (!one || !kind) return null;
  const all = voicesBehind(thread, one.id, asked);
  const voices = asked.group ? ofGroup(all, asked.group) : all;
  const others = recordsWithin(thread, asked).filter(({ kind, id }) => kind === one.kind && id !== one.id);
  const next = line.slice(at + 1).find(({ pending }) => !pending);
  const before = line.slice(0, at).findLast(({ pending }) => !pending);
  return {
    ...{ id: one.id, kind: one.kind, title: one.title, concept: one.concept, signs: one.signs, adoption: one.adoption },
    text: one.text && firstWords(one.text, LONGEST),
    label: `${kind.label()}: ${one.title}`,
    place: thread.places.get(one.placeId ?? '')?.name ?? '',
    voices,
    heading: headingOf(voices, kind.standsOn, thread),
    quotes: one.kind === 'theme' ? quotesIn(thread, one, quotes) : [],
    open: kind.open && { href: kind.href(base, one.id), label: kind.open() },
    own: one.id === thread.record.id ? null : `${base}/thread/${one.id}`,
    othersTitle: kind.many(),
    others: others.slice(0, NAMED).map(({ id, title, placeId }) => ({
      id,
      title,
      place: thread.places.get(placeId ?? '')?.name ?? '',
      href: addressOf(base, thread.record.id, asked, id),
    })),
    more: Math.max(0, others.length - NAMED),
    before: before ? stepTo(before) : { href: '#voices', label: m.thread_to_voices() },
    next: next ? stepTo(next) : null,
  };
}

function headingOf(
  { total, ofWhole, open }: Published,
  standsOn: (one: { count: number }) => string,
  thread: Thread,
): string {
  if (total === null) return m.thread_too_few();
  if (total === 0) return m.thread_no_dream();
  if (open) return m.thread_voices_least({ count: number(total, m.locale_code()) });
  return ofWhole
    ? m.thread_whole({ count: total, processes: thread.gathered.processes.length })
    : standsOn({ count: total });
}

function stepTo({ href, kind }: LineKnot): { href: string; label: string } {
  return { href: href ?? '#knot', label: threadKind(kind)?.to() ?? '' };
}

function quotesIn({ gathered, record }: Thread, theme: SeenRecord, quotes: readonly Quote[]) {
  const inside = new Set(gathered.inThemes.filter(({ themeId }) => themeId === theme.id).flatMap(({ some }) => some));
  const heard = quotes.filter(({ id }) => inside.has(id));
  return someOf(heard, QUOTED, record.id).map(({ id, words, language }) => ({ id, words, language }));
}
