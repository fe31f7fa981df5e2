import { redirect, type Actions } from '@sveltejs/kit';
import { invited } from '#modules/organisation/index.server.ts';
import { failed } from '#wiring/forms.server.ts';
import { countAttempt, LIMITS, stopGuessing } from '#wiring/limits.server.ts';
import { enterInvited } from '#wiring/invitation.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders } = event;
  stopGuessing(event, LIMITS.invitationUnknown);
  setHeaders({ 'cache-control': 'no-store' });
  const person = await invited(locals.context, params.token);
  if (!person.ok) await countAttempt(event, LIMITS.invitationUnknown);
  return { name: person.ok ? person.value.name : null };
};

/** The link opens a page with a button, because mail filters open links on their own and would use it up. */
export const actions: Actions = {
  async default(event) {
    stopGuessing(event, LIMITS.invitationUnknown);
    const outcome = await enterInvited(event, event.params['token'] ?? '');
    if (!outcome.ok) await countAttempt(event, LIMITS.invitationUnknown);
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `/r/${event.locals.region.slug}`);
  },
};
