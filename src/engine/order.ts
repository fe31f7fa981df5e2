/**
 * The order of ids in all of the engine: runs of digits by their number, all else by code unit, so that 9 stands
 * before 10 and p9 before p10. Total: two ids are equal only when they are the same text.
 */
export function compareIds(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const start = startOfDigits(a, at);
  const [first, second] = [endOfDigits(a, start), endOfDigits(b, start)];
  if (first === start || second === start) return byCodeUnit(a, b);
  return byNumber(a.slice(start, first), b.slice(start, second)) || byCodeUnit(a, b);
}

/** Both as they stand in order, each once. */
export function inOrder(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort(compareIds);
}

function byNumber(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return one.length - other.length || byCodeUnit(one, other);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function startOfDigits(text: string, at: number): number {
  let start = at;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
