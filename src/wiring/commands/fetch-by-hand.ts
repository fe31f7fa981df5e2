import { lookUp } from '#platform/db/directory.server.ts';
import { fetchPlaces, type Fetched } from '#wiring/register-fetch.server.ts';
import { note, Refused, say } from './command.ts';
import { inHouse } from './house.ts';
import { sentences } from './sentences.ts';

const SHOWN = 40;

/** Fetches now, and says what came of it in each region. Throws `Refused` when something was in the way. */
export function fetchByHand(only: string | undefined, dryRun: boolean): Promise<void> {
  return inHouse(async (house) => {
    if (only !== undefined && !(await lookUp(house.db, 'region', only)))
      throw new Refused(`There is no region «${only}».`);
    note(`Fetching from ${house.config.registers.join(' and ')} …`);
    const fetched = await fetchPlaces(house, { only, dryRun });
    if (!fetched.ok) throw new Refused(`${sentences(fetched)} Nothing was changed.`);
    fetched.value.forEach(tell);
    if (fetched.value.length === 0) say('No region has units there.');
    if (dryRun) note('Nothing was changed: this was a dry run.');
    const held = fetched.value.filter(({ problem }) => problem);
    if (held.length > 0) throw new Refused(`Nothing was changed in ${held.map(({ region }) => region).join(', ')}.`);
  });
}

function tell({ region, plan, problem }: Fetched): void {
  const lines = [
    ...(plan?.opened ?? []).map((one) => `opened  ${one.registerNumber}  ${one.name}`),
    ...(plan?.changed ?? []).map(({ after, what }) => `${what.join(', ')}  ${after.registerNumber}  ${after.name}`),
    ...(plan?.problems ?? []).map(({ problem: one }) => sentences(one)),
  ];
  lines.slice(0, SHOWN).forEach((line) => say(`${region}  ${line}`));
  if (lines.length > SHOWN) say(`${region}  … and ${lines.length - SHOWN} more`);
  if (plan) say(`${region}  opened ${plan.opened.length}, changed ${plan.changed.length}, unchanged ${plan.unchanged}`);
  if (problem) say(`${region}  ${sentences(problem)}`);
}
