import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { isId, read } from '#platform/db/work.server.ts';
import { inLocale, localeOf } from '#platform/i18n/words.ts';
import { isStakeholder, type Filter } from '#modules/contributions/index.ts';
import { approve, disapprove, hide, readDreams, unhide } from '#modules/contributions/index.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import { failed, text } from '#wiring/forms.server.ts';
import type { PageServerLoad } from './$types';

const STATES = ['hidden', 'approved', 'unapproved'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const filter = filterFrom(url);
  const found = await read(locals.context, async (r) => {
    const process = isId(params.process) ? await findProcess(r, params.process) : null;
    const place = process && (await findPlace(r, process.placeId));
    return process && place ? { process, place, page: await readDreams(r, process.id, filter) } : null;
  });
  if (!found) error(404, m.error_unknown());
  const { process, place, page } = found;
  return {
    question: inLocale(process.question, locals.locale, place.form),
    questionLang: localeOf(process.question, locals.locale, place.form),
    page,
    filter: { group: filter.groups?.[0] ?? '', state: filter.state ?? '', older: filter.after !== undefined },
    /** What a form keeps of the address. */
    kept: keptOf(url, ['group', 'state', 'after']),
    /** The same without the place in the list. */
    filtered: keptOf(url, ['group', 'state']),
    hid: idFrom(url, 'hid'),
    crumb: m.dreams_title(),
  };
};

export const actions: Actions = {
  async hide({ locals, request, url }) {
    const form = await request.formData();
    const id = text(form, 'dream');
    const typed = { id, reason: text(form, 'reason'), words: text(form, 'reason_words') };
    return back(await hide(locals.context, [id], typed), url, typed, { hid: id });
  },
  async unhide({ locals, request, url }) {
    const form = await request.formData();
    return back(await unhide(locals.context, idsOf(form)), url, null);
  },
  async approve({ locals, request, url }) {
    const form = await request.formData();
    return back(await approve(locals.context, idsOf(form)), url, null);
  },
  async disapprove({ locals, request, url }) {
    const form = await request.formData();
    return back(await disapprove(locals.context, idsOf(form)), url, null);
  },
};

function back<T>(outcome: Outcome<number>, url: URL, typed: T, more: Record<string, string> = {}) {
  if (!outcome.ok) return failed(outcome, typed);
  const query = new URLSearchParams([
    ...new URLSearchParams(keptOf(url, ['group', 'state', 'after'])),
    ...Object.entries(more),
  ]);
  redirect(303, `${url.pathname}?${query}`);
}

function idsOf(form: FormData): string[] {
  return form.getAll('dream').filter((value) => typeof value === 'string');
}

function filterFrom(url: URL): Filter {
  const group = url.searchParams.get('group');
  const state = STATES.find((one) => one === url.searchParams.get('state'));
  const after = idFrom(url, 'after');
  return {
    ...(isStakeholder(group) ? { groups: [group] } : {}),
    ...(state ? { state } : {}),
    ...(after ? { after } : {}),
  };
}

function idFrom(url: URL, name: string): string | null {
  const id = url.searchParams.get(name);
  return isId(id) ? id : null;
}

function keptOf(url: URL, names: readonly string[]): string {
  return new URLSearchParams(
    names.flatMap((name) => {
      const value = url.searchParams.get(name);
      return value ? [[name, value] as [string, string]] : [];
    }),
  ).toString();
}
