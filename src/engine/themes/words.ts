/** Runs of letters and marks with an apostrophe inside, runs of digits, and emoji; nothing else is a word. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\p{N}+|\p{Extended_Pictographic}/gu;

/** No text is read further than this, in UTF-16 units; the first pages say what it is about. */
const FAR_ENOUGH = 20_000;

/** The words of a text in their order, composed (NFC) and in lower case. */
export function wordsOf(text: string): string[] {
  return text.slice(0, FAR_ENOUGH).normalize('NFC').toLowerCase().match(WORD) ?? [];
}
