import { isId, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { READERS, type Process, type Readers } from '#modules/processes/index.ts';
import { findProcess, processesById } from '#modules/processes/index.server.ts';
import { isGathering, isOpen } from '../rules/open.ts';
import { reachOf, type ReachByPromise } from '../rules/reach.ts';
import { exactly, mayBeNamed, publish, type Published } from '../rules/suppression.ts';
import type { Tally } from '../rules/counts.ts';
import { type Stakeholder } from '../rules/stakeholder.ts';
import {
  dreamOfPicture,
  dreamsById,
  dreamsOfSteps,
  talliesOfProcesses,
  tallyOfProcess,
  type DreamRow,
  type Filter,
} from './contribution.server.ts';
import { shown, type Dream } from './shown.server.ts';

/** Dreams on a page. */
export const PAGE = 50;

/** A page of a process's dreams, newest first, as this reader may see them. */
export interface DreamPage {
  dreams: Dream[];
  /** Id to read on after; null when this was the last page. */
  next: string | null;
  /** Exact for those who facilitate, five or nobody for others. */
  counts: Published;
  readers: Readers;
  facilitates: boolean;
}

interface Reader {
  facilitates: boolean;
  counts: Published;
  /** By step, and within it by what was promised. */
  reach: ReadonlyMap<string, ReachByPromise>;
}

/** Null when there is no such process or nothing that this reader may see. */
export async function readDreams(
  r: Read,
  processId: string,
  filter: Filter = {},
  most = PAGE,
): Promise<DreamPage | null> {
  const process = isId(processId) ? await findProcess(r, processId) : null;
  const gather = process?.steps.find(isGathering);
  if (!process || !gather || (filter.after && !isId(filter.after))) return null;
  const reader = await readerOf(r, process, await tallyOfProcess(r, process.id));
  const own = [...reader.reach].map(([stepId, reach]) => ({
    stepId,
    all: READERS.filter((promised) => reach[promised] === 'all'),
    approved: READERS.filter((promised) => reach[promised] === 'approved'),
  }));
  if (own.every(({ all, approved }) => all.length + approved.length === 0)) return null;
  const rows = await dreamsOfSteps(r, own, allowed(filter, reader), most + 1);
  const page = rows.slice(0, most);
  const { facilitates, counts } = reader;
  return {
    dreams: await asShown(r, page, () => reader),
    next: rows.length > most ? (page.at(-1)?.id ?? null) : null,
    counts,
    readers: gather.readers,
    facilitates,
  };
}

/** Whether there is anything of a process's dreams that this reader may see, once some are given. */
export async function mayReadDreams(r: Read, process: Process): Promise<boolean> {
  const { reach } = await readerOf(r, process, {});
  return [...reach.values()].some((byPromise) => READERS.some((promised) => byPromise[promised] !== 'none'));
}

/** The last few of a process that this reader may see; empty when none. */
export async function latestDreams(r: Read, processId: string, most: number): Promise<Dream[]> {
  return (await readDreams(r, processId, { state: 'seen' }, most))?.dreams ?? [];
}

/** Of these dreams, those that the reader may see, in the order asked for. Not those taken back. */
export async function dreamsByIds(r: Read, ids: readonly string[]): Promise<Dream[]> {
  const rows = new Map((await dreamsById(r, ids.filter(isId))).map((row) => [row.id, row]));
  const there = ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
  const readers = new Map<string, Reader>();
  const processIds = [...new Set(there.map((row) => row.processId))];
  const tallies = await talliesOfProcesses(r, processIds);
  for (const process of await processesById(r, processIds)) {
    readers.set(process.id, await readerOf(r, process, tallies.get(process.id) ?? {}));
  }
  const readable = there.filter((row) => mayRead(row, readers.get(row.processId)));
  return asShown(r, readable, (row) => readers.get(row.processId));
}

/** Whether the reader may see a file as the picture of a dream. False also when it is none. */
export async function pictureMayBeSeen(r: Read, fileId: string): Promise<boolean> {
  const dream = isId(fileId) ? await dreamOfPicture(r, fileId) : null;
  const [seen] = dream ? await dreamsByIds(r, [dream.id]) : [];
  return seen?.pictureId === fileId;
}

/** How many dreams of each group a process has: exact for those who facilitate, five or nobody for others. */
export async function countsOf(r: Read, processId: string): Promise<Published> {
  const process = isId(processId) ? await findProcess(r, processId) : null;
  if (!process) return publish({});
  const tally = await tallyOfProcess(r, process.id);
  const where = { placeId: process.placeId, recordId: process.id };
  return (await r.may('dreams.facilitate', where)) ? exactly(tally) : toldBy(r, process, tally);
}

/** What each of these processes has gathered, as anybody may know it. One without dreams is among them too. */
export async function publishedOf(r: Read, processes: readonly Process[]): Promise<Map<string, Published>> {
  const tallies = await talliesOfProcesses(
    r,
    processes.map(({ id }) => id),
  );
  return new Map(processes.map((process) => [process.id, toldBy(r, process, tallies.get(process.id) ?? {})]));
}

/** What a process says of itself today, to whoever does not facilitate it. */
function toldBy(r: Read, process: Process, tally: Tally): Published {
  return publish(tally, isOpen(process, dayOf(r.at)));
}

async function readerOf(r: Read, process: Process, tally: Tally): Promise<Reader> {
  const where = { placeId: process.placeId, recordId: process.id };
  const facilitates = await r.may('dreams.facilitate', where);
  const plans = facilitates || (await r.may('dreams.read_facilitators', where));
  const is = new Set<Readers>();
  for (const readers of READERS) if (await r.may(`dreams.read_${readers}`, where)) is.add(readers);
  const steps = process.steps.filter(isGathering);
  const reach = new Map(steps.map((step) => [step.id, reachOf(step.readers, { facilitates, plans, is })]));
  const counts = facilitates ? exactly(tally) : toldBy(r, process, tally);
  return { facilitates, counts, reach };
}

/** What was asked for, cut down to what the reader may ask for: a group that must not be named cannot be picked out. */
function allowed(filter: Filter, reader: Reader): Filter {
  if (reader.facilitates) return filter;
  const groups = filter.groups?.filter((group: Stakeholder) => mayBeNamed(reader.counts, group));
  const after = filter.after ? { after: filter.after } : {};
  return { ...after, ...(groups?.length ? { groups } : {}), state: 'seen' };
}

function mayRead(row: DreamRow, reader: Reader | undefined): boolean {
  const reach = reader?.reach.get(row.stepId)?.[row.promised] ?? 'none';
  const there = row.words !== null || row.pictureId !== null;
  if (!there || reach === 'none') return false;
  if (row.hiddenAt) return reader?.facilitates ?? false;
  return reach === 'all' || row.approved;
}

async function asShown(
  r: Read,
  rows: readonly DreamRow[],
  readerOfRow: (row: DreamRow) => Reader | undefined,
): Promise<Dream[]> {
  return shown(r, rows, (row) => {
    const counts = readerOfRow(row)?.counts;
    return counts !== undefined && mayBeNamed(counts, row.stakeholder);
  });
}
