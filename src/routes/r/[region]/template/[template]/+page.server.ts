import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import type { Outcome } from '#platform/i18n/refusal.ts';
import type { Context } from '#platform/db/context.server.ts';
import {
  draftTemplate,
  issueTemplate,
  makeTemplate,
  retireTemplate,
  saveDraft,
} from '#modules/processes/index.server.ts';
import { failed, once, text, whole } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { templateView } from '#wiring/template-view.server.ts';
import { ledPlaces } from '../led.server.ts';
import { changed, templateIn } from './form.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await templateView(locals.context, params.template, locals.locale);
  if (!view) error(404);
  return {
    view,
    said: url.searchParams.get('said'),
    led: await ledPlaces(locals),
    clientId: drawLot(locals),
    crumb: view.name || m.template_nameless(),
  };
};

export const actions: Actions = {
  async save({ locals, params, request, url }) {
    const form = await request.formData();
    const id = params['template'] ?? '';
    const intent = text(form, 'intent');
    const key = `step-${locals.context.newId().slice(-8)}`;
    const typed = changed(templateIn(form), intent, key);
    const revision = whole(form, 'revision');
    const saved = await saveDraft(locals.context, id, revision, typed);
    if (!saved.ok) return failed(saved, typed);
    if (intent === 'issue') {
      const issued = await issueTemplate(locals.context, id, revision + 1);
      if (!issued.ok) return failed(issued, null);
    }
    const step = intent === 'add' ? key : (intent.split(' ')[1] ?? '');
    const at = step && !intent.startsWith('remove') ? `#${step}` : '';
    redirect(303, `${url.pathname}?said=${intent === 'issue' ? 'issued' : 'saved'}${at}`);
  },
  draft: (event) => act(event, draftTemplate),
  retire: (event) => act(event, (context, id) => retireTemplate(context, id, 'retired')),
  use: (event) => act(event, (context, id) => retireTemplate(context, id, 'in_use')),
  async copy(event) {
    const { locals, params, request } = event;
    const form = await request.formData();
    const ref = { key: params['template'] ?? '', version: whole(form, 'version') };
    const outcome = await makeTemplate(await once(event, form), text(form, 'place'), {
      from: 'template',
      ref,
      called: (name, locale) => m.template_copied({ name }, { locale }),
    });
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `/r/${locals.region.slug}/template/${outcome.value}`);
  },
};

type Verb = (context: Context, id: string) => Promise<Outcome<unknown>>;

async function act({ locals, params, url }: RequestEvent, verb: Verb) {
  const outcome = await verb(locals.context, params['template'] ?? '');
  if (!outcome.ok) return failed(outcome, null);
  redirect(303, url.pathname);
}
