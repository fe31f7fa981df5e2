import { error, redirect, type Actions } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { written } from '#platform/i18n/said.ts';
import { LOCALES } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { adaptProcess, findProcess } from '#modules/processes/index.server.ts';
import type { AdaptationForm } from '#modules/processes/index.ts';
import { failed, text, whole } from '#wiring/forms.server.ts';
import { stepView } from '#wiring/process-view.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { m } from '#messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
  read(locals.context, async (r) => {
    const process = await findProcess(r, params.process);
    const place = process && (await findPlace(r, process.placeId));
    if (!process || !place) error(404);
    return {
      id: process.id,
      revision: process.revision,
      question: process.question,
      own: place.form,
      steps: process.steps.map((step) => ({
        ...stepView(process, step, dayOf(r.at), locals.locale),
        opens: written(step.opensOn),
        closes: written(step.closesOn),
        joined: step.joinCode !== null,
      })),
      crumb: m.process_adapt_title(),
    };
  });

export const actions: Actions = {
  async default({ locals, params, request }) {
    const form = await request.formData();
    const id = params['process'] ?? '';
    const typed = readForm(form);
    const outcome = await adaptProcess(locals.context, id, whole(form, 'revision'), typed);
    if (!outcome.ok) return failed(outcome, typed);
    redirect(303, `/r/${locals.region.slug}/process/${id}`);
  },
};

function readForm(form: FormData): AdaptationForm {
  const question = Object.fromEntries(LOCALES.map((locale) => [locale, text(form, `question-${locale}`)]));
  const steps = form.getAll('step').map((value) => {
    const id = String(value);
    return {
      id,
      opensOn: text(form, `opens-${id}`),
      closesOn: text(form, `closes-${id}`),
      readers: text(form, `readers-${id}`),
    };
  });
  return { question, steps };
}
