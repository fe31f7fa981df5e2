import { studentQuantile } from './student.ts';

/** A mean with an interval that is likely to hold the true one; in the unit of the answers. */
export interface Mean {
  /** How many answered. */
  count: number;
  mean: number;
  /** Of the answers, with count − 1; null for one alone. */
  deviation: number | null;
  /** Null for one alone. */
  low: number | null;
  high: number | null;
}

/** How a mean moved from one wave to the next. */
export interface Change {
  change: number;
  low: number;
  high: number;
}

const CONFIDENCE = 0.95;

/** The mean with its interval by Student (1908). Null when nobody answered. */
export function meanOf(answers: readonly number[], confidence = CONFIDENCE): Mean | null {
  const count = answers.length;
  if (count === 0) return null;
  const mean = sum(answers) / count;
  if (count === 1) return { count, mean, deviation: null, low: null, high: null };
  const deviation = Math.sqrt(varianceOf(answers));
  const half = studentQuantile((1 + confidence) / 2, count - 1) * (deviation / Math.sqrt(count));
  return { count, mean, deviation, low: mean - half, high: mean + half };
}

/**
 * From each wave to the next, with an interval by Welch (1947): waves are asked without names, so nobody is compared
 * with themselves. Null where one of the two has fewer than two answers.
 */
export function trendOf(waves: readonly (readonly number[])[], confidence = CONFIDENCE): (Change | null)[] {
  return waves.slice(1).map((after, at) => changeBetween(waves[at] ?? [], after, confidence));
}

function changeBetween(before: readonly number[], after: readonly number[], confidence: number): Change | null {
  if (before.length < 2 || after.length < 2) return null;
  const change = sum(after) / after.length - sum(before) / before.length;
  const [first, second] = [varianceOf(before) / before.length, varianceOf(after) / after.length];
  if (first + second === 0) return { change, low: change, high: change };
  const freedom = (first + second) ** 2 / (first ** 2 / (before.length - 1) + second ** 2 / (after.length - 1));
  const half = studentQuantile((1 + confidence) / 2, freedom) * Math.sqrt(first + second);
  return { change, low: change - half, high: change + half };
}

/** With count − 1. */
export function varianceOf(answers: readonly number[]): number {
  const mean = sum(answers) / answers.length;
  return sum(answers.map((answer) => (answer - mean) ** 2)) / (answers.length - 1);
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
