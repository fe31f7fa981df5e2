import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { isId, read } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isStakeholder } from '#modules/contributions/index.ts';
import { contributeList, parseList } from '#modules/contributions/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { failed, problemsOf, sentence, text } from '#wiring/forms.server.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 50;
const MOST_MEGABYTES = 5;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const process = await read(locals.context, (r) =>
    isId(params.process) ? findProcess(r, params.process) : Promise.resolve(null),
  );
  if (!process) error(404, m.error_unknown());
  const count = (name: string) => Math.max(0, Math.trunc(Number(url.searchParams.get(name)) || 0));
  const result = url.searchParams.has('added')
    ? { added: count('added'), already: count('already'), left: count('left') }
    : null;
  return { result, crumb: m.paste_title() };
};

export const actions: Actions = {
  async preview({ request }) {
    const form = await request.formData();
    const typed = { list: text(form, 'list'), stakeholder: text(form, 'stakeholder') };
    const list = await listFrom(form);
    if (!list.ok) return failed(list, typed);
    const given = { list: list.value, stakeholder: typed.stakeholder };
    if (!isStakeholder(given.stakeholder)) return failed(refuse('contributions_list_who', 'stakeholder'), given);
    const parsed = parseList(given.list, given.stakeholder);
    if (!parsed.ok) return failed(parsed, given);
    const { dreams, problems, alike } = parsed.value;
    const said = problems.map((problem) => sentence(refuse(problem.refused, 'list', problem.values)));
    return { preview: { ...given, count: dreams.length, first: dreams.slice(0, SHOWN), problems: said, alike } };
  },
  async change({ request }) {
    const form = await request.formData();
    return { typed: { list: text(form, 'list'), stakeholder: text(form, 'stakeholder') } };
  },
  async add({ locals, params, request, url }) {
    const form = await request.formData();
    const typed = { list: text(form, 'list'), stakeholder: text(form, 'stakeholder') };
    const outcome = await contributeList(locals.context, params['process'] ?? '', typed);
    if (!outcome.ok) return fail(400, { problems: problemsOf(outcome), typed });
    const { added, already, problems } = outcome.value;
    redirect(303, `${url.pathname}?added=${added}&already=${already}&left=${problems.length}`);
  },
};

/** What was pasted, or the text of the file when there is one. */
async function listFrom(form: FormData): Promise<Outcome<string>> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return done(text(form, 'list'));
  if (file.size > MOST_MEGABYTES * 1024 * 1024)
    return refuse('contributions_list_large', 'file', { most: MOST_MEGABYTES });
  const written = decoded(new Uint8Array(await file.arrayBuffer()));
  return NOT_TEXT.test(written) ? refuse('contributions_list_kind', 'file') : done(written);
}

/** A picture or a program has these; a list somebody wrote has not. */
const NOT_TEXT = /[\0-\x08\x0e-\x1f]/;

/** Spreadsheets on Windows still write files in the old alphabet. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
