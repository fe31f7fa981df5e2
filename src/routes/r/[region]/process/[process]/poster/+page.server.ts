import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { isId, read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, localeOf } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { GATHERING, isJoined, REACTING, stepState } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { codeSpoken } from '#wiring/process-words.ts';
import { drawQr } from '#wiring/qr.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await read(locals.context, async (r) => {
    const process = isId(params.process) ? await findProcess(r, params.process) : null;
    const place = process && (await findPlace(r, process.placeId));
    return process && place ? { process, place } : null;
  });
  if (!found) error(404, m.error_unknown());
  const { process, place } = found;
  const joined = process.steps.filter(({ kind }) => isJoined(kind)).map(({ kind }) => kind);
  const asked = url.searchParams.get('step') === REACTING || !joined.includes(GATHERING) ? REACTING : GATHERING;
  const step = process.steps.find(({ kind }) => kind === asked);
  const origin = locals.house.config.origin ?? url.origin;
  const crumb = m.poster_title();
  if (!step?.joinCode) return { poster: null, crumb };
  const address = `${origin}/j/${step.joinCode}`;
  return {
    poster: {
      question: inLocale(process.question, locals.locale, place.form),
      questionLang: localeOf(process.question, locals.locale, place.form),
      place: place.name,
      until: step.closesOn,
      closed: stepState(step, dayOf(locals.context.now())) === 'done',
      code: codeSpoken(step.joinCode),
      address,
      short: `${new URL(origin).host}/j`,
      qr: await drawQr(address),
    },
    crumb,
  };
};
