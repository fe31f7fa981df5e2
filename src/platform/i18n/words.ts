/** The three forms of the interface. */
export const LOCALES = ['nb', 'nn', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language's own name, as it stands in a list of languages. */
export const LANGUAGE_NAMES: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** One text in the languages it has been written in. At least one is there. */
export type Words = Partial<Record<Locale, string>>;

export function isLocale(text: unknown): text is Locale {
  return LOCALES.includes(text as Locale);
}

/** The text in the wanted language, else in the place's own, else in whichever there is. */
export function inLocale(words: Words, wanted: Locale, own: Locale = 'nb'): string {
  return words[wanted] ?? words[own] ?? words.nb ?? words.nn ?? words.en ?? '';
}

/** The language that `inLocale` would answer in, for `lang` attributes. */
export function localeOf(words: Words, wanted: Locale, own: Locale = 'nb'): Locale {
  return [wanted, own, ...LOCALES].find((one) => words[one] !== undefined) ?? own;
}
