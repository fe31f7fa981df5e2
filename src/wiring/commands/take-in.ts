import { readFileSync, statSync } from 'node:fs';
import { lookUp } from '#platform/db/directory.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import type { ImportPlan } from '#modules/organisation/index.ts';
import { importPlaces, previewImport } from '#modules/organisation/index.server.ts';
import { readUnits } from '#wiring/incoming.server.ts';
import { contextOf } from '#wiring/start.server.ts';
import { Refused, say } from './command.ts';
import { inHouse } from './house.ts';
import { sentences } from './sentences.ts';

const MOST_MEGABYTES = 50;
const SHOWN = 40;

/** Takes a file of units into a region, or says what it would change. Throws `Refused`. */
export async function takeIn(file: string, region: string, dryRun: boolean): Promise<void> {
  const incoming = sure(readUnits(readWhole(file)));
  await inHouse(async (house) => {
    const entry = await lookUp(house.db, 'region', region);
    if (!entry) throw new Refused(`There is no region «${region}».`);
    const context = contextOf(house, entry.regionId, { kind: 'system', name: 'import places' });
    const preview = sure(await previewImport(context, incoming));
    tell(preview);
    if (preview.problems.length > 0)
      throw new Refused(`${preview.problems.length} rows cannot be taken in. Nothing was changed.`);
    if (dryRun) return say('Nothing was changed: this was a dry run.');
    sure(await importPlaces(context, incoming));
    say('Done.');
  });
}

function readWhole(file: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Refused(`There is no file ${file}.`);
  if (stat.size > MOST_MEGABYTES * 1024 * 1024) throw new Refused(`${file} is larger than ${MOST_MEGABYTES} MB.`);
  return readFileSync(file);
}

function tell(plan: ImportPlan): void {
  const lines = [
    ...plan.opened.map((one) => `open      ${one.registerNumber}  ${one.name}`),
    ...plan.changed.map(({ before, after, what }) => {
      const name = before.name === after.name ? after.name : `${before.name} → ${after.name}`;
      return `${what.join(', ').padEnd(8)}  ${after.registerNumber}  ${name}`;
    }),
  ];
  lines.slice(0, SHOWN).forEach(say);
  if (lines.length > SHOWN) say(`… and ${lines.length - SHOWN} more`);
  plan.problems.slice(0, SHOWN).forEach(({ row, problem }) => say(`row ${row}: ${sentences(problem)}`));
  say(
    `${plan.opened.length} to open, ${plan.changed.length} to change, ${plan.unchanged} as they are, ` +
      `${plan.outside} in municipalities outside the region, ${plan.left} that are no units.`,
  );
}

function sure<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(sentences(outcome));
  return outcome.value;
}
