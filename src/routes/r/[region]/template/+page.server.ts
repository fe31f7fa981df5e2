import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { makeTemplate, type Origin } from '#modules/processes/index.server.ts';
import { failed, once, text } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { templateList } from '#wiring/template-view.server.ts';
import { ledPlaces } from './led.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  templates: await templateList(locals.context, locals.locale),
  led: await ledPlaces(locals),
  clientId: drawLot(locals),
  crumb: m.templates_title(),
});

export const actions: Actions = {
  make: (event) => make(event, () => ({ from: 'nothing' })),
  read: (event) =>
    make(event, async (form) => {
      const file = form.get('file');
      return { from: 'file', text: file instanceof File ? await file.text() : '' };
    }),
};

/** Makes a template at a place and opens it. */
async function make(event: RequestEvent, originOf: (form: FormData) => Origin | Promise<Origin>) {
  const { locals, request } = event;
  const form = await request.formData();
  const outcome = await makeTemplate(await once(event, form), text(form, 'place'), await originOf(form));
  if (!outcome.ok) return failed(outcome, { place: text(form, 'place') });
  redirect(303, `/r/${locals.region.slug}/template/${outcome.value}`);
}
