import { redirect, type Actions } from '@sveltejs/kit';
import { dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { inLocale, LOCALES } from '#platform/i18n/words.ts';
import { read } from '#platform/db/work.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { TEMPLATES } from '#modules/processes/index.ts';
import { startProcess, type StartForm } from '#modules/processes/index.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import { m } from '#messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const place = await read(locals.context, (r) => findPlace(r, params.place));
  return {
    own: place?.form ?? 'nb',
    today: written(dayOf(locals.context.now())),
    templates: TEMPLATES.map((template) => ({
      key: template.key,
      name: inLocale(template.name, locals.locale),
      purpose: inLocale(template.purpose, locals.locale),
      question: template.question,
      steps: template.steps.map((step) => ({
        name: inLocale(step.name, locals.locale),
        purpose: inLocale(step.purpose, locals.locale),
        days: step.days,
      })),
    })),
    crumb: m.start_title(),
  };
};

export const actions: Actions = {
  async default({ locals, params, request }) {
    const form = await request.formData();
    const typed: StartForm = {
      placeId: params['place'] ?? '',
      template: text(form, 'template'),
      startsOn: text(form, 'startsOn'),
      question: Object.fromEntries(LOCALES.map((locale) => [locale, text(form, `question-${locale}`)])),
    };
    const outcome = await startProcess(locals.context, typed);
    if (!outcome.ok) return failed(outcome, typed);
    redirect(303, `/r/${locals.region.slug}/process/${outcome.value}`);
  },
};
