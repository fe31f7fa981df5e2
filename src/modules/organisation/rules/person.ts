import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';

const LONGEST_NAME = 120;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;

/** A name on one line, 1 to 120 characters. */
export function parsePersonName(text: string): Outcome<string> {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (!name) return refuse('organisation_person_name', 'name');
  if ([...name].length > LONGEST_NAME) return refuse('organisation_name_long', 'name', { most: LONGEST_NAME });
  return done(name);
}

/** An e-mail address in small letters. */
export function parseEmail(text: string): Outcome<string> {
  const email = text.trim().toLowerCase();
  return ADDRESS.test(email) && email.length <= 254 ? done(email) : refuse('organisation_email', 'email');
}
