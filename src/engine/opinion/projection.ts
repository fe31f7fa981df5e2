import { timesComments, type Centred } from './centred.ts';
import type { Components } from './components.ts';
import { votesByPerson } from './votes.ts';

/** By person, where each stands in the map; the unit is that of a vote. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
}

/**
 * Σ over a person's votes of (vote − centre) · component, × √(comments / votes of the person), so that few votes do
 * not mean the middle (Polis, `sparsity-aware-project-ptpts`).
 */
export function placesIn(matrix: Centred, [first, second]: Components): Places {
  const voted = votesByPerson(matrix.votes);
  const scaled = (sum: number, row: number): number =>
    sum * Math.sqrt(matrix.center.length / Math.max(1, voted[row] ?? 0));
  return { x: timesComments(matrix, first).map(scaled), y: timesComments(matrix, second).map(scaled) };
}

/**
 * By comment, how far out somebody would stand who had agreed to it and voted on nothing else
 * (Polis, `comment-extremity`).
 */
export function extremities({ center }: Centred, [first, second]: Components): Float64Array {
  return center.map(
    (mean, column) =>
      Math.abs(1 - mean) * Math.hypot(first[column] ?? 0, second[column] ?? 0) * Math.sqrt(center.length),
  );
}
