import { fold, stemOf } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** How many words a label has, and how many terms are given. */
const [IN_LABEL, MOST_TERMS] = [3, 8];

interface Counted {
  /** By stem: in how much of the theme it is said. */
  readonly stems: Map<string, number>;
  readonly texts: number;
}

/**
 * Words that tell each group of texts from the others, as people wrote them, most telling first: the share of its
 * texts that say the word, times the logarithm of how much larger that share is than in all (class TF-IDF, after
 * Grootendorst, 2022). No stop words, no lone letters or digits. `of`: by text its group, −1 for none.
 */
export function termsOf(
  texts: readonly string[],
  weights: ArrayLike<number>,
  of: ArrayLike<number>,
  groups: number,
): string[][] {
  const forms = new Map<string, Map<string, number>>();
  const all: Counted = { stems: new Map(), texts: texts.length };
  const counted = Array.from({ length: groups }, () => ({ stems: new Map<string, number>(), texts: 0 }));
  texts.forEach((text, at) => {
    const group = counted[of[at] ?? -1];
    const heavy = weights[at] ?? 0;
    if (group) group.texts += heavy;
    for (const [stem, form] of stemsIn(text)) {
      add(all.stems, stem, heavy);
      if (!group) continue;
      add(group.stems, stem, heavy);
      const key = `${of[at]} ${stem}`;
      if (!forms.has(key)) forms.set(key, new Map());
      add(forms.get(key) ?? new Map<string, number>(), form, heavy);
    }
  });
  const everybody = Array.from(texts, (_, at) => weights[at] ?? 0).reduce((sum, one) => sum + one, 0);
  return counted.map((group, at) =>
    tellingStems(group, all.stems, everybody).map((stem) => mostUsed(forms.get(`${at} ${stem}`) ?? new Map())),
  );
}

/** What a theme is called until somebody calls it something else. */
export function labelOf(terms: readonly string[]): string {
  return terms.slice(0, IN_LABEL).join(', ');
}

function tellingStems(group: Counted, all: ReadonlyMap<string, number>, everybody: number): string[] {
  const few = Math.min(2, group.texts);
  return [...group.stems]
    .filter(([, count]) => count >= few)
    .map(([stem, count]) => {
      const [share, shareOfAll] = [count / group.texts, (all.get(stem) ?? count) / everybody];
      return { stem, telling: share * Math.log(share / shareOfAll + 1e-9) };
    })
    .filter(({ telling }) => telling > 0 || all.size === group.stems.size)
    .sort((a, b) => b.telling - a.telling || (a.stem < b.stem ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ stem }) => stem);
}

/** The stems of a text, and the first form each is written in. */
function stemsIn(text: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const folded = fold(word);
    if (isStopWord(word) || isStopWord(folded) || /^(\p{N}+|\p{L})$/u.test(word)) continue;
    const stem = stemOf(folded);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
