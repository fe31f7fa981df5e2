import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { parseAdaptation, type AdaptationForm } from '../rules/adaptation.ts';
import { findProcess, insertAcceptance, updateQuestion, updateStep } from '../store.server.ts';

/**
 * Gives a process its place's own question, dates and readers. Whoever adapts takes it on with that.
 * `revision` is the one the form was filled from; a later change by somebody else refuses.
 */
export async function adaptProcess(
  context: Context,
  processId: string,
  revision: number,
  form: AdaptationForm,
): Promise<Outcome<string>> {
  return write(context, 'processes.adapt', async (w) => {
    const process = isId(processId) ? await findProcess(w, processId) : null;
    const place = process && (await findPlace(w, process.placeId));
    if (!process || !place) return refuse('processes_unknown');
    const where = { placeId: place.id, recordId: process.id };
    if (!(await w.may('process.adapt', where))) return refuse('access_denied');
    const parsed = parseAdaptation(form, place.form);
    if (!parsed.ok) return parsed;
    const own = new Set(process.steps.map((step) => step.id));
    if (parsed.value.steps.some((step) => !own.has(step.id))) return refuse('processes_unknown_step');
    if (!(await updateQuestion(w, processId, revision, parsed.value.question))) return refuse('processes_stale');
    for (const step of parsed.value.steps) await updateStep(w, processId, step);
    await insertAcceptance(w, processId);
    w.about(processId);
    return done(processId);
  });
}
