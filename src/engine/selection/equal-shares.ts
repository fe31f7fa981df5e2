import { costOf, supportIn, type Election, type Support } from './election.ts';
import { exactRun } from './exact-run.ts';
import { quickRun } from './quick-run.ts';
import { reasonsOf, type Selection } from './reasons.ts';
import { isSamePath, type Run } from './run.ts';

/**
 * The Method of Equal Shares with cost utilities, completed by add1 (Peters, Pierczyński and Skowron 2021; Faliszewski
 * et al. 2023). Everybody has an equal share of the budget; chosen again and again is the project that costs its
 * supporters least per unit of money, when each pays the same or all they have. Then everybody is given `step` more,
 * and all is done anew, as long as what is chosen fits in the budget and something that is supported would still fit.
 * Projects dearer than the budget are left out. Exact: in floating point only as long as nothing is close, else in
 * whole numbers, and beginnings that must go the same way are passed over at once.
 */
export function equalShares(election: Election, step = 1n): Selection {
  const support = supportIn(election);
  const candidates = [...support.projects.keys()].filter(
    (place) => (support.supporters[place]?.length ?? 0) > 0 && (support.projects[place]?.cost ?? 0n) <= election.budget,
  );
  const more = step * BigInt(support.voters);
  const runWith = (given: bigint): Run => runOf(support, candidates, election.budget + given * more);
  let given = 0n;
  let run = runWith(given);
  for (let stride = 1n; !isExhausted(support, candidates, run, election.budget);) {
    const next = runWith(given + stride);
    const same = isSamePath(run, next);
    if (!same && stride > 1n) {
      stride /= 2n;
      continue;
    }
    if (!same && costOf(support, next.winners) > election.budget) break;
    given += stride;
    run = next;
    stride = same ? stride * 2n : 1n;
  }
  return reasonsOf(election, support, run, given * step);
}

function runOf(support: Support, candidates: readonly number[], endowment: bigint): Run {
  return quickRun(support, candidates, Number(endowment)) ?? exactRun(support, candidates, endowment);
}

/** Whether nothing that somebody supports fits in what is left. */
function isExhausted(support: Support, candidates: readonly number[], { winners }: Run, budget: bigint): boolean {
  const left = budget - costOf(support, winners);
  const chosen = new Set(winners);
  return candidates.every((place) => chosen.has(place) || (support.projects[place]?.cost ?? 0n) > left);
}
