import { read, write } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import type { Patience } from '#platform/fetch/json.server.ts';
import { recordFetch, recordResult, resultsOf, type Result } from '#platform/fetch/record.server.ts';
import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { readRegister, type ImportPlan } from '#modules/organisation/index.ts';
import { allPlaces, getRegion, importPlaces, previewImport } from '#modules/organisation/index.server.ts';
import { entriesOf, registerEntries } from './register-pages.server.ts';
import { contextOf, type House } from './start.server.ts';

/** A fetch that would close more than one in so many open units is not carried out. */
const MOST_CLOSED = 5;

type Entry = Record<string, unknown>;

/** What a fetch did in a region, or would do; with a problem it did nothing there. */
export interface Fetched {
  region: string;
  plan: ImportPlan | null;
  problem: Refusal | null;
}

export interface Wish {
  only?: string | undefined;
  dryRun?: boolean;
  signal?: AbortSignal | undefined;
  patience?: Patience;
}

/**
 * Fetches all units from the registers that are configured, and takes them into every real region. Whatever goes
 * wrong on the way is recorded and changes nothing. Without an address it does nothing.
 */
export async function fetchPlaces(house: House, wish: Wish = {}): Promise<Outcome<Fetched[]>> {
  const entries: Entry[] = [];
  for (const address of house.config.registers) {
    const some = await registerEntries(address, wish);
    if (!wish.dryRun) await noteFetch(house, address, some);
    if (!some.ok) return some;
    entries.push(...some.value);
  }
  const fetched: Fetched[] = [];
  for (const { code, regionId } of entries.length > 0 ? await regionsInDirectory(house.db) : []) {
    if (wish.only !== undefined && wish.only !== code) continue;
    wish.signal?.throwIfAborted();
    const context = contextOf(house, regionId, { kind: 'system', name: 'register' });
    const one = await takeInto(context, entries, wish.dryRun ?? false);
    if (one) fetched.push({ region: code, ...one });
  }
  return done(fetched);
}

async function noteFetch(house: House, address: string, some: Outcome<Entry[]>): Promise<void> {
  await recordFetch(house.db, house.newId(), {
    at: house.now(),
    host: new URL(address).host,
    units: some.ok ? some.value.length : 0,
    problem: some.ok ? null : some.refused,
    values: some.ok ? {} : (some.values ?? {}),
  });
}

/** Null where there is nothing to do: a made-up region, or one without a unit in the registers. */
async function takeInto(
  context: Context,
  entries: readonly Entry[],
  dryRun: boolean,
): Promise<Omit<Fetched, 'region'> | null> {
  const known = await read(context, async (r) => ((await getRegion(r))?.madeUp ? [] : allPlaces(r)));
  const numbers = new Set(known.flatMap(({ registerNumber }) => registerNumber ?? []));
  const own = entriesOf(numbers, entries);
  if (own.length === 0) return null;
  const units = known.filter(({ registerNumber, closedOn }) => registerNumber?.length === 9 && !closedOn).length;
  const incoming = readRegister([{ EnhetListe: own }]);
  if (!incoming.ok) return incoming.refused === 'import_no_units' ? null : { plan: null, problem: incoming };
  const preview = await previewImport(context, incoming.value);
  const plan = preview.ok ? preview.value : null;
  let problem = preview.ok ? objection(preview.value, units) : preview;
  if (!dryRun && preview.ok && !problem && changes(preview.value) > 0) {
    const taken = await importPlaces(context, incoming.value, preview.value.mark);
    problem = taken.ok ? null : taken;
  }
  if (!dryRun) await note(context, plan, problem);
  return { plan, problem };
}

/** Why a plan is for somebody to look at first; null when it may be carried out. */
function objection(plan: ImportPlan, units: number): Refusal | null {
  if (plan.problems.length > 0) return refuse('fetch_rows', undefined, { count: plan.problems.length });
  const count = closedIn(plan);
  return count > 1 && count * MOST_CLOSED > units ? refuse('fetch_closes_many', undefined, { count, units }) : null;
}

/** Keeps what came of it: what was changed, or a problem that was not there the last time, or is no more. */
async function note(context: Context, plan: ImportPlan | null, problem: Refusal | null): Promise<void> {
  const taken = problem ? null : plan;
  const result: Omit<Result, 'at'> = {
    opened: taken?.opened.length ?? 0,
    changed: taken?.changed.length ?? 0,
    closed: taken ? closedIn(taken) : 0,
    problem: problem?.refused ?? null,
    values: problem?.values ?? {},
  };
  const [last] = await read(context, resultsOf);
  const same = said(last ?? NOTHING_YET) === said(result);
  if (same && result.opened + result.changed === 0) return;
  await write(context, 'register.note', async (w) => {
    await recordResult(w, result);
    return done(null);
  });
}

const NOTHING_YET = { problem: null, values: {} };

function said({ problem, values }: Pick<Result, 'problem' | 'values'>): string {
  return JSON.stringify([problem, Object.entries(values).toSorted()]);
}

function changes(plan: ImportPlan): number {
  return plan.opened.length + plan.changed.length;
}

function closedIn(plan: ImportPlan): number {
  return plan.changed.filter(({ what }) => what.includes('closed')).length;
}
