import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { inLocale, localeOf } from '#platform/i18n/words.ts';
import type { OwnDream } from '#modules/contributions/index.ts';
import { dreamBySlip, withdraw } from '#modules/contributions/index.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { countAttempt, LIMITS, stopGuessing } from '#wiring/limits.server.ts';
import { failed } from '#wiring/forms.server.ts';
import { becameOf } from './became.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store' });
  stopGuessing(event, LIMITS.slipUnknown);
  const { context, locale, region } = locals;
  const found = await read(context, async (r) => {
    const dream = await dreamBySlip(r, context.secret, params.code);
    if (!dream) return null;
    const process = await findProcess(r, dream.processId);
    const place = await findPlace(r, dream.placeId);
    return { dream, process, place, knots: await becameOf(r, `/r/${region.slug}`, dream) };
  });
  if (!found) await countAttempt(event, LIMITS.slipUnknown);
  if (!found) error(404, m.slip_unknown_title());
  const { dream, process, place, knots } = found;
  return {
    dream: shownTo(dream),
    place: place?.name ?? '',
    question: inLocale(process?.question ?? {}, locale, place?.form),
    questionLang: localeOf(process?.question ?? {}, locale, place?.form),
    knots,
    asking: url.searchParams.has('back'),
    lang: url.searchParams.get('lang'),
  };
};

export const actions: Actions = {
  async withdraw(event) {
    const { locals, params, url } = event;
    stopGuessing(event, LIMITS.slipUnknown);
    const outcome = await withdraw(locals.context, params['code'] ?? '');
    if (!outcome.ok && outcome.refused === 'contributions_unknown_slip') await countAttempt(event, LIMITS.slipUnknown);
    if (!outcome.ok && outcome.refused !== 'contributions_already_back') return failed(outcome, null);
    const lang = url.searchParams.get('lang');
    redirect(303, `${url.pathname}${lang ? `?lang=${lang}` : ''}`);
  },
};

/** The picture goes with the page: it has no address that whoever holds a slip could ask for. */
function shownTo({ words, language, picture, day, takenBackOn, hidden }: OwnDream) {
  const address = picture && `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  return {
    words,
    language,
    picture: picture && address ? { address, width: picture.width, height: picture.height } : null,
    day,
    takenBackOn,
    hidden,
  };
}
