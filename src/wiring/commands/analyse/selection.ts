import { parseArgs } from 'node:util';
import { equalShares } from '#engine/selection/equal-shares.ts';
import { greedy } from '#engine/selection/greedy.ts';
import type { Reason } from '#engine/selection/reasons.ts';
import { WrongUsage } from '../command.ts';
import type { Analysis } from './analysis.ts';
import { budgetIn } from './pb.ts';

const OPTIONS = { pb: { type: 'string' }, rule: { type: 'string' } } as const;

export const selection: Analysis = {
  summary: 'Choice under a budget, from a file as Pabulib writes it: equal shares (add1) or the simple greedy rule.',
  usage: '--pb FILE --rule equal-shares|greedy',
  async run(args) {
    const { pb, rule } = parseArgs({ args, options: OPTIONS }).values;
    if (!pb) throw new WrongUsage('Missing: --pb.');
    if (rule !== 'equal-shares' && rule !== 'greedy') throw new WrongUsage('--rule is equal-shares or greedy.');
    const { election, scale } = budgetIn(pb);
    const chosen = rule === 'greedy' ? greedy(election) : equalShares(election, BigInt(scale));
    const money = (units: bigint | number): number => Number(units) / scale;
    const told = (reason: Reason): object => ({
      ...reason,
      ...('each' in reason && reason.each !== undefined && { each: money(reason.each) }),
      ...('left' in reason && { left: money(reason.left) }),
    });
    return {
      rule,
      winners: chosen.winners,
      spent: money(chosen.spent),
      budget: money(election.budget),
      ...(chosen.given !== undefined && { given: money(chosen.given) }),
      projects: chosen.reasons.map(told),
    };
  },
};
