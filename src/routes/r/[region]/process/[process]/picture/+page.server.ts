import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { adoptPicture, paintPicture, pictureOfProcess } from '#modules/pictures/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { failed, text, whole } from '#wiring/forms.server.ts';
import type { PageServerLoad } from './$types';
import { readPainting } from './form.server.ts';
import { paintingView } from './view.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) =>
  read(locals.context, async (r) => {
    const process = await findProcess(r, params.process);
    if (!process) error(404);
    const wanted = Number(url.searchParams.get('version')) || null;
    const saved = url.searchParams.get('saved');
    return {
      ...(await paintingView(r, process, locals.locale, { wanted, kind: url.searchParams.get('kind') })),
      saved: saved === 'adopted' ? m.adoption_is_done() : saved ? m.pictures_saved() : null,
      crumb: m.pictures_paint_title(),
    };
  });

export const actions: Actions = {
  async paint({ locals, params, request, url }) {
    const { form, basedOn, typed } = await readPainting(await request.formData());
    const outcome = await paintPicture(locals.context, params['process'] ?? '', basedOn, form);
    if (!outcome.ok) return failed(outcome, { painting: typed, adoption: null });
    redirect(303, `${url.pathname}?saved=${outcome.value.version}`);
  },
  async adopt({ locals, params, request, url }) {
    const data = await request.formData();
    const adoption = {
      body: text(data, 'body'),
      caseReference: text(data, 'caseReference'),
      adoptedOn: text(data, 'adoptedOn'),
      unplaced: text(data, 'unplaced'),
    };
    const picture = await read(locals.context, (r) => pictureOfProcess(r, params['process'] ?? ''));
    const outcome = await adoptPicture(locals.context, picture?.id ?? '', whole(data, 'version'), adoption);
    if (!outcome.ok) return failed(outcome, { painting: null, adoption });
    redirect(303, `${url.pathname}?saved=adopted`);
  },
};
