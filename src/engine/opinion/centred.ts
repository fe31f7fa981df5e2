import type { Votes } from './votes.ts';

/**
 * The matrix that is analysed, people × comments, never written out: a vote that is not there is the mean of its
 * comment, so that only votes differ from the centre. Comments that are moderated out are 0 for everybody.
 */
export interface Centred {
  votes: Votes;
  /** By comment: the mean of its votes; 0 where it is moderated out. */
  center: Float64Array;
  /** By vote: how far it lies from the centre; 0 where the comment is moderated out. */
  deviations: Float64Array;
}

/** `out` says by comment whether it is moderated out. O(votes). */
export function centred(votes: Votes, out: readonly boolean[]): Centred {
  const { comments, columns, values } = votes;
  const sums = new Float64Array(comments.length);
  const counts = new Float64Array(comments.length);
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + (values[at] ?? 0);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const center = sums.map((sum, column) => (out[column] ? 0 : sum / Math.max(1, counts[column] ?? 0)));
  const deviations = new Float64Array(columns.length);
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] ?? 0;
    deviations[at] = out[column] ? 0 : (values[at] ?? 0) - (center[column] ?? 0);
  }
  return { votes, center, deviations };
}

/** By person: Σ over the votes of (vote − centre) · weight of the comment. O(votes). */
export function timesComments({ votes, deviations }: Centred, weights: Float64Array): Float64Array {
  const { starts, columns } = votes;
  const sums = new Float64Array(starts.length - 1);
  for (let row = 0, at = 0; row < sums.length; row++) {
    const end = starts[row + 1] ?? 0;
    let sum = 0;
    for (; at < end; at++) sum += (deviations[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
    sums[row] = sum;
  }
  return sums;
}

/** By comment: what comes of weighing people by `timesComments` and comments by those people again. O(votes). */
export function thereAndBack({ votes, deviations }: Centred, weights: Float64Array): Float64Array {
  const { starts, columns } = votes;
  const sums = new Float64Array(weights.length);
  for (let row = 0, from = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    let sum = 0;
    for (let at = from; at < end; at++) sum += (deviations[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
    for (let at = from; at < end; at++) {
      const column = columns[at] ?? 0;
      sums[column] = (sums[column] ?? 0) + (deviations[at] ?? 0) * sum;
    }
    from = end;
  }
  return sums;
}
