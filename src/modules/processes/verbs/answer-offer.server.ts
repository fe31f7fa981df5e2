import type { Context } from '#platform/db/context.server.ts';
import { write, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import type { Place } from '#modules/organisation/index.ts';
import type { Plan, PlanStep } from '../rules/plan.ts';
import { isJoined, type Step } from '../rules/step.ts';
import { insertAnswers } from '../store/editions.server.ts';
import { offerTo, type Offer } from '../store/offers.server.ts';
import {
  insertSteps,
  omitStep,
  resumeStep,
  updateProcess,
  updateStep,
  type Process,
} from '../store/processes.server.ts';
import { joinCodes } from './lay-out.server.ts';
import { heldProcess } from './running.server.ts';

/**
 * Takes or leaves what is offered from above. `number` is the one that was shown: when something newer has come since,
 * it is refused, so that nobody takes what they have not seen.
 */
export async function answerOffer(
  context: Context,
  processId: string,
  number: number,
  answer: 'taken' | 'left',
): Promise<Outcome<string>> {
  return write(context, 'processes.answer_offer', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    const { process, place } = held.value;
    const offer = await offerTo(w, process);
    if (!offer) return refuse('processes_no_offer');
    if (offer.number !== number) return refuse('processes_offer_newer');
    if (answer === 'taken') await putInto(w, process, place, offer);
    await insertAnswers(w, [processId], number, answer);
    return done(processId);
  });
}

async function putInto(w: Write, process: Process, place: Place, { becomes }: Offer): Promise<void> {
  await updateProcess(w, process.id, process.revision, becomes);
  const own = new Map([...process.steps, ...process.omitted].map((step) => [step.key, step]));
  for (const [index, step] of becomes.steps.entries()) {
    const was = own.get(step.key);
    if (was) await change(w, process, was, { ...step, position: index + 1 });
  }
  await insertNew(w, process, place, becomes, own);
}

async function change(w: Write, process: Process, was: Step, is: PlanStep & { position: number }): Promise<void> {
  await updateStep(w, process.id, { ...was, ...is, id: was.id });
  if (is.omitted !== null) await omitStep(w, was.id, is.omitted);
  else if (process.omitted.some(({ id }) => id === was.id)) await resumeStep(w, was.id);
}

async function insertNew(w: Write, process: Process, place: Place, plan: Plan, own: ReadonlyMap<string, Step>) {
  const fresh = plan.steps
    .map((step, index) => ({ ...step, id: w.newId(), processId: process.id, position: index + 1, locale: place.form }))
    .filter(({ key }) => !own.has(key));
  if (fresh.length === 0) return;
  const codes = await joinCodes(
    w,
    fresh.filter(({ kind }) => isJoined(kind)),
  );
  await insertSteps(
    w,
    fresh.map((step) => ({ ...step, reason: step.omitted, joinCode: codes.get(step.id) ?? null })),
  );
}
