import { inLocale, type Locale } from '#platform/i18n/words.ts';
import type { OpenProcess } from '#modules/processes/index.ts';

/** What somebody may take part in now. A join code is for those who have been given it. */
export interface Open {
  id: string;
  name: string;
  until: string;
}

/** As it is said in a language, else in the form of the place it is at. */
export function asOpen({ id, name, closesOn }: OpenProcess, locale: Locale, form: Locale = 'nb'): Open {
  return { id, name: inLocale(name, locale, form), until: closesOn };
}
