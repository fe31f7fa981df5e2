import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { refuse } from '#platform/i18n/refusal.ts';
import { erasable } from '#modules/organisation/index.server.ts';
import { failed, sentence, text } from '#wiring/forms.server.ts';
import { erase } from '#wiring/person-file.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const outcome = await erasable(locals.context, params.person);
  if (!outcome.ok && outcome.refused === 'access_denied') error(403);
  if (!outcome.ok && outcome.refused === 'organisation_unknown_person') error(404);
  return {
    name: outcome.ok ? outcome.value.name : null,
    refused: outcome.ok ? null : sentence(outcome),
    person: params.person,
    crumb: m.erase_title(),
  };
};

export const actions: Actions = {
  async default(event) {
    const { locals, params, request } = event;
    const id = params['person'] ?? '';
    if (text(await request.formData(), 'sure') !== 'yes') return failed(refuse('erase_sure', 'sure'), null);
    const outcome = await erase(event, id);
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, locals.person?.id === id ? '/' : `/r/${locals.region.slug}/people`);
  },
};
