import type { Read } from '#platform/db/work.server.ts';
import { take, type Plan } from '../rules/plan.ts';
import { planOf, refOf, runningPlan } from '../rules/plans.ts';
import { findShipped, type Template } from '../rules/template.ts';
import { answersOf, findEdition, newestEditions } from './editions.server.ts';
import type { Process } from './processes.server.ts';
import { findOwnTemplate, findTemplate } from './templates.server.ts';

/** Something newer above a process: an edition of the process it varies, or a version of its template. */
export interface Offer {
  /** Of the edition, or of the template's version. */
  number: number;
  from: 'process' | 'template';
  note: string;
  /** The plan as it is, and what it becomes when the offer is taken. */
  mine: Plan;
  becomes: Plan;
  /** What has changed above, whether or not this place follows. */
  was: Plan;
  is: Plan;
  /** Answered with no before. It may still be taken. */
  left: boolean;
}

/** Null when there is nothing newer than what the process has taken. */
export async function offerTo(r: Read, process: Process): Promise<Offer | null> {
  if (!process.accepted || process.withdrawn) return null;
  return process.handedDownFrom ? fromAbove(r, process, process.handedDownFrom) : fromTemplate(r, process);
}

async function fromAbove(r: Read, process: Process, above: string): Promise<Offer | null> {
  const newest = (await newestEditions(r, [above])).get(above);
  const { taken = 0, seen = 0 } = (await answersOf(r, [process.id])).get(process.id) ?? {};
  if (!newest || newest.number <= taken) return null;
  const base = (await findEdition(r, above, taken))?.plan ?? newest.plan;
  const mine = planOf(process);
  return {
    number: newest.number,
    from: 'process',
    note: newest.note,
    mine,
    becomes: take(base, newest.plan, mine),
    was: base,
    is: newest.plan,
    left: seen >= newest.number,
  };
}

async function fromTemplate(r: Read, process: Process): Promise<Offer | null> {
  const newest = await newestVersion(r, process.template);
  if (!newest || newest.version <= process.templateVersion) return null;
  const base = await findTemplate(r, refOf(process));
  const mine = planOf(process);
  const { seen = 0 } = (await answersOf(r, [process.id])).get(process.id) ?? {};
  const was = runningPlan(base ?? newest, mine);
  const is = runningPlan(newest, mine);
  const becomes = take(was, is, mine);
  return { number: newest.version, from: 'template', note: '', mine, becomes, was, is, left: seen >= newest.version };
}

async function newestVersion(r: Read, key: string): Promise<Template | null> {
  const shipped = findShipped(key);
  if (shipped) return shipped;
  const own = await findOwnTemplate(r, key);
  return own ? findTemplate(r, { key, version: own.issued }) : null;
}
