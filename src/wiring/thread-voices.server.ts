import { m } from '#messages';
import { groupWord, type Published } from '#modules/contributions/index.ts';
import type { Quote } from './thread-stages.server.ts';

/** One group at the beginning of the rope: how many, and what one of them said. */
export interface VoiceGroup {
  key: string;
  label: string;
  count: number;
  quote: { words: string; language: string | null; href: string } | null;
  /** Not among what the reader asked for. */
  aside: boolean;
}

/** The longest that stands beside a group; longer ones are read in the list. */
const SHORT = 90;

/** The groups that may be named, each with one quotation that may be read, and all others as one. */
export function groupsOf(
  { groups, rest }: Published,
  quotes: readonly Quote[],
  base: string,
  start: { id: string; kind: string },
  asked: string | null,
): VoiceGroup[] {
  const isDream = start.kind === 'dream';
  const others = quotes.filter(({ id, words }) => id !== start.id && words.length <= SHORT);
  const named = groups.map(({ stakeholder, count }): VoiceGroup => {
    const quote = others.find(({ group }) => group === stakeholder);
    return {
      key: stakeholder,
      label: groupWord(stakeholder),
      count,
      quote: quote ? { words: quote.words, language: quote.language, href: `${base}/thread/${quote.id}` } : null,
      aside: isDream || (asked !== null && asked !== stakeholder),
    };
  });
  const aside = isDream || asked !== null;
  const label = m.pictures_voices_rest();
  const all = rest ? [...named, { key: 'rest', label, count: rest, quote: null, aside }] : named;
  return isDream ? [ownDream(quotes.find(({ id }) => id === start.id)), ...all] : all;
}

/** The dream that the thread is followed from: one strand among the others. */
function ownDream(dream: Quote | undefined): VoiceGroup {
  const quote = dream ? { words: dream.words, language: dream.language, href: '#stage-dream' } : null;
  return { key: 'own', label: m.thread_own_dream(), count: 1, quote, aside: false };
}
