import { error, redirect, type Actions } from '@sveltejs/kit';
import { dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { inLocale, LOCALES, type Locale } from '#platform/i18n/words.ts';
import { read } from '#platform/db/work.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findShipped, leftBehind } from '#modules/processes/index.ts';
import { startProcess, usableTemplates, type StartForm } from '#modules/processes/index.server.ts';
import { failed, once, text } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { withOld } from '#wiring/old-words.ts';
import { m } from '#messages';
import type { PageServerLoad } from './$types';

/** Without `?template=` a list to choose from; with it, the form. */
export const load: PageServerLoad = async ({ locals, params, url }) =>
  read(locals.context, async (r) => {
    const place = await findPlace(r, params.place);
    if (!place) error(404);
    const { locale } = locals;
    const templates = (await usableTemplates(r, place.path)).map((template) => ({
      key: template.key,
      name: inLocale(template.name, locale, place.form),
      purpose: inLocale(template.purpose, locale, place.form),
      question: template.question,
      shipped: findShipped(template.key) !== null,
      days: template.steps.reduce((sum, { days }) => sum + days, 0),
      steps: template.steps.map((step) => ({
        key: step.key,
        name: inLocale(step.name, locale, place.form),
        purpose: inLocale(step.purpose, locale, place.form),
        days: step.days,
      })),
    }));
    return {
      place: place.id,
      own: place.form,
      today: written(dayOf(r.at)),
      templates,
      chosen: templates.find(({ key }) => key === url.searchParams.get('template')) ?? null,
      clientId: drawLot(locals),
      crumb: m.start_title(),
    };
  });

export const actions: Actions = {
  async default(event) {
    const { locals, params, request } = event;
    const form = await request.formData();
    const typed: StartForm = {
      placeId: params['place'] ?? '',
      template: text(form, 'template'),
      startsOn: text(form, 'startsOn'),
      question: Object.fromEntries(LOCALES.map((locale) => [locale, text(form, `question-${locale}`)])),
    };
    const outcome = await startProcess(await once(event, form), typed);
    if (!outcome.ok) return failed(outcome, typed);
    const old = withOld(await leftIn(locals, typed));
    redirect(303, `/r/${locals.region.slug}/process/${outcome.value}${old}`);
  },
};

/** The languages in which it still asks what the template asks, when it has been rewritten in another. */
async function leftIn(locals: App.Locals, { placeId, template, question }: StartForm): Promise<Locale[]> {
  const was = await read(locals.context, async (r) => {
    const place = await findPlace(r, placeId);
    return (await usableTemplates(r, place?.path ?? [])).find(({ key }) => key === template)?.question ?? {};
  });
  const written = Object.entries(question).filter(([, text]) => text.trim() !== '');
  return leftBehind(was, { ...was, ...Object.fromEntries(written) });
}
