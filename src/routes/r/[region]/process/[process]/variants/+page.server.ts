import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { sendOut } from '#modules/processes/index.server.ts';
import { allUnder, cascadeView, isLookedFor, type Branch, type Look } from '#wiring/cascade-view.server.ts';
import { failed, once, text } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { lastReminded } from '#wiring/reminded.server.ts';
import { remind } from '#wiring/reminders.server.ts';
import type { PageServerLoad } from './$types';

/** One line of the table: a variant, or how many follow the one above without change. */
export type Line =
  | {
      is: 'variant';
      branch: Omit<Branch, 'under'>;
      level: number;
      units: number;
      open: string | null;
      close: string | null;
    }
  | { is: 'following'; place: string; count: number; show: string };

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await cascadeView(locals.context, params.process, locals.locale);
  if (!view) error(404);
  const look = lookOf(url);
  const all = allUnder(view.root);
  const { under: _under, ...root } = view.root;
  return {
    id: params.process,
    name: view.name,
    question: view.question,
    root,
    look,
    lines: linesOf(view.root, look, url),
    counts: {
      all: all.length,
      accepted: all.filter(({ answer }) => answer === 'accepted').length,
      own: all.filter(({ differs }) => differs.length > 0).length,
      waiting: all.filter(({ answer }) => answer === 'unanswered').length,
    },
    kinds: [...new Set(all.map(({ place }) => place.kind))].sort(),
    unsent: view.unsent,
    may: view.may,
    said: url.searchParams.get('said') ?? '',
    reminded: view.may.handDown ? await read(locals.context, (r) => lastReminded(r, params.process)) : null,
    clientId: drawLot(locals),
    crumb: m.variants_crumb(),
  };
};

export const actions: Actions = {
  async sendOut(event) {
    const { params, request, url } = event;
    const form = await request.formData();
    const note = text(form, 'note');
    const outcome = await sendOut(await once(event, form), params['process'] ?? '', note);
    if (!outcome.ok) return failed(outcome, { note });
    redirect(303, `${url.pathname}?said=sent`);
  },
  async remind(event) {
    const outcome = await remind(event);
    if (!outcome.ok && outcome.refused === 'processes_reminded_lately')
      redirect(303, `${event.url.pathname}?said=lately`);
    if (!outcome.ok) return failed(outcome, { note: '' });
    redirect(303, `${event.url.pathname}?said=${outcome.value}`);
  },
};

function lookOf(url: URL): Look {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  return {
    words: asked('q'),
    step: asked('step'),
    kind: asked('kind'),
    own: asked('own') !== '',
    waiting: asked('waiting') !== '',
  };
}

/** The table's lines. Without a filter what is folded stays folded; with one, all that is looked for is shown. */
function linesOf(root: Branch, look: Look, url: URL): Line[] {
  const filtered = look.words.trim() !== '' || look.step !== '' || look.kind !== '' || look.own || look.waiting;
  const open = new Set(url.searchParams.getAll('open'));
  const whole = new Set(url.searchParams.getAll('whole'));
  const lines: Line[] = [];
  const add = (branch: Branch, level: number): void => {
    const { under, ...rest } = branch;
    const shown = filtered ? under.filter((one) => isAnyLookedFor(one, look)) : under;
    if (filtered && shown.length === 0 && !isLookedFor(branch, look)) return;
    const unfolded = filtered || open.has(branch.id);
    const fold = under.length > 0 && !filtered;
    lines.push({
      is: 'variant',
      branch: rest,
      level,
      units: under.length,
      open: fold && !unfolded ? turned(url, 'open', branch.id) : null,
      close: fold && unfolded ? turned(url, 'open', branch.id) : null,
    });
    if (!unfolded) return;
    const alike = filtered || whole.has(branch.id) ? [] : shown.filter(isAlike);
    for (const one of shown) if (!alike.includes(one)) add(one, level + 1);
    if (alike.length > 0) {
      lines.push({
        is: 'following',
        place: branch.place.name,
        count: alike.length,
        show: turned(url, 'whole', branch.id),
      });
    }
  };
  const top = filtered ? root.under.filter((one) => isAnyLookedFor(one, look)) : root.under;
  for (const one of top) add(one, 0);
  return lines;
}

function isAnyLookedFor(branch: Branch, look: Look): boolean {
  return isLookedFor(branch, look) || branch.under.some((one) => isAnyLookedFor(one, look));
}

/** Taken on, as it was sent, and with nothing handed back. */
function isAlike({ answer, differs, lessons, under }: Branch): boolean {
  return answer === 'accepted' && differs.length === 0 && lessons.length === 0 && under.length === 0;
}

/** The page's address with one value of a list in it, or without it when it was there. */
function turned(url: URL, name: string, value: string): string {
  const query = new URLSearchParams(url.searchParams);
  if (query.has(name, value)) query.delete(name, value);
  else query.append(name, value);
  query.delete('said');
  return `?${query}#at-${value}`;
}
