import { costOf, type Election, type Support } from './election.ts';
import type { Run } from './run.ts';

/** What a rule chose, with the reason for each project. */
export interface Selection {
  /** In the order in which they were chosen. */
  winners: string[];
  spent: bigint;
  /** In the order of ids. */
  reasons: Reason[];
  /** Equal shares alone: what every voter was given beside an equal share of the budget. */
  given?: bigint;
}

/** Money is in the smallest unit, not always whole. */
export type Reason = { project: string; supporters: number; points: number } & (
  | { chosen: true; place: number; each?: number }
  | { chosen: false; why: 'nobody-supports-it' | 'dearer-than-the-budget' }
  | { chosen: false; why: 'does-not-fit'; left: bigint }
  | { chosen: false; why: 'supporters-have-too-little'; left: number }
);

/** `each` is what those pay who have enough, `left` what the supporters have left together. */
export function reasonsOf(election: Election, support: Support, run: Run, given: bigint): Selection {
  const { projects, voters, supporters, points } = support;
  const reasons = projects.map(({ id, cost }, place): Reason => {
    const own = supporters[place] ?? new Int32Array(0);
    const about = { project: id, supporters: own.length, points: points[place] ?? 0 };
    const at = run.winners.indexOf(place);
    if (at >= 0) return { ...about, chosen: true, place: at + 1, each: (run.prices[at] ?? 0) / voters };
    if (own.length === 0) return { ...about, chosen: false, why: 'nobody-supports-it' };
    if (cost > election.budget) return { ...about, chosen: false, why: 'dearer-than-the-budget' };
    const left = own.reduce((sum, voter) => sum + (run.left[voter] ?? 0), 0) / voters;
    return { ...about, chosen: false, why: 'supporters-have-too-little', left };
  });
  const winners = run.winners.map((place) => projects[place]?.id ?? '');
  return { winners, spent: costOf(support, run.winners), reasons, given };
}
