import { redirect, type Actions } from '@sveltejs/kit';
import { countAttempt, LIMITS, stopGuessing } from '#wiring/limits.server.ts';
import { failed } from '#wiring/forms.server.ts';
import { refuse } from '#platform/i18n/refusal.ts';
import { safePath, useLink } from '#wiring/sign-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ demo: locals.house.config.demo });

/** The link opens a page with a button, because mail filters open links on their own and would use it up. */
export const actions: Actions = {
  async default(event) {
    stopGuessing(event, LIMITS.linkUnknown);
    const signedIn = await useLink(event, event.params['token'] ?? '');
    if (!signedIn) await countAttempt(event, LIMITS.linkUnknown);
    if (!signedIn) return failed(refuse('sign_in_spent'), null);
    redirect(303, safePath(event.url.searchParams.get('next')));
  },
};
