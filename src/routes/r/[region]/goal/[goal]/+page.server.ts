import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { adoptGoal, reviseGoal, tagGoal } from '#modules/goals/index.server.ts';
import { failed, text, whole } from '#wiring/forms.server.ts';
import { readGoal } from '../../process/[process]/goals/form.server.ts';
import type { PageServerLoad } from './$types';
import { goalView } from './view.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const wanted = Number(url.searchParams.get('version')) || null;
  const view = await read(locals.context, (r) => goalView(r, params.goal, locals.locale, wanted));
  if (!view) error(404, { message: m.error_unknown(), advice: m.error_unknown_advice() });
  const saved = url.searchParams.get('saved');
  return {
    ...view,
    saved: saved === 'adopted' ? m.adoption_is_done() : saved ? m.goals_saved() : null,
    crumb: m.goals_one(),
  };
};

export const actions: Actions = {
  async revise({ locals, params, request, url }) {
    const data = await request.formData();
    const typed = readGoal(data);
    const basedOn = whole(data, 'basedOn');
    const outcome = await reviseGoal(locals.context, params['goal'] ?? '', basedOn, typed);
    if (!outcome.ok) return failed(outcome, { goal: typed, adoption: null });
    redirect(303, `${url.pathname}?version=${outcome.value}&saved=yes`);
  },
  async tag({ locals, params, request, url }) {
    const tags = (await request.formData()).getAll('tags').map(String);
    const outcome = await tagGoal(locals.context, params['goal'] ?? '', tags);
    if (!outcome.ok) return failed(outcome, { goal: null, adoption: null });
    redirect(303, `${url.pathname}?saved=yes`);
  },
  async adopt({ locals, params, request, url }) {
    const data = await request.formData();
    const adoption = {
      body: text(data, 'body'),
      caseReference: text(data, 'caseReference'),
      adoptedOn: text(data, 'adoptedOn'),
    };
    const outcome = await adoptGoal(locals.context, params['goal'] ?? '', whole(data, 'version'), adoption);
    if (!outcome.ok) return failed(outcome, { goal: null, adoption });
    redirect(303, `${url.pathname}?saved=adopted`);
  },
};
