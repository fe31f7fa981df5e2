import { compareIds } from '../order.ts';
import type { Ballot } from './election.ts';

/** What all gave one item together. */
export interface Points {
  id: string;
  points: number;
  /** How many gave it something. */
  givers: number;
  /** From 1; equally many points, the same place. */
  place: number;
}

/**
 * Items by points, the most first; what has equally many stands in the order of ids. `items` are all that could be given
 * points; what a ballot gives to others, or less than 0, is left out. O(points given).
 */
export function pointsOf(items: readonly string[], ballots: readonly Ballot[]): Points[] {
  const sums = new Map(items.map((id) => [id, { id, points: 0, givers: 0, place: 1 }]));
  for (const { points } of ballots) {
    for (const [id, given] of points) {
      const sum = sums.get(id);
      if (!sum || given <= 0) continue;
      sum.points += given;
      sum.givers++;
    }
  }
  const ordered = [...sums.values()].sort((a, b) => b.points - a.points || compareIds(a.id, b.id));
  ordered.forEach((one, at) => {
    const before = ordered[at - 1];
    one.place = before?.points === one.points ? before.place : at + 1;
  });
  return ordered;
}
