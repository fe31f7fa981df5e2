import { read } from '#platform/db/work.server.ts';
import { asFile, findShipped, type Process } from '#modules/processes/index.ts';
import {
  adaptProcess,
  answerOffer,
  findProcess,
  issueTemplate,
  makeTemplate,
  sendOut,
  withdrawProcess,
} from '#modules/processes/index.server.ts';
import { round } from './content/earlier/region.ts';
import type { DemoProcess } from './content/types.ts';
import { leaderOf } from './seed-process.server.ts';
import { idOf, must, type Seeding } from './seed.server.ts';

/** The word of the template that a process starts from; the region's own is made first. */
export async function templateOf(seeding: Seeding, demo: DemoProcess, on: number): Promise<string> {
  if (demo.template !== 'round') return demo.template ?? 'future_picture';
  const shipped = findShipped('future_picture');
  if (!shipped) throw new Error('the template that the round is made from is gone');
  const maker = seeding.as(leaderOf(demo), on - 14);
  const placeId = idOf(seeding.placeIds, demo.place);
  const text = asFile({ ...shipped, ...round });
  const id = must(await makeTemplate(maker, placeId, { from: 'file', text }), demo.key);
  must(await issueTemplate(maker, id, 1), demo.key);
  return id;
}

/** What happened once all had been handed down: steps left out, questions bettered and answered, and one called off. */
export async function goOn(seeding: Seeding, processes: readonly DemoProcess[]): Promise<void> {
  for (const demo of processes) {
    if (demo.leavesOut) await leaveOut(seeding, demo, demo.leavesOut);
    if (demo.sentOut) await better(seeding, demo, demo.sentOut);
    if (demo.withdrawn) {
      const { reason, on } = demo.withdrawn;
      must(await withdrawProcess(seeding.as(leaderOf(demo), on), idOf(seeding.processIds, demo.key), reason), demo.key);
    }
  }
  for (const demo of processes) {
    if (!demo.offer) continue;
    const id = idOf(seeding.processIds, demo.key);
    must(await answerOffer(seeding.as(leaderOf(demo), demo.offer.on), id, 2, demo.offer.answer), demo.key);
  }
}

async function leaveOut(
  seeding: Seeding,
  demo: DemoProcess,
  { kind, reason, on }: NonNullable<DemoProcess['leavesOut']>,
): Promise<void> {
  const process = await found(seeding, demo);
  const steps = stepsOf(process).map((step, index) =>
    process.steps[index]?.kind === kind ? { ...step, omitted: reason } : step,
  );
  const form = { question: process.question, steps };
  must(await adaptProcess(seeding.as(leaderOf(demo), on), process.id, process.revision, form), demo.key);
}

async function better(
  seeding: Seeding,
  demo: DemoProcess,
  { question, note, on }: NonNullable<DemoProcess['sentOut']>,
): Promise<void> {
  const process = await found(seeding, demo);
  const sender = seeding.as(leaderOf(demo), on);
  must(await adaptProcess(sender, process.id, process.revision, { question, steps: stepsOf(process) }), demo.key);
  must(await sendOut(sender, process.id, note), demo.key);
}

async function found(seeding: Seeding, demo: DemoProcess): Promise<Process> {
  const id = idOf(seeding.processIds, demo.key);
  const process = await read(seeding.as(leaderOf(demo), 0), (r) => findProcess(r, id));
  if (!process) throw new Error(`${demo.key} is gone`);
  return process;
}

function stepsOf({ steps }: Process) {
  return steps.map(({ id, opensOn, closesOn, readers }) => ({ id, opensOn, closesOn, readers }));
}
