import { randomUUID } from 'node:crypto';
import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { isId, read } from '#platform/db/work.server.ts';
import { inLocale, localeOf } from '#platform/i18n/words.ts';
import { isStakeholder } from '#modules/contributions/index.ts';
import { contributeFor, lastEntered, takeOut } from '#modules/contributions/index.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 5;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await read(locals.context, async (r) => {
    const process = isId(params.process) ? await findProcess(r, params.process) : null;
    const place = process && (await findPlace(r, process.placeId));
    if (!process || !place) return null;
    const own = locals.person ? await lastEntered(r, process.id, locals.person.id, SHOWN) : [];
    return { process, form: place.form, entered: own };
  });
  if (!found) error(404, m.error_unknown());
  const group = url.searchParams.get('group');
  return {
    question: inLocale(found.process.question, locals.locale, found.form),
    questionLang: localeOf(found.process.question, locals.locale, found.form),
    entered: found.entered,
    group: isStakeholder(group) ? group : null,
    clientId: randomUUID(),
    crumb: m.enter_title(),
  };
};

export const actions: Actions = {
  async enter({ locals, params, request, url }) {
    const form = await request.formData();
    const typed = {
      words: text(form, 'words'),
      stakeholder: text(form, 'stakeholder'),
      clientId: text(form, 'client'),
    };
    const outcome = await contributeFor(locals.context, params['process'] ?? '', typed);
    if (!outcome.ok) return failed(outcome, typed);
    redirect(303, `${url.pathname}?group=${typed.stakeholder}`);
  },
  async takeOut({ locals, params, request }) {
    const form = await request.formData();
    const outcome = await takeOut(locals.context, params['process'] ?? '', text(form, 'dream'));
    if (!outcome.ok) return failed(outcome, { words: '', stakeholder: '', clientId: '' });
    return { takenOut: outcome.value };
  },
};
