import { isId, type Read } from '#platform/db/work.server.ts';
import type { Adoption } from '#modules/thread/index.ts';
import { adoptionsOf, tiedTo, tiesFrom } from '#modules/thread/index.server.ts';
import type { GoalVersion } from '../rules/version.ts';
import {
  goalById,
  goalsById,
  goalsByPlace,
  goalsByProcess,
  goalsEverywhere,
  versionsOf,
  type GoalRow,
} from './goals.server.ts';

/** A goal as the reader may see it: what is adopted is for anybody, the rest for those who see drafts. */
export interface Goal extends GoalRow {
  /** The newest first; never empty. */
  versions: GoalVersion[];
  /** The latest version first. */
  adoptions: Adoption[];
  /** The reader sees what is not adopted too. */
  withDrafts: boolean;
}

/** The goals a goal is tied to: the one above that it serves, and those below that serve it. */
export interface Serving {
  above: Goal | null;
  below: Goal[];
}

/** The goal, or null when there is none or the reader may not see any of it. */
export async function findGoal(r: Read, id: string): Promise<Goal | null> {
  const row = isId(id) ? await goalById(r, id) : null;
  return row ? ((await asSeen(r, [row]))[0] ?? null) : null;
}

/** Of these goals, those that the reader may see anything of. */
export async function findGoals(r: Read, ids: readonly string[]): Promise<Goal[]> {
  return asSeen(r, await goalsById(r, ids));
}

/** The goals of a process that the reader may see, in the order they were set. */
export async function goalsOfProcess(r: Read, processId: string): Promise<Goal[]> {
  return isId(processId) ? asSeen(r, await goalsByProcess(r, processId)) : [];
}

/** The goals at these places that the reader may see. */
export async function goalsAt(r: Read, placeIds: readonly string[]): Promise<Goal[]> {
  return asSeen(r, await goalsByPlace(r, placeIds));
}

/** The goals of the whole region that the reader may see. */
export async function goalsOfRegion(r: Read): Promise<Goal[]> {
  return asSeen(r, await goalsEverywhere(r));
}

/** What a goal serves and is served by, as far as the reader may see. */
export async function servingOf(r: Read, goal: GoalRow): Promise<Serving> {
  const up = (await tiesFrom(r, 'serves', [goal.id])).map(({ to }) => to);
  const down = await tiedTo(r, 'serves', goal.id);
  const tied = await asSeen(r, await goalsById(r, [...up, ...down]));
  return {
    above: tied.find(({ id }) => up.includes(id)) ?? null,
    below: tied.filter(({ id }) => down.includes(id)),
  };
}

async function asSeen(r: Read, rows: readonly GoalRow[]): Promise<Goal[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [versions, adoptions] = [await versionsOf(r, ids), await adoptionsOf(r, ids)];
  const sees = new Map<string, boolean>();
  const seen: Goal[] = [];
  for (const row of rows) {
    const where = { placeId: row.placeId, recordId: row.processId };
    const withDrafts = sees.get(row.processId) ?? (await r.may('goal.see_draft', where));
    sees.set(row.processId, withDrafts);
    const own = adoptions.filter((adoption) => adoption.recordId === row.id);
    const adopted = new Set(own.map((adoption) => adoption.version));
    const visible = versions.filter((one) => one.goalId === row.id && (withDrafts || adopted.has(one.version)));
    const latest = visible[0]?.version;
    if (latest === undefined) continue;
    seen.push({
      ...row,
      version: latest,
      versions: visible.map((version) => (withDrafts ? version : { ...version, writtenBy: null })),
      adoptions: own,
      withDrafts,
    });
  }
  return seen;
}
