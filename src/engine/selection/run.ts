/**
 * One pass of the Method of Equal Shares, every voter having the same to begin with. Money is in units of the
 * smallest one divided by the number of voters, so that what they begin with is whole.
 */
export interface Run {
  /** In the order in which they were chosen. */
  winners: number[];
  /** By winner: what each supporter who had enough paid. */
  prices: number[];
  /** What each voter has left. */
  left: Float64Array;
  /**
   * Everything that was decided on the way: what was weighed, who of its supporters had too little, what was chosen.
   * Along one path all money is linear in what voters begin with, so when two beginnings give the same path, all
   * between them do. Numbers below 0 tell the kinds apart.
   */
  path: number[];
}

export const WEIGHED = -1;
export const DROPPED = -2;
export const CHOSEN = -3;

export function isSamePath(one: Run, other: Run): boolean {
  return one.path.length === other.path.length && one.path.every((step, at) => step === other.path[at]);
}
