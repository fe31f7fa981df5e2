import { fontOf, runsOf, type Face, type Run } from './fonts.server.ts';

/** How a text is set; sizes in points. */
export interface Style {
  face: Face;
  size: number;
  leading: number;
  color: string;
  /** Space between letters, in parts of the size. */
  tracking?: number;
  align?: 'left' | 'right';
}

export interface Line {
  runs: Run[];
  width: number;
}

const widths = new Map<string, number>();
const MOST = 20_000;

/** Breaks a text into lines no wider than `width`; a line break in the text is kept, a word too long is cut. */
export function typeset(text: string, style: Style, width: number): Line[] {
  return text
    .split(/\r?\n/)
    .flatMap((paragraph) => linesOf(paragraph, style, width).map((line) => setLine(line, style)));
}

export function heightOf(lines: readonly Line[], style: Style): number {
  return lines.length * style.leading;
}

/** In points, as the fonts themselves say. */
export function widthOf(text: string, { face, size, tracking = 0 }: Style): number {
  const key = `${face} ${text}`;
  let em = widths.get(key);
  if (em === undefined) {
    em = runsOf(text, face).reduce((sum, run) => {
      const font = fontOf(run.font);
      return sum + font.layout(run.text).advanceWidth / font.unitsPerEm;
    }, 0);
    if (widths.size >= MOST) widths.clear();
    widths.set(key, em);
  }
  return size * (em + tracking * [...text].length);
}

function setLine(text: string, style: Style): Line {
  return { runs: runsOf(text, style.face), width: widthOf(text.trimEnd(), style) };
}

function linesOf(paragraph: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/ +/).flatMap((one) => cut(one, style, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && spaced(longer, style) > width) {
      lines.push(`${line} `);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Word by word, so that each word is measured once in its life. */
function spaced(text: string, style: Style): number {
  const words = text.split(' ');
  return words.reduce((sum, word) => sum + widthOf(word, style), (words.length - 1) * widthOf(' ', style));
}

function cut(word: string, style: Style, width: number): string[] {
  if (widthOf(word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && widthOf(piece + letter, style) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
