/** Dates and numbers the Norwegian way; English dates the British way. */
const TAGS: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «11. desember» from an ISO day; with the year when it is asked for. */
export function said(day: string, locale: string, withYear = false): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  if (withYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(TAGS[locale] ?? 'nb-NO', options).format(new Date(`${day}T00:00:00Z`));
}

/** «11. des.» from an ISO day, for narrow columns. */
export function saidShort(day: string, locale: string): string {
  return new Intl.DateTimeFormat(TAGS[locale] ?? 'nb-NO', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** «3.12.2026», as people write dates in fields. */
export function written(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}.${Number(month)}.${year}`;
}

/** «11. desember kl. 14.30» in Norwegian time. */
export function moment(at: Date, locale: string): string {
  const text = new Intl.DateTimeFormat(TAGS[locale] ?? 'nb-NO', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(at);
  return locale === 'en' ? text : text.replace(/(\d\d):(\d\d)$/, '$1.$2');
}

/** «1 204», with the thin grouping of each language. */
export function number(value: number, locale: string): string {
  return new Intl.NumberFormat(TAGS[locale] ?? 'nb-NO').format(value);
}
