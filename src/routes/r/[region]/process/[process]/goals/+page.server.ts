import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { setGoal } from '#modules/goals/index.server.ts';
import { isConcept } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import type { PageServerLoad } from './$types';
import { readGoal } from './form.server.ts';
import { goalsView } from './view.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) =>
  read(locals.context, async (r) => {
    const process = await findProcess(r, params.process);
    if (!process) error(404);
    const concept = url.searchParams.get('concept');
    return {
      ...(await goalsView(r, process, locals.locale)),
      wanted: isConcept(concept) ? concept : null,
      saved: url.searchParams.has('saved') ? m.goals_saved() : null,
      crumb: m.goals_title(),
    };
  });

export const actions: Actions = {
  async set({ locals, params, request, url }) {
    const data = await request.formData();
    const typed = { ...readGoal(data), concept: text(data, 'concept') };
    const outcome = await setGoal(locals.context, params['process'] ?? '', typed.concept, typed);
    if (!outcome.ok) return failed(outcome, typed);
    redirect(303, `${url.pathname}?saved=${outcome.value}#${typed.concept}`);
  },
};
