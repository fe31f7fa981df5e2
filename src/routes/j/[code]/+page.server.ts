import { randomUUID } from 'node:crypto';
import { error, type Actions, type RequestEvent } from '@sveltejs/kit';
import { isId, read } from '#platform/db/work.server.ts';
import { m } from '#messages';
import { said, saidShort } from '#platform/i18n/said.ts';
import { inLocale, localeOf, type Locale } from '#platform/i18n/words.ts';
import type { JoinPage } from '#modules/contributions/index.ts';
import { contribute, joinPage } from '#modules/contributions/index.server.ts';
import { parseJoinCode, REACTING } from '#modules/processes/index.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { drawQr } from '#wiring/qr.server.ts';
import { countAttempt, LIMITS, networkIn, tooMany } from '#wiring/limits.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import { firstMeeting, reacted, type Place } from './react.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store' });
  const join = await joined(locals, params.code);
  if (!join) return unknown(event);
  const { locale } = locals;
  const lot = drawLot(locals);
  const place = { join, code: parseJoinCode(params.code) ?? '' };
  const reacts = join.kind === REACTING;
  return {
    reacting: reacts && join.state === 'now' ? await firstMeeting(locals, place, lot) : null,
    resultHref: reacts ? `/r/${join.region.slug}/process/${join.processId}/agreement?lang=${locale}` : null,
    question: inLocale(join.question, locale, join.place.form),
    questionLang: localeOf(join.question, locale, join.place.form),
    place: join.place.name,
    region: join.region,
    state: join.state,
    closed: closedNow(join, locale),
    readers: join.readers,
    opensOn: join.opensOn,
    closesOn: join.closesOn,
    later: join.later.map(({ name, opensOn }) => ({
      when: saidShort(opensOn, locale),
      what: inLocale(name, locale, join.place.form),
    })),
    clientId: lot,
  };
};

export const actions: Actions = {
  async default(event) {
    const { locals, params } = event;
    const join = await joined(locals, params['code'] ?? '');
    if (!join) return unknown(event);
    const code = parseJoinCode(params['code'] ?? '') ?? '';
    return join.kind === REACTING ? reacted(event, { join, code }) : dreamt(event, { join, code });
  },
};

async function dreamt(event: RequestEvent, { join, code }: Place) {
  const { locals, request, url } = event;
  const form = await request.formData();
  const file = form.get('picture');
  const picture = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  const typed = {
    words: text(form, 'words'),
    stakeholder: text(form, 'stakeholder'),
    clientId: text(form, 'client'),
  };
  const clientId = isId(typed.clientId) ? typed.clientId : randomUUID();
  const back = { ...typed, clientId, hadPicture: picture !== null };
  const limited = await tooMany(event, LIMITS.contribute, `${networkIn(event)} ${code}`);
  if (limited) return failed(limited, back);
  const outcome = await contribute(locals.context, code, { ...typed, picture, language: locals.locale });
  if (!outcome.ok) return failed(outcome, back);
  const { slip, count } = outcome.value;
  const href = `/r/${join.region.slug}/slip/${slip}?lang=${locals.locale}`;
  return {
    sent: { slip, count, href, qr: await drawQr(new URL(href, locals.house.config.origin ?? url.origin).href) },
  };
}

/** What stands where no dream can be given, said here so that phones need not fetch it; null where one can. */
function closedNow({ state, place, opensOn, closesOn, kind }: JoinPage, locale: Locale) {
  if (state === 'now') return null;
  const day = (one: string) => said(one, locale, true);
  if (kind === REACTING && state === 'done')
    return { title: m.react_done_title({ day: day(closesOn) }), text: m.react_done_text() };
  if (kind === REACTING && state === 'later')
    return { title: m.join_later_title({ day: day(opensOn) }), text: m.react_later_text() };
  if (kind === REACTING && state === 'withdrawn')
    return { title: m.react_withdrawn_title(), text: m.join_withdrawn_text() };
  return {
    later: () => ({ title: m.join_later_title({ day: day(opensOn) }), text: m.join_later_text() }),
    waiting: () => ({ title: m.join_waiting_title({ place: place.name }), text: m.join_waiting_text() }),
    withdrawn: () => ({ title: m.join_withdrawn_title(), text: m.join_withdrawn_text() }),
    done: () => ({ title: m.join_done_title({ day: day(closesOn) }), text: m.join_done_text() }),
  }[state]();
}

async function joined({ context }: App.Locals, typed: string): Promise<JoinPage | null> {
  const code = parseJoinCode(typed);
  return code && (context as typeof context | undefined) ? read(context, (r) => joinPage(r, code)) : null;
}

async function unknown(event: RequestEvent): Promise<never> {
  await countAttempt(event, LIMITS.joinUnknown);
  error(404);
}
