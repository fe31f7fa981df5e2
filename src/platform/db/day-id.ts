const DAY = 24 * 60 * 60 * 1000;

/**
 * The id for what somebody has given without a name, out of a UUID that tells the moment it was made (RFC 9562, version 7:
 * milliseconds in the first 48 bits). This one tells the day alone. Ids stand in addresses, and at a given minute
 * somebody may have seen who wrote.
 */
export function ofItsDay(id: string): string {
  const moment = parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  const day = (moment - (moment % DAY)).toString(16).padStart(12, '0');
  return `${day.slice(0, 8)}-${day.slice(8)}${id.slice(13)}`;
}
