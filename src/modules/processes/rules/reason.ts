import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { LONGEST_WHY } from './adaptation.ts';

/** Why somebody says no, or calls something off: a sentence or two, never nothing. */
export function parseReason(text: string): Outcome<string> {
  const reason = text.trim();
  if (reason === '') return refuse('processes_reason_empty', 'reason');
  return reason.length > LONGEST_WHY ? refuse('processes_text_long', 'reason', { most: LONGEST_WHY }) : done(reason);
}
