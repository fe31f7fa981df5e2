import { share, type Counts } from './figures.ts';

/** Of a comment about the conversation itself. */
const META = 49;

/**
 * How much is learnt by showing a comment next:
 * [(1 − (P + 1) / (S + 2)) · (E + 1) · (A + 1) / (S + 2) · (1 + 8 · 2^(−S / 5))]², with P passes and E how far out it
 * sets people; more for what few have seen (Polis, `priority-metric`). Counts are those of all groups together.
 */
export function priorityOf({ agrees, disagrees, seen }: Counts, extremity: number, meta: boolean): number {
  if (meta) return META;
  const importance = (1 - share(seen - agrees - disagrees, seen)) * (extremity + 1) * share(agrees, seen);
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2;
}

/**
 * Chooses what to show next among `unseen`, each as likely as its priority is large; null when there is nothing left.
 * `chance` lies in [0, 1) and comes from a seed.
 */
export function nextComment(unseen: readonly number[], priorities: Float64Array, chance: number): number | null {
  const sum = unseen.reduce((all, comment) => all + (priorities[comment] ?? 0), 0);
  let left = chance * sum;
  for (const comment of unseen) {
    left -= priorities[comment] ?? 0;
    if (left < 0) return comment;
  }
  return unseen.at(-1) ?? null;
}
