import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { people } from './content/people.ts';

/** Those one can sign in as with one click, in the demo. */
export function demoPeople(locale: Locale): { name: string; email: string; about: string }[] {
  return people
    .filter((person) => person.signIn)
    .map(({ name, email, about }) => ({ name, email, about: about ? inLocale(about, locale) : '' }));
}
