import type { Outcome } from '#platform/i18n/refusal.ts';

/** What was to be, or an error with the refusal's key. */
export function sure<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refused}`);
  return outcome.value;
}
