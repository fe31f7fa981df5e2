import { error, redirect, type Actions } from '@sveltejs/kit';
import { acceptProcess, appointFacilitator, handDown } from '#modules/processes/index.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import { processView } from '#wiring/process-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await processView(locals.context, params.process, locals.locale);
  if (!view) error(404);
  return { ...view, crumb: view.name };
};

export const actions: Actions = {
  async accept({ locals, params, url }) {
    const outcome = await acceptProcess(locals.context, params['process'] ?? '');
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, url.pathname);
  },
  async handDown({ locals, params, request, url }) {
    const form = await request.formData();
    const places = form.getAll('places').map(String);
    const outcome = await handDown(locals.context, params['process'] ?? '', places);
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `${url.pathname}#places`);
  },
  async appoint({ locals, params, request, url }) {
    const form = await request.formData();
    const outcome = await appointFacilitator(locals.context, params['process'] ?? '', text(form, 'person'));
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `${url.pathname}#people`);
  },
};
