/** The same page with some of its query changed; null takes a word away. */
export function withQuery(search: string, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `?${query}`;
}

/** Makes the address of each spot of the board, laid open. */
export function opening(search: string): (spot: string) => string {
  const rest = withQuery(search, { theme: null, new: null, suggest: null });
  return (spot) => `${rest}${rest === '?' ? '' : '&'}theme=${spot}#open`;
}

/** Where more of the waiting dreams are: first as many as a page holds, then page by page. Null when these are all. */
export function furtherOn(search: string, next: string | null): string | null {
  if (!next) return null;
  return withQuery(search, new URLSearchParams(search).has('more') ? { after: next } : { more: '1' });
}
