import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import type { Context } from '#platform/db/context.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import type { InvolvementForm } from '#modules/processes/index.ts';
import {
  acceptProcess,
  answerOffer,
  appointFacilitator,
  completeStep,
  declineProcess,
  dismissFacilitator,
  handBack,
  involveParty,
  removeParty,
  resumeProcess,
  reviseInvolvement,
  takeBackLesson,
  withdrawProcess,
} from '#modules/processes/index.server.ts';
import { counted, failed, once, text, whole } from '#wiring/forms.server.ts';
import { handDownWithLetters } from '#wiring/handing-down.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { oldIn } from '#wiring/old-words.ts';
import { processView } from '#wiring/process-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await processView(locals.context, params.process, locals.locale);
  if (!view) error(404);
  const { words, ...shown } = view;
  return {
    ...shown,
    old: view.may.adapt ? oldIn(url, words) : [],
    origin: locals.house.config.origin ?? url.origin,
    /** How many letters went when it was handed down just now. */
    handed: counted(url, 'handed'),
    clientId: drawLot(locals),
    crumb: view.name,
  };
};

export const actions: Actions = {
  accept: (event) =>
    act(event, '', (context, id, form) =>
      acceptProcess(context, id, text(form, 'days') === 'from_today' ? 'from_today' : 'as_sent'),
    ),
  decline: (event) =>
    act(event, '', (context, id, form) => declineProcess(context, id, text(form, 'reason')), 'decline'),
  withdraw: (event) =>
    act(event, '', (context, id, form) => withdrawProcess(context, id, text(form, 'reason')), 'withdraw'),
  resume: (event) => act(event, '', resumeProcess),
  answerOffer: (event) =>
    act(event, '', (context, id, form) =>
      answerOffer(context, id, whole(form, 'number'), text(form, 'answer') === 'taken' ? 'taken' : 'left'),
    ),
  complete: (event) =>
    act(event, '', (context, id, form) =>
      completeStep(context, id, text(form, 'step'), text(form, 'is') === 'done' ? 'done' : 'not_done'),
    ),
  handDown: (event) =>
    act(
      event,
      (letters) => `${typeof letters === 'number' ? `?handed=${letters}` : ''}#places`,
      (_context, id, form) => handDownWithLetters(event, id, form.getAll('places').map(String)),
    ),
  appoint: (event) =>
    act(event, '#people', (context, id, form) => appointFacilitator(context, id, text(form, 'person'))),
  dismiss: (event) =>
    act(event, '#people', (context, id, form) => dismissFacilitator(context, id, text(form, 'person'))),
  involve: (event) => act(event, '#parties', (context, id, form) => involveParty(context, id, partyIn(form)), 'party'),
  reviseParty: (event) =>
    act(
      event,
      '#parties',
      (context, id, form) => {
        const party = { id: text(form, 'id'), revision: whole(form, 'revision') };
        return reviseInvolvement(context, id, party, partyIn(form));
      },
      'party',
    ),
  removeParty: (event) => act(event, '#parties', (context, id, form) => removeParty(context, id, text(form, 'id'))),
  handBack: (event) =>
    act(event, '#lessons', (context, id, form) => handBack(context, id, text(form, 'lesson')), 'lesson'),
  takeBack: (event) => act(event, '#lessons', (context, id, form) => takeBackLesson(context, id, text(form, 'id'))),
};

type Verb = (context: Context, id: string, form: FormData) => Promise<Outcome<unknown>>;
/** What follows the address of the page: where on it, and what is said of what was made. */
type To = string | ((made: unknown) => string);
type Part = 'decline' | 'withdraw' | 'party' | 'lesson' | null;

/** Does one thing with the process and comes back to that part of the page; says what was wrong where it was written. */
async function act(event: RequestEvent, to: To, verb: Verb, part: Part = null) {
  const { params, request, url } = event;
  const form = await request.formData();
  const outcome = await verb(await once(event, form), params['process'] ?? '', form);
  if (outcome.ok) redirect(303, `${url.pathname}${typeof to === 'string' ? to : to(outcome.value)}`);
  return failed(outcome, { part, ...partyIn(form), id: text(form, 'id'), lesson: text(form, 'lesson') });
}

function partyIn(form: FormData): InvolvementForm {
  return {
    party: text(form, 'party'),
    mandate: text(form, 'mandate'),
    from: text(form, 'from'),
    until: text(form, 'until'),
    dissent: text(form, 'dissent'),
  };
}
