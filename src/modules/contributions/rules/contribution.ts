import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { isStakeholder, type Stakeholder } from './stakeholder.ts';

/** Characters as people count them; an emoji is one. */
export const LONGEST_DREAM = 2000;

/** A dream as written in a form. The picture itself is looked at elsewhere. */
export interface DreamForm {
  words: string;
  /** Null where pictures are not taken. */
  hasPicture: boolean | null;
  stakeholder: string;
  /** Made by whoever shows the form, so that a form sent twice is one dream. */
  clientId: string;
}

export interface ParsedDream {
  /** Null when the dream is a picture alone. */
  words: string | null;
  stakeholder: Stakeholder;
  clientId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks the form; all that is wrong is told at once. */
export function parseDream(form: DreamForm): Outcome<ParsedDream> {
  const words = tidyWords(form.words);
  const problem = refuseAll([
    words || form.hasPicture
      ? null
      : refuse(form.hasPicture === null ? 'contributions_wordless' : 'contributions_empty', 'words'),
    tooLong(words) ? refuse('contributions_long', 'words', { most: LONGEST_DREAM, length: lengthOf(words) }) : null,
    isStakeholder(form.stakeholder) ? null : refuse('contributions_who', 'stakeholder'),
    UUID.test(form.clientId) ? null : refuse('contributions_form_broken'),
  ]);
  if (problem) return problem;
  return done({
    words: words || null,
    stakeholder: form.stakeholder as Stakeholder,
    clientId: form.clientId,
  });
}

/** The words as they are kept: one kind of line break, nothing unseen, nothing around. Empty when nothing can be seen. */
export function tidyWords(text: string): string {
  const tidy = text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\uFEFF]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return /[^\s\p{Cf}]/u.test(tidy) ? tidy : '';
}

export function tooLong(words: string): boolean {
  return lengthOf(words) > LONGEST_DREAM;
}

export function lengthOf(words: string): number {
  return [...words].length;
}

/** What makes two sends with the same client id the same dream. */
export function sameness(dream: ParsedDream, pictureDigest: string | null): string {
  return JSON.stringify([dream.stakeholder, dream.words, pictureDigest]);
}
