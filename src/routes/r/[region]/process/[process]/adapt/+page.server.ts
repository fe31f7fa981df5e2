import { error, redirect, type Actions } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { inLocale, LOCALES, type Locale } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { adaptProcess, addStep, bookFor, findProcess } from '#modules/processes/index.server.ts';
import { GATHERING, type AdaptationForm } from '#modules/processes/index.ts';
import { failed, text, whole } from '#wiring/forms.server.ts';
import { stepView } from '#wiring/process-view.server.ts';
import { m } from '#messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
  read(locals.context, async (r) => {
    const process = await findProcess(r, params.process);
    const place = process && (await findPlace(r, process.placeId));
    if (!process || !place) error(404);
    const book = await bookFor(r, [process]);
    const steps = [...process.steps.map((step) => ({ ...step, reason: null })), ...process.omitted];
    return {
      id: process.id,
      revision: process.revision,
      accepted: process.accepted,
      question: process.question,
      concepts: process.concepts,
      own: place.form,
      steps: steps
        .sort((one, other) => one.position - other.position)
        .map((step, index) => ({
          ...stepView(process, step, dayOf(r.at), locals.locale, book),
          position: index + 1,
          opens: written(step.opensOn),
          closes: written(step.closesOn),
          gathers: step.kind === GATHERING,
          ownName: step.words?.name?.[place.form] ?? '',
          givenName: inLocale(book.words(process, { ...step, words: null }).name, place.form),
          omitted: step.reason,
        })),
      crumb: m.process_adapt_title(),
    };
  });

export const actions: Actions = {
  async adapt({ locals, params, request }) {
    const form = await request.formData();
    const id = params['process'] ?? '';
    const typed = readForm(form, await formOf(locals, id));
    const outcome = await adaptProcess(locals.context, id, whole(form, 'revision'), typed);
    if (!outcome.ok) return failed(outcome, { ...typed, fresh: null });
    redirect(303, `/r/${locals.region.slug}/process/${id}`);
  },
  async addStep({ locals, params, request, url }) {
    const form = await request.formData();
    const id = params['process'] ?? '';
    const written = {
      name: text(form, 'name-new'),
      opensOn: text(form, 'opens-new'),
      closesOn: text(form, 'closes-new'),
      after: text(form, 'after'),
    };
    const own = await formOf(locals, id);
    const outcome = await addStep(locals.context, id, { ...written, name: { [own]: written.name } });
    if (!outcome.ok) return failed(outcome, { question: null, steps: [], concepts: null, fresh: written });
    redirect(303, `${url.pathname}#step-${outcome.value}`);
  },
};

/** The form that the process's place writes in. */
async function formOf(locals: App.Locals, id: string): Promise<Locale> {
  return read(locals.context, async (r) => {
    const process = await findProcess(r, id);
    return (process && (await findPlace(r, process.placeId)))?.form ?? 'nb';
  });
}

function readForm(form: FormData, own: Locale): AdaptationForm {
  const question = Object.fromEntries(LOCALES.map((locale) => [locale, text(form, `question-${locale}`)]));
  const steps = form.getAll('step').map((value) => {
    const id = String(value);
    return {
      id,
      opensOn: text(form, `opens-${id}`),
      closesOn: text(form, `closes-${id}`),
      readers: text(form, `readers-${id}`),
      name: { [own]: text(form, `name-${id}`) },
      omitted: form.has(`out-${id}`) ? text(form, `omitted-${id}`) : null,
    };
  });
  return { question, concepts: form.getAll('concepts').map(String), steps };
}
