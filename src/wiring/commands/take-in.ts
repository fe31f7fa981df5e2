import { readFileSync, statSync } from 'node:fs';
import type { Context } from '#platform/db/context.server.ts';
import { lookUp } from '#platform/db/directory.server.ts';
import type { Outcome, Refusal } from '#platform/i18n/refusal.ts';
import type { ImportPlan, PeoplePlan } from '#modules/organisation/index.ts';
import { importPeople, importPlaces, previewImport, previewPeople } from '#modules/organisation/index.server.ts';
import { readPeople, readUnits, type ReadFile } from '#wiring/incoming.server.ts';
import { contextOf } from '#wiring/start.server.ts';
import { note, Refused, say } from './command.ts';
import { inHouse } from './house.ts';
import { sentences } from './sentences.ts';

const MOST_MEGABYTES = 50;
const SHOWN = 40;

interface Asked {
  file: string;
  region: string;
  dryRun: boolean;
  asJson: boolean;
}

interface Way<Held, Plan> {
  understand(bytes: Uint8Array): Promise<Outcome<ReadFile<Held>>>;
  preview(context: Context, held: Held): Promise<Outcome<Plan>>;
  take(context: Context, held: Held): Promise<Outcome<Plan>>;
  /** What it would do, a line each, and all of it in one. */
  lines(plan: Plan): string[];
  sum(plan: Plan): Record<string, number>;
}

type Planned = { problems: { row: number; problem: Refusal }[] };

/** Takes a file of units into a region, or says what it would change. Throws `Refused`. */
export const takePlaces = (asked: Asked) =>
  takeIn(asked, {
    understand: readUnits,
    preview: previewImport,
    take: importPlaces,
    lines: placeLines,
    sum: ({ opened, changed, unchanged, astray, outside, left }: ImportPlan) => ({
      opened: opened.length,
      changed: changed.length,
      unchanged,
      astray: astray.length,
      outside,
      left,
    }),
  });

/** Takes a file of people into a region, or says what it would change. Throws `Refused`. */
export const takePeople = (asked: Asked) =>
  takeIn(asked, {
    understand: readPeople,
    preview: previewPeople,
    take: importPeople,
    lines: ({ given }: PeoplePlan) =>
      given.map(({ one, place }) => `${one.role.padEnd(16)}  ${one.name}, ${place.name}`),
    sum: ({ added, given, unchanged }: PeoplePlan) => ({ added: added.length, given: given.length, unchanged }),
  });

async function takeIn<Held, Plan extends Planned>(asked: Asked, way: Way<Held, Plan>): Promise<void> {
  const bytes = readWhole(asked.file);
  note(`Reading ${asked.file} (${Math.ceil(bytes.length / 1024)} kB) …`);
  const { incoming, readAs } = sure(await way.understand(bytes));
  if (readAs === 'windows-1252') note('It was read as Windows-1252: see that æ, ø and å are right.');
  await inHouse(async (house) => {
    const entry = await lookUp(house.db, 'region', asked.region);
    if (!entry) throw new Refused(`There is no region «${asked.region}».`);
    const context = contextOf(house, entry.regionId, { kind: 'system', name: 'import' });
    note('Holding it against what is there …');
    const plan = sure(await way.preview(context, incoming));
    tell(plan, way, asked.asJson);
    const { length } = plan.problems;
    if (length > 0) throw new Refused(`${length} rows cannot be taken in. Nothing was changed.`);
    if (asked.dryRun) return note('Nothing was changed: this was a dry run.');
    note('Writing …');
    sure(await way.take(context, incoming));
    note('Done.');
  });
}

function readWhole(file: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Refused(`There is no file ${file}.`);
  if (stat.size > MOST_MEGABYTES * 1024 * 1024) throw new Refused(`${file} is larger than ${MOST_MEGABYTES} MB.`);
  return readFileSync(file);
}

function tell<Held, Plan extends Planned>(plan: Plan, way: Way<Held, Plan>, asJson: boolean): void {
  const problems = plan.problems.map(({ row, problem }) => ({ row, problem: sentences(problem) }));
  const lines = way.lines(plan);
  const sum = way.sum(plan);
  if (asJson) return say(JSON.stringify({ ...sum, changes: lines, problems }));
  lines.slice(0, SHOWN).forEach(say);
  if (lines.length > SHOWN) say(`… and ${lines.length - SHOWN} more`);
  problems.slice(0, SHOWN).forEach(({ row, problem }) => say(`row ${row}: ${problem}`));
  say(
    Object.entries(sum)
      .map(([what, count]) => `${what} ${count}`)
      .join(', '),
  );
}

function placeLines({ opened, changed, astray }: ImportPlan): string[] {
  return [
    ...opened.map((one) => `opened    ${one.registerNumber}  ${one.name}`),
    ...changed.map(({ before, after, what, with: centre }) => {
      const name = before.name === after.name ? after.name : `${before.name} → ${after.name}`;
      const along = centre ? `, with ${centre}` : '';
      return `${what.join(', ').padEnd(8)}  ${after.registerNumber ?? '         '}  ${name}${along}`;
    }),
    ...astray.map(
      ({ place, municipalityNumber }) => `astray    ${place.registerNumber}  ${place.name}, ${municipalityNumber}`,
    ),
  ];
}

function sure<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(sentences(outcome));
  return outcome.value;
}
