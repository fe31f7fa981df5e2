import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { isId, read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, localeOf } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { codeFor, GATHERING, isJoined, REACTING, stepState } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { codeSpoken } from '#wiring/process-words.ts';
import { drawQr } from '#wiring/qr.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await read(locals.context, async (r) => {
    const process = isId(params.process) ? await findProcess(r, params.process) : null;
    const place = process && (await findPlace(r, process.placeId));
    const where = process && { placeId: process.placeId, recordId: process.id };
    return process && place && where ? { process, place, leads: await r.may('dreams.facilitate', where) } : null;
  });
  if (!found) error(404, m.error_unknown());
  const { process, place, leads } = found;
  const joined = process.steps.filter(({ kind }) => isJoined(kind)).map(({ kind }) => kind);
  const asked = url.searchParams.get('step') === REACTING || !joined.includes(GATHERING) ? REACTING : GATHERING;
  const step = process.steps.find(({ kind }) => kind === asked);
  const origin = locals.house.config.origin ?? url.origin;
  const crumb = m.poster_title();
  if (!step) return { poster: null, none: m.poster_none(), crumb };
  const code = codeFor(step, leads);
  if (!code) return { poster: null, none: m.poster_closed_circle({ place: place.name }), crumb };
  const address = `${origin}/j/${code}`;
  return {
    poster: {
      question: inLocale(process.question, locals.locale, place.form),
      questionLang: localeOf(process.question, locals.locale, place.form),
      place: place.name,
      until: step.closesOn,
      closed: stepState(step, dayOf(locals.context.now())) === 'done',
      code: codeSpoken(code),
      address,
      short: `${new URL(origin).host}/j`,
      qr: await drawQr(address),
    },
    crumb,
  };
};
