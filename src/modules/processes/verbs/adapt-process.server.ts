import type { Context } from '#platform/db/context.server.ts';
import { write, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseAdaptation, type AdaptationForm, type AdaptedStep } from '../rules/adaptation.ts';
import { planOf } from '../rules/plans.ts';
import type { Step } from '../rules/step.ts';
import type { StepWords } from '../rules/template.ts';
import { omitStep, resumeStep, updateProcess, updateStep, type Process } from '../store/processes.server.ts';
import { insertAcceptance } from '../store/responses.server.ts';
import { heldProcess, stillOffered } from './running.server.ts';

/**
 * Gives a process its place's own question, concepts, dates, readers and names of steps, and leaves steps out.
 * Whoever adapts takes it on with that. `revision` is the one the form was filled from; a later change by somebody
 * else refuses.
 */
export async function adaptProcess(
  context: Context,
  processId: string,
  revision: number,
  form: AdaptationForm,
): Promise<Outcome<string>> {
  return write(context, 'processes.adapt', (w) => adaptWithin(w, processId, revision, form));
}

/** The same, as a part of something more that is done. */
export async function adaptWithin(
  w: Write,
  processId: string,
  revision: number,
  form: AdaptationForm,
): Promise<Outcome<string>> {
  const held = await heldProcess(w, processId, 'process.adapt');
  if (!held.ok) return held;
  const { process, place } = held.value;
  const offered = await stillOffered(w, process);
  if (!offered.ok) return offered;
  const parsed = parseAdaptation(form, place.form);
  if (!parsed.ok) return parsed;
  const own = new Map([...process.steps, ...process.omitted].map((step) => [step.id, step]));
  if (parsed.value.steps.some((step) => !own.has(step.id))) return refuse('processes_unknown_step');
  const { question, concepts } = parsed.value;
  const plan = { ...planOf(process), question, concepts: concepts ?? process.concepts };
  if (!(await updateProcess(w, processId, revision, plan))) return refuse('processes_stale');
  for (const step of parsed.value.steps) await adaptStep(w, process, own.get(step.id), step);
  await insertAcceptance(w, processId);
  return done(processId);
}

async function adaptStep(w: Write, process: Process, was: Step | undefined, step: AdaptedStep): Promise<void> {
  if (!was) return;
  await updateStep(w, process.id, { ...was, ...step, words: namedBy(was.words, step) });
  if (step.omitted !== null) await omitStep(w, step.id, step.omitted);
  else if (process.omitted.some(({ id }) => id === step.id)) await resumeStep(w, step.id);
}

/** Own words with the name that was written; without a name the template's stands. */
function namedBy(words: Partial<StepWords> | null, { name }: AdaptedStep): Partial<StepWords> | null {
  if (name === null) return words;
  const { name: _was, ...rest } = words ?? {};
  const own = Object.keys(name).length > 0 ? { ...rest, name } : rest;
  return Object.keys(own).length > 0 ? own : null;
}
