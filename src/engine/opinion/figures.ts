/** How those who have seen one comment voted on it; whoever neither agreed nor disagreed passed. */
export interface Counts {
  agrees: number;
  disagrees: number;
  seen: number;
}

/** What one group makes of one comment, beside all other groups. */
export interface Figures extends Counts {
  passes: number;
  /** (A + 1) / (S + 2): the share that agrees, between 0 and 1. */
  pAgree: number;
  pDisagree: number;
  /** How far that share lies above a half, in standard deviations. */
  pAgreeTest: number;
  pDisagreeTest: number;
  /** How many times as large the share is as that of the others. */
  repnessAgree: number;
  repnessDisagree: number;
  /** How far it lies above that of the others, in standard deviations. */
  repnessAgreeTest: number;
  repnessDisagreeTest: number;
}

/** What counts as more than chance: one in ten, to one side. */
const SIGNIFICANT = 1.2816;

/** Polis, `repness`: `inside` is the group, `outside` all other groups together. */
export function figuresOf(inside: Counts, outside: Counts): Figures {
  const { agrees, disagrees, seen } = inside;
  const ratio = (own: number, others: number): number => share(own, seen) / share(others, outside.seen);
  return {
    agrees,
    disagrees,
    seen,
    passes: seen - agrees - disagrees,
    pAgree: share(agrees, seen),
    pDisagree: share(disagrees, seen),
    pAgreeTest: aboveHalf(agrees, seen),
    pDisagreeTest: aboveHalf(disagrees, seen),
    repnessAgree: ratio(agrees, outside.agrees),
    repnessDisagree: ratio(disagrees, outside.disagrees),
    repnessAgreeTest: aboveOthers(agrees, seen, outside.agrees, outside.seen),
    repnessDisagreeTest: aboveOthers(disagrees, seen, outside.disagrees, outside.seen),
  };
}

/** (A + 1) / (S + 2), the share with a vote each way added (Laplace). */
export function share(successes: number, trials: number): number {
  return (successes + 1) / (trials + 2);
}

/** z for a share above one half: 2 √(n + 1) ((A + 1) / (n + 1) − ½). */
export function aboveHalf(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

export function isSignificant(z: number): boolean {
  return z > SIGNIFICANT;
}

/** Pooled z for two shares, with one added to every count; 0 when everybody did. */
function aboveOthers(successes: number, trials: number, otherSuccesses: number, otherTrials: number): number {
  const [own, of] = [successes + 1, trials + 1];
  const [others, ofOthers] = [otherSuccesses + 1, otherTrials + 1];
  const pooled = (own + others) / (of + ofOthers);
  if (pooled === 1) return 0;
  return (own / of - others / ofOthers) / Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / ofOthers));
}
