import { COMMON, MARKS, TONGUES, type Tongue } from './lists.ts';
import { BOKMAAL, CONSTANT, NYNORSK } from './written-forms.ts';

/** BCP 47; `other` is another language or alphabet, `unsure` is too little to tell by. */
export type Language = 'nb' | 'nn' | 'da' | 'sv' | 'en' | 'se' | 'other' | 'unsure';

export interface Told {
  readonly language: Language;
  /** From 0 to 1: about the chance that it is the language most likely, also when that was too little to be told. */
  readonly certainty: number;
}

/** Less certain than this is `unsure`. */
const LEAST = 0.502;
/** No more of a text is read, in UTF-16 units. */
const FAR_ENOUGH = 2000;
/** What a common word of another language says against one, beside the 1 it says for its own. */
const AGAINST = 0.7;
/** What a common word says for the one language that has it. */
const ALONE = 1.6;
/** How much more common Norwegian is where Varde is used, as if so many words had said so. */
const NORWEGIAN_FIRST = 1.7;
/** Less than this for the best, and nothing has been said. */
const LITTLE = 1.05;
const SHARPNESS = 2;

const FORMS = new Map([...weightsIn(NYNORSK, 1), ...weightsIn(BOKMAAL, -1)]);

/**
 * The language of a short text. Common words speak for the languages they are common in and against the others, letters
 * and endings likewise; bokmål and nynorsk are then told apart by what was learnt of both. Pure, and never throws.
 */
export function languageOf(text: string): Told {
  const read = text.slice(0, FAR_ENOUGH).normalize('NFC');
  if (isAnotherScript(read)) return { language: 'other', certainty: 1 };
  const words = read.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu) ?? [];
  const spoken = evidenceOf(words);
  if (Math.max(...Object.values(spoken)) < LITTLE) return { language: 'unsure', certainty: 0 };
  if (spoken.no > 0) spoken.no += NORWEGIAN_FIRST;
  const best = TONGUES.reduce((one, other) => (spoken[other] > spoken[one] ? other : one));
  const weights = TONGUES.map((tongue) => Math.exp(SHARPNESS * (spoken[tongue] - spoken[best])));
  const share = 1 / weights.reduce((sum, weight) => sum + weight, 0);
  const { language, certainty } = best === 'no' ? formOf(words) : { language: best, certainty: 1 };
  const whole = share * certainty;
  return { language: whole < LEAST ? 'unsure' : language, certainty: whole };
}

/** Whether most letters are of another alphabet than the Latin. */
function isAnotherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return letters.length > 0 && latin * 2 < letters.length;
}

function evidenceOf(words: readonly string[]): Record<Tongue, number> {
  const spoken: Record<Tongue, number> = { no: 0, da: 0, sv: 0, en: 0, se: 0, other: 0 };
  const speak = (tongues: ReadonlySet<Tongue>, weight: number): void => {
    for (const tongue of TONGUES) spoken[tongue] += tongues.has(tongue) ? weight : -weight * AGAINST;
  };
  for (const word of new Set(words)) {
    const common = COMMON.get(word);
    if (common) speak(common, common.size === 1 ? ALONE : 1);
    for (const [mark, tongues, weight] of MARKS)
      if (mark.test(word)) speak(new Set(tongues), common ? weight / 3 : weight);
  }
  return spoken;
}

/** Bokmål or nynorsk, of words that are Norwegian. */
function formOf(words: readonly string[]): { language: 'nb' | 'nn'; certainty: number } {
  const features = new Set(words.flatMap(featuresIn));
  let sum = CONSTANT;
  for (const feature of features) sum += FORMS.get(feature) ?? 0;
  const nynorsk = 1 / (1 + Math.exp(-sum / 100));
  return nynorsk > 0.5 ? { language: 'nn', certainty: nynorsk } : { language: 'nb', certainty: 1 - nynorsk };
}

function featuresIn(word: string): string[] {
  const edged = `_${word}_`;
  const features = [`=${word}`];
  for (const length of [3, 4])
    for (let at = 0; at + length <= edged.length; at++) features.push(edged.slice(at, at + length));
  return features;
}

function weightsIn(table: string, sign: 1 | -1): [string, number][] {
  return table
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [feature = '', weight = '0'] = pair.split(':');
      return [feature, sign * Number(weight)];
    });
}
