import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** How words look on paper: the product's own, the same heavier, and what people wrote. */
export type Face = 'text' | 'strong' | 'words';

/** A stretch of text that one font file can write, and that file's name. */
export interface Run {
  font: string;
  text: string;
}

const TEXT = 'inter/files/inter-*-400-normal.woff';
const STRONG = 'inter/files/inter-*-600-normal.woff';
const WORDS = 'source-serif-4/files/source-serif-4-*-400-normal.woff';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** Where to look, in order: Source Serif lacks a Sami letter that Inter has. */
const FAMILIES: Record<Face, readonly string[]> = { text: [TEXT], strong: [STRONG], words: [WORDS, TEXT] };

/** Stands for a letter that no font has. */
const MISSING = '?';
/** Joiners and pictures of feelings are left out without a trace: nothing stands for them. */
const SILENT = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{fe00}-\u{fe0f}\u200b-\u200d\u2060\ufeff]/gu;

const require = createRequire(import.meta.url);
const opened = new Map<string, Font>();

/** The font of a name that `runsOf` gave. Each file is read once, the first time a letter asks for it. */
export function fontOf(name: string): Font {
  const found = opened.get(name);
  if (found) return found;
  const font = create(readFileSync(require.resolve(`@fontsource/${name}`)));
  if (!('layout' in font)) throw new Error(`${name} is no single font`);
  opened.set(name, font);
  return font;
}

/** Text as paper can hold it: composed letters, no controls, spaces that can break or not as they were. */
export function writable(text: string): string {
  return text.normalize('NFC').replaceAll(SILENT, '').replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '); // prettier-ignore
}

/** Cuts a text where the font must change. A letter that no font has becomes «?»; the text that is read aloud keeps it. */
export function runsOf(text: string, face: Face): Run[] {
  const runs: Run[] = [];
  for (const letter of writable(text)) {
    const last = runs.at(-1);
    const font = last && has(last.font, letter) ? last.font : fileWith(letter, face);
    const shown = font ? letter : MISSING;
    const name = font ?? fileWith(MISSING, face) ?? '';
    if (last?.font === name) last.text += shown;
    else runs.push({ font: name, text: shown });
  }
  return runs;
}

/** Whether some letter of the text has no font. */
export function lacksLetters(text: string, face: Face): boolean {
  return [...writable(text)].some((letter) => fileWith(letter, face) === null);
}

function fileWith(letter: string, face: Face): string | null {
  for (const family of FAMILIES[face]) {
    for (const subset of SUBSETS) {
      const name = family.replace('*', subset);
      if (has(name, letter)) return name;
    }
  }
  return null;
}

function has(name: string, letter: string): boolean {
  return fontOf(name).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}
