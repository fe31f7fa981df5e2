import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { lastFetches, resultsOf, type Problem } from '#platform/fetch/record.server.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { lastLooked, runsOf } from '#platform/retention/record.server.ts';
import { getRegion, idleSince, type Person } from '#modules/organisation/index.server.ts';
import { appointmentsOf } from '#modules/processes/index.server.ts';
import { sentence } from '#wiring/forms.server.ts';
import { IDLE_DAYS, RULES, STAYS } from '#wiring/retention.ts';
import type { House } from '#wiring/start.server.ts';

/** What goes by itself and when, what has gone, who may be ready to go, and how fetching from the registers fares. */
export async function upkeepView(house: House, context: Context) {
  const { last, good } = await lastFetches(house.db);
  const looked = await lastLooked(house.db);
  return read(context, async (r) => ({
    rules: RULES.map(told),
    stays: STAYS.map(told),
    looked,
    runs: (await runsOf(r)).map(({ at, rule, removed }) => ({
      at,
      removed,
      what: RULES.find(({ kind }) => kind === rule)?.what() ?? rule,
    })),
    idle: await idle(r),
    idleYears: Math.round(IDLE_DAYS / 365),
    madeUp: (await getRegion(r))?.madeUp ?? false,
    fetching: house.config.registers.map((address) => new URL(address).host),
    fetched: { good: good?.at ?? null, trouble: last?.problem ? { at: last.at, words: words(last) } : null },
    results: (await resultsOf(r)).map((one) => ({ ...one, words: words(one) })),
  }));
}

function told({ kind, what, howLong, why }: (typeof STAYS)[number]) {
  return { kind, what: what(), howLong: howLong(), why: why() };
}

function words({ problem, values }: Problem): string | null {
  return problem && sentence({ ok: false, refused: problem, values });
}

/** Those who have had neither a position nor an appointment for long. */
async function idle(r: Read): Promise<Person[]> {
  const day = addDays(dayOf(r.at), -IDLE_DAYS);
  const found: Person[] = [];
  for (const person of await idleSince(r, day)) {
    const appointments = await appointmentsOf(r, person.id);
    if (appointments.every(({ to }) => to !== null && to < day)) found.push(person);
  }
  return found;
}
