import { aboveHalf, isSignificant, share, type Counts } from './figures.ts';

/** A comment on which all who have seen it stand together. */
export interface Agreed {
  /** Its place among the comments. */
  comment: number;
  successes: number;
  trials: number;
  p: number;
  pTest: number;
}

export interface Consensus {
  agree: Agreed[];
  disagree: Agreed[];
}

const MOST = 5;

/**
 * What most agree to, and what most disagree with: a share above a half, significantly, the five best of each by
 * share · its test (Polis, `select-consensus-comments`). `counts` are everybody's, by comment.
 */
export function consensusOf(counts: readonly Counts[], open: readonly boolean[]): Consensus {
  return {
    agree: best(counts, open, ({ agrees }) => agrees),
    disagree: best(counts, open, ({ disagrees }) => disagrees),
  };
}

function best(counts: readonly Counts[], open: readonly boolean[], successesOf: (one: Counts) => number): Agreed[] {
  return counts
    .map((own, comment) => {
      const successes = successesOf(own);
      const [p, pTest] = [share(successes, own.seen), aboveHalf(successes, own.seen)];
      return { comment, successes, trials: own.seen, p, pTest };
    })
    .filter(({ comment, p, pTest }) => open[comment] && p > 0.5 && isSignificant(pTest))
    .sort((a, b) => b.p * b.pTest - a.p * a.pTest)
    .slice(0, MOST);
}

/** Π over the groups of (A + 1) / (S + 2): near 1 only when every group agrees (Polis, group-aware consensus). */
export function groupAwareConsensus(groups: readonly Counts[]): number {
  return groups.reduce((product, { agrees, seen }) => product * share(agrees, seen), 1);
}
