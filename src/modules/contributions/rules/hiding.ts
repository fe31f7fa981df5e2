import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { tidyWords } from './contribution.ts';

/** Why a facilitator takes a dream out of sight. */
export const HIDE_REASONS = ['names_someone', 'hurts_someone', 'not_a_dream', 'double', 'other'] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

export const LONGEST_REASON = 200;

export interface HidingForm {
  reason: string;
  /** Said in own words; needed when the reason is `other`. */
  words: string;
}

export interface Hiding {
  reason: HideReason;
  words: string | null;
}

export function parseHiding(form: HidingForm): Outcome<Hiding> {
  const reason = HIDE_REASONS.find((one) => one === form.reason);
  const words = tidyWords(form.words);
  if (!reason) return refuse('contributions_hide_why', 'reason');
  if (reason === 'other' && !words) return refuse('contributions_hide_other', 'reason_words');
  if ([...words].length > LONGEST_REASON) {
    return refuse('contributions_hide_long', 'reason_words', { most: LONGEST_REASON });
  }
  return done({ reason, words: words || null });
}

/** A reason as one text to store, and back. */
export function writeHiding({ reason, words }: Hiding): string {
  return words ? `${reason}: ${words}` : reason;
}

export function readHiding(stored: string): Hiding {
  const [code = '', ...rest] = stored.split(': ');
  const reason = HIDE_REASONS.find((one) => one === code) ?? 'other';
  return { reason, words: rest.length > 0 ? rest.join(': ') : null };
}
