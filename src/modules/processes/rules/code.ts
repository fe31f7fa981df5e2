/** A join code of six digits, short enough to read aloud in a hall, from the random end of an id. Never starts with 0, so that it survives a spreadsheet. */
export function joinCodeFrom(id: string): string {
  const random = Number.parseInt(id.replaceAll('-', '').slice(-8), 16);
  return String(100_000 + (random % 900_000));
}

/** «472 916» or «472916» as stored, or null. */
export function parseJoinCode(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  return /^[1-9]\d{5}$/.test(digits) ? digits : null;
}
