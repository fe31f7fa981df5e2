import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { addDays, parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import type { Words } from '#platform/i18n/words.ts';
import { ADDED, isJoined } from '../rules/step.ts';
import { checkDays, type AdaptationForm } from '../rules/adaptation.ts';
import { LONGEST, tidy } from '../rules/template-form.ts';
import { insertSteps, updateStep } from '../store/processes.server.ts';
import { adaptWithin } from './adapt-process.server.ts';
import { joinCodes } from './lay-out.server.ts';
import { heldProcess } from './running.server.ts';

/** A step of the place's own: something it does without Varde, or statements to answer. `after` is the id of the step before; empty for the first place. */
export interface NewStepForm {
  /** One of `ADDED`. */
  kind: string;
  name: Words;
  opensOn: string;
  closesOn: string;
  after: string;
}

/** What else was written on the page that the step was added from, and the revision it was filled from. */
export interface WrittenBesides {
  revision: number;
  form: AdaptationForm;
}

/** Adds a step, and saves what was written `besides` it: both or neither. Gives the id of the step. */
export async function addStep(
  context: Context,
  processId: string,
  form: NewStepForm,
  besides: WrittenBesides | null = null,
): Promise<Outcome<string>> {
  const name = tidy(form.name);
  const opensOn = parseDay(form.opensOn);
  const isOpen = form.closesOn.trim() === '';
  const closesOn = isOpen ? opensOn && addDays(opensOn, 6) : parseDay(form.closesOn);
  return write(context, 'processes.add_step', async (w) => {
    const adapted = besides && (await adaptWithin(w, processId, besides.revision, besides.form));
    if (adapted && !adapted.ok) return adapted;
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    const { process, place } = held.value;
    const all = [...process.steps, ...process.omitted].sort((one, other) => one.position - other.position);
    const problem = refuseAll([
      name[place.form] ? null : refuse('processes_step_name', 'name-new'),
      Object.values(name).some((text) => text.length > LONGEST.name)
        ? refuse('processes_text_long', 'name-new', { most: LONGEST.name })
        : null,
      ...(isOpen && !opensOn ? [refuse('day_unreadable', 'opens-new')] : checkDays({ id: 'new', opensOn, closesOn })),
      kindProblem(form.kind, all),
      all.length >= LONGEST.steps ? refuse('processes_many_steps', 'name-new', { most: LONGEST.steps }) : null,
    ]);
    if (problem || !opensOn || !closesOn) return problem ?? refuse('day_unreadable', 'opens-new');
    if (process.withdrawn) return refuse('processes_withdrawn');
    const position = all.findIndex(({ id }) => id === form.after) + 2;
    for (const step of all) {
      if (step.position >= position) await updateStep(w, processId, { ...step, position: step.position + 1 });
    }
    const id = w.newId();
    const step = { id, processId, position, key: `own-${id.slice(-12)}`, kind: form.kind };
    const codes = await joinCodes(w, isJoined(form.kind) ? [{ id, locale: place.form }] : []);
    const joinCode = codes.get(id) ?? null;
    const said = { opensOn, closesOn, readers: 'facilitators' as const, joinCode, words: { name }, reason: null };
    await insertSteps(w, [{ ...step, ...said }]);
    return done(id);
  });
}

/** What is not done without Varde is one work of the whole process, and stands there once. */
function kindProblem(kind: string, all: readonly { kind: string }[]): Refusal | null {
  if (!(ADDED as readonly string[]).includes(kind)) return refuse('processes_unknown_step', 'kind-new');
  return kind !== 'activity' && all.some((one) => one.kind === kind)
    ? refuse('processes_kind_twice', 'kind-new')
    : null;
}
