import { fieldsOf } from './fields.ts';
import { fold, stemOf } from './fold.ts';
import { sparse, sparseTimes, sparseTurnedTimes, type Matrix, type Sparse } from './matrix.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** What a stem weighs, and a field of meaning, beside a run of letters. Runs see compounds and spelling. */
const [STEM_WEIGHT, FIELD_WEIGHT] = [3.8, 3.5];
/** Runs of this many letters, with the word's edges. */
const [SHORTEST, LONGEST] = [3, 5];
/** What a stop word weighs beside another. Not nothing: «hvordan» and «når» do tell questions apart. */
const STOP_WORD = 0.5;
/** A feature that fewer texts have binds nothing together. */
const FEWEST = 2;

/** What texts have in common: a column for each stem and each run of letters, with its weight. */
export interface Vocabulary {
  readonly columns: ReadonlyMap<string, number>;
  /** How rare the feature of a column is: log((1 + texts) / (1 + texts that have it)) + 1. */
  readonly rarity: Float64Array;
}

export interface Features {
  readonly vocabulary: Vocabulary;
  readonly matrix: Matrix;
}

type Weighed = (readonly [number, number])[];

/**
 * Texts as rows that are one long: the sum of their words (1 + log of how often), and a word is its stem, what it is about, and
 * its runs of three to five letters, each by how rare it is (TF-IDF; Salton and Buckley, 1988). Kept as texts × words and
 * words × features, since a word stands in many texts: that multiplies ten times faster.
 */
export function featuresOf(texts: readonly string[]): Features {
  const keys = new Map<string, string>();
  const bags = texts.map((text) => bagOf(text, keys));
  const words = [...new Set(bags.flatMap((bag) => [...bag.keys()]))];
  const number = new Map(words.map((word, at) => [word, at]));
  const vocabulary = vocabularyOf(bags);
  const ofWords = sparse(words.map((word) => weighed(word, vocabulary)));
  const ofTexts = sparse(bags.map((bag) => [...bag].map(([word, often]) => [number.get(word) ?? 0, often] as const)));
  scaleToUnit(ofTexts, ofWords, vocabulary.columns.size);
  return { vocabulary, matrix: twoSteps(ofTexts, ofWords, words.length, vocabulary.columns.size) };
}

/** One text as a row over a vocabulary that is there: pairs of column and value, one long, or none at all. */
export function rowOf(text: string, vocabulary: Vocabulary): [number, number][] {
  const row = new Map<number, number>();
  for (const [word, often] of bagOf(text, new Map()))
    for (const [column, value] of weighed(word, vocabulary)) row.set(column, (row.get(column) ?? 0) + often * value);
  const length = Math.sqrt([...row.values()].reduce((sum, value) => sum + value * value, 0));
  return [...row].map(([column, value]) => [column, value / length]);
}

/** The words of a text as they are compared, and how much each counts. `keys` remembers words it has met. */
function bagOf(text: string, keys: Map<string, string>): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const key = keys.get(word) ?? `${isStopWord(word) ? '~' : ''}${fold(word)}`;
    keys.set(word, key);
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  for (const [word, times] of bag) bag.set(word, (1 + Math.log(times)) * (word.startsWith('~') ? STOP_WORD : 1));
  return bag;
}

/** Each feature by its number in the order of meeting, with how many texts have it. */
function vocabularyOf(bags: readonly ReadonlyMap<string, number>[]): Vocabulary {
  const numbers = new Map<string, number>();
  const having: number[] = [];
  const lastSeen: number[] = [];
  const known = new Map<string, Int32Array>();
  const numbered = (word: string): Int32Array =>
    Int32Array.from(featuresIn(word), (feature) => {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      return number;
    });
  bags.forEach((bag, text) => {
    for (const word of bag.keys()) {
      const features = known.get(word) ?? numbered(word);
      known.set(word, features);
      for (const feature of features) {
        if (lastSeen[feature] === text) continue;
        lastSeen[feature] = text;
        having[feature] = (having[feature] ?? 0) + 1;
      }
    }
  });
  const kept = [...numbers.keys()].filter((_, number) => (having[number] ?? 0) >= FEWEST);
  const counts = having.filter((count) => count >= FEWEST);
  return {
    columns: new Map(kept.map((feature, column) => [feature, column])),
    rarity: Float64Array.from(counts, (count) => Math.log((1 + bags.length) / (1 + count)) + 1),
  };
}

function weighed(word: string, { columns, rarity }: Vocabulary): Weighed {
  const counts = new Map<number, number>();
  for (const feature of featuresIn(word)) {
    const column = columns.get(feature);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + weightOf(feature));
  }
  return [...counts].map(([column, count]) => [column, count * (rarity[column] ?? 0)]);
}

function featuresIn(key: string): string[] {
  const word = key.replace('~', '');
  const edged = ` ${word} `;
  const features = [`=${stemOf(word)}`, ...fieldsOf(word).map((field) => `#${field}`)];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= edged.length; at++) features.push(edged.slice(at, at + length));
  return features;
}

function weightOf(feature: string): number {
  return feature.startsWith('=') ? STEM_WEIGHT : feature.startsWith('#') ? FIELD_WEIGHT : 1;
}

function scaleToUnit(ofTexts: Sparse, ofWords: Sparse, columns: number): void {
  const row = new Float64Array(columns);
  for (let text = 0; text < ofTexts.starts.length - 1; text++) {
    const [from, to] = [ofTexts.starts[text] ?? 0, ofTexts.starts[text + 1] ?? 0];
    let square = 0;
    forEachFeature(ofTexts, ofWords, from, to, (column, value) => {
      square += 2 * (row[column] ?? 0) * value + value * value;
      row[column] = (row[column] ?? 0) + value;
    });
    forEachFeature(ofTexts, ofWords, from, to, (column) => (row[column] = 0));
    if (square > 0)
      for (let at = from; at < to; at++) ofTexts.values[at] = (ofTexts.values[at] ?? 0) / Math.sqrt(square);
  }
}

function forEachFeature(
  ofTexts: Sparse,
  ofWords: Sparse,
  from: number,
  to: number,
  visit: (column: number, value: number) => void,
): void {
  for (let at = from; at < to; at++) {
    const word = ofTexts.columns[at] ?? 0;
    for (let i = ofWords.starts[word] ?? 0; i < (ofWords.starts[word + 1] ?? 0); i++)
      visit(ofWords.columns[i] ?? 0, (ofTexts.values[at] ?? 0) * (ofWords.values[i] ?? 0));
  }
}

function twoSteps(ofTexts: Sparse, ofWords: Sparse, words: number, columns: number): Matrix {
  return {
    rows: ofTexts.starts.length - 1,
    columns,
    times: (block, across) => sparseTimes(ofTexts, sparseTimes(ofWords, block, across), across),
    turnedTimes: (block, across) =>
      sparseTurnedTimes(ofWords, sparseTurnedTimes(ofTexts, block, across, words), across, columns),
  };
}
