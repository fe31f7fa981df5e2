const MOST_WORDS = 8;
const LONGEST = 40;

/** Longest text that is searched for; what comes after is not read. */
export const LONGEST_ASKED = 200;

/** The words of what somebody searches for: letters and figures, in small letters, each once, at most eight. */
export function parseAsked(text: string): string[] {
  const words =
    text
      .slice(0, LONGEST_ASKED)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))].slice(0, MOST_WORDS);
}

/** True when every word stands in a text, as itself or as the beginning of one. */
export function saysAll(text: string, asked: readonly string[]): boolean {
  const said =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return asked.every((word) => said.some((one) => one.startsWith(word)));
}
