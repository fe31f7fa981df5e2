import { firstOfTied, type Support } from './election.ts';
import { CHOSEN, DROPPED, WEIGHED, type Run } from './run.ts';

/** How close two figures may come before only exact arithmetic may say which is larger. */
const DOUBT = 1e-9;

/** What can still be chosen, and no less than what it would cost its supporters for each unit of money it brings. */
interface Candidate {
  place: number;
  rho: number;
  /** Nobody lacks money, and `rho` is one divided by the number of supporters exactly. */
  whole: boolean;
}

/**
 * A run in floating point, for who begins with `endowment`; null as soon as a tie between different figures, or the
 * edge of what supporters have, is too close to call. Projects with the same number of supporters who all have enough
 * tie exactly, and are told apart by the rule for ties. What a project costs per unit only rises during a run, so
 * those whose earlier figure is already worse are not weighed again.
 */
export function quickRun(support: Support, candidates: readonly number[], endowment: number): Run | null {
  const money = new Float64Array(support.voters).fill(endowment);
  const run: Run = { winners: [], prices: [], left: money, path: [] };
  let open = candidates.map((place): Candidate => {
    return { place, rho: 1 / (support.supporters[place]?.length ?? 1), whole: false };
  });
  for (;;) {
    const best = cheapest(support, open, money, run.path);
    if (best === null) return null;
    if (best.length === 0) return run;
    const place = firstOfTied(
      support,
      best.map((one) => one.place),
    );
    const price = pay(support, place, money, best.find((one) => one.place === place)?.rho ?? 0);
    run.winners.push(place);
    run.prices.push(price);
    run.path.push(CHOSEN, place);
    open = open.filter((one) => one.place !== place && one.rho < Infinity);
  }
}

/** Those that cost least per unit, or null in doubt. */
function cheapest(support: Support, open: Candidate[], money: Float64Array, path: number[]): Candidate[] | null {
  let best: Candidate[] = [];
  let least = Infinity;
  open.sort((a, b) => a.rho - b.rho || a.place - b.place);
  for (const candidate of [...open]) {
    if (candidate.rho > least * (1 + DOUBT)) break;
    if (!weigh(support, candidate, money, path)) return null;
    if (candidate.rho === Infinity) continue;
    const [first] = best;
    const close = first !== undefined && Math.abs(candidate.rho - least) <= DOUBT * least;
    if (close && !(candidate.whole && first.whole)) return null;
    if (close && candidate.rho === least) best.push(candidate);
    else if (candidate.rho < least) best = [candidate];
    least = Math.min(least, candidate.rho);
  }
  return best;
}

/** Works out what a project costs its supporters now; false when it is too close to what they have. */
function weigh(support: Support, candidate: Candidate, money: Float64Array, path: number[]): boolean {
  const supporters = support.supporters[candidate.place] ?? new Int32Array(0);
  const cost = costFor(support, candidate.place);
  let price = cost / supporters.length;
  let short = 0;
  for (;;) {
    const { have, payers } = shortOf(supporters, money, price);
    if (payers === 0) {
      if (cost - have <= DOUBT * cost) return false;
      candidate.rho = Infinity;
      path.push(DROPPED, candidate.place);
      return true;
    }
    if (supporters.length - payers === short) break;
    short = supporters.length - payers;
    price = (cost - have) / payers;
  }
  candidate.whole = short === 0;
  candidate.rho = short === 0 ? 1 / supporters.length : price / cost;
  path.push(WEIGHED, candidate.place);
  let most = 0;
  for (const voter of supporters) {
    const own = money[voter] ?? 0;
    if (short > 0 && own < price) path.push(voter);
    if (own > most) most = own;
  }
  return short === 0 || most - price > DOUBT * most;
}

/** What those have together who cannot pay the price, and how many can. */
function shortOf(supporters: Int32Array, money: Float64Array, price: number): { have: number; payers: number } {
  let have = 0;
  let payers = 0;
  for (let at = 0; at < supporters.length; at++) {
    const own = money[supporters[at] ?? 0] ?? 0;
    if (own < price) have += own;
    else payers++;
  }
  return { have, payers };
}

function pay(support: Support, place: number, money: Float64Array, rho: number): number {
  const price = rho * costFor(support, place);
  for (const voter of support.supporters[place] ?? []) {
    const own = money[voter] ?? 0;
    money[voter] = own < price ? 0 : own - price;
  }
  return price;
}

function costFor({ projects, voters }: Support, place: number): number {
  return Number((projects[place]?.cost ?? 0n) * BigInt(voters));
}
