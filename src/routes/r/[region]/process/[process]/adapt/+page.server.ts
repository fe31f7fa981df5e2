import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { inLocale, LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { adaptProcess, addStep, bookFor, findProcess } from '#modules/processes/index.server.ts';
import { ADDED, GATHERING, isOverdue, leftBehind, movedTo } from '#modules/processes/index.ts';
import { failed, once, whole } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { oldIn, withOld } from '#wiring/old-words.ts';
import { stepView } from '#wiring/process-view.server.ts';
import { m } from '#messages';
import { adaptationIn, newStepIn } from './form.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) =>
  read(locals.context, async (r) => {
    const process = await findProcess(r, params.process);
    const place = process && (await findPlace(r, process.placeId));
    if (!process || !place) error(404);
    const book = await bookFor(r, [process]);
    const today = dayOf(r.at);
    const moved = url.searchParams.get('days') === 'today';
    const all = [...process.steps.map((step) => ({ ...step, reason: null })), ...process.omitted];
    const steps = moved ? movedTo(all, today) : all;
    const kinds = new Set(all.map(({ kind }) => kind));
    return {
      added: ADDED.filter((kind) => kind === 'activity' || !kinds.has(kind)),
      days: moved ? ('moved' as const) : isOverdue(process, today) ? ('over' as const) : null,
      id: process.id,
      revision: process.revision,
      accepted: process.accepted,
      question: process.question,
      old: oldIn(url, process.question),
      concepts: process.concepts,
      own: place.form,
      steps: steps
        .sort((one, other) => one.position - other.position)
        .map((step, index) => ({
          ...stepView(process, step, today, locals.locale, book),
          position: index + 1,
          opens: written(step.opensOn),
          closes: written(step.closesOn),
          gathers: step.kind === GATHERING,
          ownName: step.words?.name?.[place.form] ?? '',
          givenName: inLocale(book.words(process, { ...step, words: null }).name, place.form),
          omitted: step.reason,
        })),
      clientId: drawLot(locals),
      crumb: process.accepted ? m.process_change() : m.process_adapt(),
    };
  });

export const actions: Actions = {
  adapt: (event) => save(event, false),
  addStep: (event) => save(event, true),
  /** Takes the question away in the languages where it was left as it was. */
  async drop({ locals, params, request }) {
    const form = await request.formData();
    const id = params['process'] ?? '';
    const old = form.getAll('old').map(String);
    const { question: was } = await before(locals, id);
    const question = Object.fromEntries(Object.entries(was).filter(([locale]) => !old.includes(locale)));
    const outcome = await adaptProcess(locals.context, id, whole(form, 'revision'), { question, steps: [] });
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `/r/${locals.region.slug}/process/${id}`);
  },
};

/** Saves all that is written on the page. A step that is begun is added, whichever button was pressed. */
async function save(event: RequestEvent, stay: boolean) {
  const { locals, params, request, url } = event;
  const form = await request.formData();
  const id = params['process'] ?? '';
  const { own, question } = await before(locals, id);
  const fresh = newStepIn(form);
  const typed = { ...adaptationIn(form, own), fresh };
  const revision = whole(form, 'revision');
  const begun = [fresh.name, fresh.opensOn, fresh.closesOn].some((one) => one.trim() !== '');
  const context = await once(event, form);
  const outcome =
    stay || begun
      ? await addStep(context, id, { ...fresh, name: { [own]: fresh.name } }, { revision, form: typed })
      : await adaptProcess(context, id, revision, typed);
  if (!outcome.ok) return failed(outcome, typed);
  const old = withOld(leftBehind(question, typed.question));
  redirect(303, stay ? `${url.pathname}${old}#step-${outcome.value}` : `/r/${locals.region.slug}/process/${id}${old}`);
}

/** The form that the process's place writes in, and what it asks now. */
async function before(locals: App.Locals, id: string): Promise<{ own: Locale; question: Words }> {
  return read(locals.context, async (r) => {
    const process = await findProcess(r, id);
    const place = process && (await findPlace(r, process.placeId));
    return { own: place?.form ?? LOCALES[0], question: process?.question ?? {} };
  });
}
