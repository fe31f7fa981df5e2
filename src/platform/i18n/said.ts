/**
 * Dates and numbers the Norwegian way; English dates the British way. Months and numbers are written the same in both
 * Norwegian forms, and many browsers know nothing of nynorsk and would fall back to American.
 */
const TAGS: Record<string, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

const DAY_MONTH: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
const DAY_MONTH_YEAR: Intl.DateTimeFormatOptions = { ...DAY_MONTH, year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
const SHORT_YEAR: Intl.DateTimeFormatOptions = { ...SHORT, year: 'numeric' };
const MOMENT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
};

/** Making a formatter costs far more than using it, so each is made once. */
const made = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();
const counting = new Map<string, Intl.NumberFormat>();
const sharing = new Map<string, Intl.NumberFormat>();

/** «11. desember» from an ISO day; with the year when it is asked for. */
export function said(day: string, locale: string, withYear = false): string {
  return formatter(withYear ? DAY_MONTH_YEAR : DAY_MONTH, locale).format(atNoon(day));
}

/** «7. november – 11. desember 2026»; the first year too when it is another. */
export function span(from: string, to: string, locale: string): string {
  return `${said(from, locale, inManyYears([from, to]))} – ${said(to, locale, true)}`;
}

/** «11. des.» from an ISO day, for narrow columns; with the year when it is asked for. */
export function saidShort(day: string, locale: string, withYear = false): string {
  return formatter(withYear ? SHORT_YEAR : SHORT, locale).format(atNoon(day));
}

/** Whether ISO days lie in different years, so that the year must be said of each. */
export function inManyYears(days: readonly string[]): boolean {
  return new Set(days.map((day) => day.slice(0, 4))).size > 1;
}

/** «3.12.2026», as people write dates in fields. */
export function written(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}.${Number(month)}.${year}`;
}

/** «11. desember kl. 14.30» in Norwegian time. */
export function moment(at: Date, locale: string): string {
  const text = formatter(MOMENT, locale).format(at);
  return locale === 'en' ? text : text.replace(/(\d\d):(\d\d)$/, '$1.$2');
}

/** «1 204», with the thin grouping of each language. */
export function number(value: number, locale: string): string {
  return counter(counting, locale).format(value);
}

/** «Jonas og Elin», «Mari, Jonas og Elin». */
export function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(TAGS[locale] ?? locale, { type: 'conjunction' }).format(names);
}

/** «17 %» of a share between 0 and 1. */
export function percent(share: number, locale: string): string {
  return counter(sharing, locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function counter(
  known: Map<string, Intl.NumberFormat>,
  locale: string,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const tag = TAGS[locale] ?? 'nb-NO';
  const found = known.get(tag) ?? new Intl.NumberFormat(tag, options);
  known.set(tag, found);
  return found;
}

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function formatter(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  const tag = TAGS[locale] ?? 'nb-NO';
  const byTag = made.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  const known = byTag.get(tag) ?? new Intl.DateTimeFormat(tag, options);
  made.set(options, byTag.set(tag, known));
  return known;
}
