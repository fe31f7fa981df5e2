import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import type { Outcome } from '#platform/i18n/refusal.ts';
import { addStatements, chooseDreams, removeStatements } from '#modules/contributions/index.server.ts';
import { counted, failed, once, text } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { formOfPlace, statementsView } from '#wiring/statements-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await statementsView(locals.context, params.process, locals.locale);
  if (!view) error(404, m.error_unknown());
  return {
    view,
    origin: locals.house.config.origin ?? url.origin,
    process: params.process,
    added: counted(url, 'added'),
    clientId: drawLot(locals),
    crumb: m.statements_title(),
  };
};

export const actions: Actions = {
  add: (event) =>
    act(event, async (id, form) =>
      addStatements(await once(event, form), id, text(form, 'statements'), await formOfPlace(event.locals.context, id)),
    ),
  choose: (event) =>
    act(event, async (id, form) =>
      chooseDreams(await once(event, form), id, idsIn(form, 'dream'), await formOfPlace(event.locals.context, id)),
    ),
  remove: (event) =>
    act(event, (id, form) => removeStatements(event.locals.context, id, idsIn(form, 'statement'), 'out'), false),
  restore: (event) =>
    act(event, (id, form) => removeStatements(event.locals.context, id, idsIn(form, 'statement'), 'back'), false),
};

async function act(
  { params, request, url }: RequestEvent,
  verb: (processId: string, form: FormData) => Promise<Outcome<number>>,
  told = true,
) {
  const form = await request.formData();
  const outcome = await verb(params['process'] ?? '', form);
  if (!outcome.ok) return failed(outcome, { statements: text(form, 'statements') });
  redirect(303, told ? `${url.pathname}?added=${outcome.value}` : url.pathname);
}

function idsIn(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
