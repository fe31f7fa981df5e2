import { page } from '$app/state';
import { m } from '#messages';
import { LANGUAGE_NAMES, LOCALES, type Locale } from '#platform/i18n/words.ts';
import type { ShellLanguage, ShellWords } from '#platform/ui/shell.ts';

/** The three languages, each with the address that chooses it for this page. */
export function languages(current = currentLocale()): ShellLanguage[] {
  const next = encodeURIComponent(page.url.pathname);
  return LOCALES.map((lang) => ({
    lang,
    label: LANGUAGE_NAMES[lang],
    href: `/language?to=${lang}&next=${next}`,
    current: lang === current,
  }));
}

function currentLocale(): Locale {
  return m.locale_code() as Locale;
}

export function plainWords(): { skip: string; home: string; menu: string } {
  return { skip: m.shell_skip(), home: m.shell_home(), menu: m.shell_top() };
}

export function shellWords(): ShellWords {
  return {
    skip: m.shell_skip(),
    home: m.shell_home(),
    menu: m.shell_menu(),
    places: m.shell_places(),
    more: m.shell_more(),
    search: m.search_title(),
    language: m.shell_language(),
    account: m.shell_account(),
    crumbs: m.shell_crumbs(),
  };
}

/** «SH» of «Sunniva Holm». */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
