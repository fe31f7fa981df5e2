import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { isId, read } from '#platform/db/work.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import { bookFor, findProcess } from '#modules/processes/index.server.ts';
import { guideIn, isConcept } from '#modules/processes/index.ts';
import {
  acceptThemes,
  makeTheme,
  mergeThemes,
  placeDreams,
  removeEmptyTheme,
  renameTheme,
  undoLast,
  ungroupDreams,
} from '#modules/contributions/index.server.ts';
import type { BoardData, Said, Taken } from '#modules/contributions/ui/board/data.ts';
import { failed, once, text } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { lookOf, seen } from './look.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  read(locals.context, async (r) => {
    const process = isId(params.process) ? await findProcess(r, params.process) : null;
    if (!process) error(404);
    if (!(await r.may('dreams.facilitate', { placeId: process.placeId, recordId: process.id }))) error(403);
    const look = lookOf(url);
    const adding = url.searchParams.get('new');
    const at = `/r/${locals.region.slug}`;
    const step = process.steps.find(({ kind }) => kind === 'group');
    return {
      crumb: m.contributions_board_title(),
      page: {
        data: { ...(await seen(r, process, locals.person?.id ?? null, look)), clientId: drawLot(locals) },
        locale: locals.locale,
        guide: step ? guideIn((await bookFor(r, [process])).words(process, step), locals.locale) : [],
        adding: isConcept(adding) ? adding : null,
        filter: { stakeholder: look.stakeholder, words: look.words, place: look.place, after: look.after },
        enterHref: `${at}/process/${process.id}/enter`,
        fileHref: `${at}/file/`,
      },
    };
  });

export const actions: Actions = {
  place: (event) =>
    act(event, (id, form) => placeDreams(event.locals.context, id, dreamsIn(form), text(form, 'theme'))),
  aside: (event) => act(event, (id, form) => placeDreams(event.locals.context, id, dreamsIn(form), null)),
  ungroup: (event) => act(event, (id, form) => ungroupDreams(event.locals.context, id, dreamsIn(form))),
  make: (event) =>
    act(
      event,
      async (id, form) =>
        makeTheme(await once(event, form), id, {
          concept: text(form, 'concept'),
          name: text(form, 'name'),
          dreamIds: dreamsIn(form),
        }),
      (form) => ({ kind: 'made', theme: text(form, 'name').trim() }),
    ),
  rename: (event) =>
    act(
      event,
      (id, form) => renameTheme(event.locals.context, id, text(form, 'theme'), text(form, 'name')),
      (form, theme) => ({ kind: 'renamed', theme }),
    ),
  merge: (event) =>
    act(
      event,
      (id, form) => mergeThemes(event.locals.context, id, text(form, 'theme'), text(form, 'into')),
      (form, { from, into }) => ({ kind: 'merged', theme: from, into }),
    ),
  remove: (event) =>
    act(
      event,
      (id, form) => removeEmptyTheme(event.locals.context, id, text(form, 'theme')),
      (form, theme) => ({ kind: 'removed', theme }),
    ),
  suggest: suggested,
  accept: (event) =>
    act(event, async (id, form) => acceptThemes(await once(event, form), id, text(form, 'made'), takenIn(form))),
  undo: (event) =>
    act(
      event,
      (id, form) => undoLast(event.locals.context, id, text(form, 'act') || undefined),
      (form, { back, left }) => ({ kind: 'undone', back, left }),
    ),
};

/** Does one thing on the board. A page with a script gets the fresh board in the same answer; others are sent back to it. */
async function act<T>(
  event: RequestEvent,
  verb: (processId: string, form: FormData) => Promise<Outcome<T>>,
  say: (form: FormData, value: T) => Said | null = () => null,
) {
  const { locals, params, request, url } = event;
  const id = params['process'] ?? '';
  const form = await request.formData();
  const outcome = await verb(id, form);
  if (!outcome.ok) {
    return failed(outcome, {
      name: text(form, 'name'),
      concept: text(form, 'concept'),
      dream: dreamsIn(form),
      taken: takenIn(form),
    });
  }
  if (!request.headers.has('x-sveltekit-action')) redirect(303, backTo(url));
  const data = await read(locals.context, async (r): Promise<BoardData> => {
    const process = await findProcess(r, id);
    if (!process) error(404);
    return { ...(await seen(r, process, locals.person?.id ?? null, lookOf(url))), clientId: drawLot(locals) };
  });
  return { data, said: say(form, outcome.value) };
}

/** Asks for suggestions; what they are made of is worked out beside this, and the board is back at once. */
async function suggested(event: RequestEvent) {
  const { locals, params, url } = event;
  const process = await read(locals.context, (r) => findProcess(r, params['process'] ?? ''));
  if (!process) error(404);
  await locals.house.analyst.ask(locals.context, { name: 'themes', subjectId: process.id });
  const query = new URLSearchParams(backTo(url).split('?')[1] ?? '');
  query.set('suggest', '1');
  query.delete('theme');
  redirect(303, `${url.pathname}?${query}#open`);
}

/** The suggestions that were ticked, or all of them, with the names and concepts that were given. */
function takenIn(form: FormData): Taken[] {
  const keys = form.has('all') ? form.getAll('suggested') : form.getAll('take');
  return keys.map(String).map((key) => ({
    key,
    name: text(form, `name-${key}`),
    concept: text(form, `concept-${key}`),
  }));
}

function dreamsIn(form: FormData): string[] {
  return form.getAll('dream').map(String);
}

/** The board's address without the action. */
function backTo(url: URL): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}
