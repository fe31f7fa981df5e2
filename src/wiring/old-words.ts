import { LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';

/** The part of an address that says in which languages a question was left as it was; empty when in none. */
export function withOld(locales: readonly Locale[]): string {
  const query = new URLSearchParams(locales.map((locale) => ['old', locale]));
  return locales.length > 0 ? `?${query}` : '';
}

/** What an address says of that, as far as the question is still there in those languages. */
export function oldIn(url: URL, question: Words): Locale[] {
  const said = url.searchParams.getAll('old');
  return LOCALES.filter((locale) => said.includes(locale) && question[locale] !== undefined);
}
