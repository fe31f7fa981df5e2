import { firstOfTied, type Support } from './election.ts';
import { CHOSEN, DROPPED, WEIGHED, type Run } from './run.ts';

/** What everybody has, as whole numbers over one denominator. */
interface Purse {
  parts: bigint[];
  denominator: bigint;
}

interface Candidate {
  place: number;
  /** What it costs its supporters per unit, at least: numerator over denominator. Null: they cannot pay. */
  rho: Rho | null;
}

interface Rho {
  over: bigint;
  under: bigint;
  /** What each who has enough pays: `price` over `payers`, in parts of the purse. */
  price: bigint;
  payers: bigint;
}

/** The same as `quickRun`, in whole numbers throughout: ties and edges are what they are. */
export function exactRun(support: Support, candidates: readonly number[], endowment: bigint): Run {
  const purse: Purse = { parts: Array.from({ length: support.voters }, () => endowment), denominator: 1n };
  const run: Run = { winners: [], prices: [], left: new Float64Array(support.voters), path: [] };
  let open = candidates.map((place): Candidate => {
    const under = BigInt(support.supporters[place]?.length ?? 1);
    return { place, rho: { over: 1n, under, price: 0n, payers: 1n } };
  });
  for (;;) {
    const best = cheapest(support, open, purse, run.path);
    const place = firstOfTied(
      support,
      best.map((one) => one.place),
    );
    const rho = best.find((one) => one.place === place)?.rho;
    if (!rho) break;
    run.winners.push(place);
    run.prices.push(ratio(rho.price, rho.payers * purse.denominator));
    run.path.push(CHOSEN, place, best.length);
    pay(support.supporters[place] ?? new Int32Array(0), purse, rho);
    open = open.filter((one) => one.place !== place && one.rho);
  }
  run.left = Float64Array.from(purse.parts, (parts) => ratio(parts, purse.denominator));
  return run;
}

function cheapest(support: Support, open: Candidate[], purse: Purse, path: number[]): Candidate[] {
  let best: Candidate[] = [];
  open.sort((a, b) => compare(a.rho as Rho, b.rho as Rho) || a.place - b.place);
  for (const candidate of [...open]) {
    const least = best[0]?.rho;
    if (least && compare(candidate.rho as Rho, least) > 0) break;
    candidate.rho = weighed(support, candidate.place, purse, path);
    if (!candidate.rho) continue;
    const order = least ? compare(candidate.rho, least) : -1;
    if (order < 0) best = [candidate];
    if (order === 0) best.push(candidate);
  }
  return best;
}

function weighed(support: Support, place: number, { parts, denominator }: Purse, path: number[]): Rho | null {
  const supporters = support.supporters[place] ?? new Int32Array(0);
  const cost = (support.projects[place]?.cost ?? 0n) * BigInt(support.voters);
  let [price, payers] = [cost * denominator, BigInt(supporters.length)];
  for (let short = -1; ;) {
    const poor = [...supporters].filter((voter) => (parts[voter] ?? 0n) * payers < price);
    if (poor.length === supporters.length) {
      path.push(DROPPED, place);
      return null;
    }
    if (poor.length === short || (short === -1 && poor.length === 0)) {
      path.push(WEIGHED, place, ...poor);
      if (short === -1) return { over: 1n, under: payers, price, payers };
      return { over: price, under: payers * cost * denominator, price, payers };
    }
    short = poor.length;
    price = cost * denominator - poor.reduce((sum, voter) => sum + (parts[voter] ?? 0n), 0n);
    payers = BigInt(supporters.length - short);
  }
}

function pay(supporters: Int32Array, purse: Purse, { price, payers }: Rho): void {
  const finer = payers / common(price, payers);
  if (finer > 1n) {
    purse.denominator *= finer;
    purse.parts = purse.parts.map((parts) => parts * finer);
  }
  const each = (price * finer) / payers;
  for (const voter of supporters) {
    const own = purse.parts[voter] ?? 0n;
    purse.parts[voter] = own < each ? 0n : own - each;
  }
}

function compare(one: Rho, other: Rho): number {
  const difference = one.over * other.under - other.over * one.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? a : common(b, a % b);
}

/** Also where both are too large for a number. */
function ratio(over: bigint, under: bigint): number {
  const whole = over / under;
  return Number(whole) + Number(((over - whole * under) * 1_000_000_000n) / under) / 1e9;
}
