/**
 * A day as people write it («3.12.2026», «3/12-26», «2026-12-03») to ISO, or null when it is no day.
 * Two-digit years lie in this century.
 */
export function parseDay(text: string): string | null {
  const tidy = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tidy);
  const said = /^(\d{1,2})[./](\d{1,2})[./-](\d{2}|\d{4})$/.exec(tidy);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (said) return isoDay(fullYear(said[3] ?? ''), Number(said[2]), Number(said[1]));
  return null;
}

/** The day `days` after an ISO day. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** How many days from one ISO day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Swedes write days as ISO does. */
const inNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The ISO day that it is in Norway at a moment. */
export function dayOf(moment: Date): string {
  return inNorway.format(moment);
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function isoDay(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date));
  const real = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return real && year >= 1900 && year <= 2200 ? day.toISOString().slice(0, 10) : null;
}
