import { m } from '#messages';
import type { Locale } from '#platform/i18n/words.ts';

/** A language's name inside a sentence. */
export function languageInside(locale: Locale): string {
  return { nb: m.language_nb, nn: m.language_nn, en: m.language_en }[locale]();
}
