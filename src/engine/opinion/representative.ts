import { isSignificant, type Figures } from './figures.ts';

/** A comment that tells a group from the others, and which way. */
export interface Representative {
  /** Its place among the comments. */
  comment: number;
  for: 'agree' | 'disagree';
  successes: number;
  trials: number;
  p: number;
  pTest: number;
  repness: number;
  repnessTest: number;
  /** What the group agrees to best; always shown first. */
  bestAgree: boolean;
}

const MOST = 5;

/**
 * The up to five comments that represent a group (Polis, `select-rep-comments`): those by which both tests are
 * significant, by repness · its test · share · its test, with what the group agrees to best before all others; and
 * agreed ones before disagreed ones. When no comment passes, what it agrees to best, or else the most telling one.
 * `figures` stand by comment; those whose `open` is false are left out.
 */
export function representativeOf(figures: readonly Figures[], open: readonly boolean[]): Representative[] {
  const telling: Representative[] = [];
  let most: number | undefined;
  let best: number | undefined;
  for (const [comment, own] of figures.entries()) {
    if (!open[comment]) continue;
    if (passes(own)) telling.push(told(own, comment));
    if (most === undefined || strength(own) > strength(figures[most] as Figures)) most = comment;
    if (agreesBetter(own, best === undefined ? undefined : figures[best])) best = comment;
  }
  const first = best === undefined ? [] : [{ ...toldAs(figures[best] as Figures, best, 'agree'), bestAgree: true }];
  if (telling.length === 0)
    return first.length > 0 || most === undefined ? first : [told(figures[most] as Figures, most)];
  const rest = telling.filter(({ comment }) => comment !== best).sort((a, b) => weight(b) - weight(a));
  const chosen = [...first, ...rest].slice(0, MOST);
  return [...chosen.filter((one) => one.for === 'agree'), ...chosen.filter((one) => one.for === 'disagree')];
}

function passes(own: Figures): boolean {
  return (
    (isSignificant(own.repnessAgreeTest) && isSignificant(own.pAgreeTest)) ||
    (isSignificant(own.repnessDisagreeTest) && isSignificant(own.pDisagreeTest))
  );
}

function strength(own: Figures): number {
  return Math.max(own.repnessAgreeTest, own.repnessDisagreeTest);
}

function agreesBetter(own: Figures, best: Figures | undefined): boolean {
  if (own.agrees === 0 && own.disagrees === 0) return false;
  if (!best) return isSignificant(own.pAgreeTest) || (own.repnessAgree > 1 && own.pAgree > 0.5);
  const agreed = own.pAgree * own.pAgreeTest;
  const before = best.pAgree * best.pAgreeTest;
  return best.repnessAgree > 1
    ? own.repnessAgree * own.repnessAgreeTest * agreed > best.repnessAgree * best.repnessAgreeTest * before
    : agreed > before;
}

function told(own: Figures, comment: number): Representative {
  return toldAs(own, comment, own.repnessAgreeTest > own.repnessDisagreeTest ? 'agree' : 'disagree');
}

function toldAs(own: Figures, comment: number, way: 'agree' | 'disagree'): Representative {
  const agreed = way === 'agree';
  return {
    comment,
    for: way,
    successes: agreed ? own.agrees : own.disagrees,
    trials: own.seen,
    p: agreed ? own.pAgree : own.pDisagree,
    pTest: agreed ? own.pAgreeTest : own.pDisagreeTest,
    repness: agreed ? own.repnessAgree : own.repnessDisagree,
    repnessTest: agreed ? own.repnessAgreeTest : own.repnessDisagreeTest,
    bestAgree: false,
  };
}

function weight({ repness, repnessTest, p, pTest }: Representative): number {
  return repness * repnessTest * p * pTest;
}
