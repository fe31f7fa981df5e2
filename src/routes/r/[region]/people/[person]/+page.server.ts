import { error, redirect, type Actions } from '@sveltejs/kit';
import { failed, text } from '#wiring/forms.server.ts';
import { sendInvitationAgain } from '#wiring/invitation.server.ts';
import { personView } from './view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await personView(locals.context, locals.region.placeId, params.person, locals.locale);
  if (!view) error(404);
  return { view, self: view.id === locals.person?.id, sent: url.searchParams.has('sent'), crumb: view.name };
};

export const actions: Actions = {
  async again(event) {
    const after = text(await event.request.formData(), 'after') || null;
    const outcome = await sendInvitationAgain(event, event.params['person'] ?? '', after);
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `${event.url.pathname}?sent`);
  },
};
