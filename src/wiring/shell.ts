import { page } from '$app/state';
import { m } from '#messages';
import { LOCALES, type Locale } from '#platform/i18n/words.ts';
import type { ShellLanguage } from '#platform/ui/shell.ts';

const NAMES: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The three languages, each with the address that chooses it for this page. */
export function languages(current = currentLocale()): ShellLanguage[] {
  const next = encodeURIComponent(page.url.pathname);
  return LOCALES.map((lang) => ({
    lang,
    label: NAMES[lang],
    href: `/language?to=${lang}&next=${next}`,
    current: lang === current,
  }));
}

function currentLocale(): Locale {
  return m.locale_code() as Locale;
}

export function plainWords(): { skip: string; home: string; language: string } {
  return { skip: m.shell_skip(), home: m.shell_home(), language: m.shell_language() };
}
