import { sum, varianceOf } from './means.ts';

/** How well the items of a scale measure the same. */
export interface Reliability {
  /** People who answered every item; the others are left out. */
  count: number;
  /** At most 1; null with fewer than two items or people, or when all gave the same sum. */
  alpha: number | null;
  /** By item: alpha of the scale without it. */
  without: (number | null)[];
}

/**
 * Cronbach's alpha (1951): k / (k − 1) · (1 − Σ variances of the items / variance of the sums), also without each item.
 * `answers` stand by person, then by item; null is no answer.
 */
export function cronbachsAlpha(answers: readonly (readonly (number | null)[])[]): Reliability {
  const whole = answers.filter((own): own is number[] => own.every((answer) => answer !== null));
  const items = answers[0]?.length ?? 0;
  const without = Array.from({ length: items }, (_, item) =>
    alphaOf(whole.map((own) => own.filter((_, other) => other !== item))),
  );
  return { count: whole.length, alpha: alphaOf(whole), without };
}

function alphaOf(answers: readonly (readonly number[])[]): number | null {
  const items = answers[0]?.length ?? 0;
  if (items < 2 || answers.length < 2) return null;
  const ofSums = varianceOf(answers.map(sum));
  if (ofSums === 0) return null;
  const ofItems = Array.from({ length: items }, (_, item) => varianceOf(answers.map((own) => own[item] ?? 0)));
  return (items / (items - 1)) * (1 - sum(ofItems) / ofSums);
}
