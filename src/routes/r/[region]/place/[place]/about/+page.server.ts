import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { dayOf } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import type { Context } from '#platform/db/context.server.ts';
import { PLACE_KINDS, ROLES, type PlaceForm } from '#modules/organisation/index.ts';
import {
  appoint,
  closePlace,
  correctPlace,
  endPosition,
  handOver,
  mergePlaces,
  movePlace,
  openPlace,
  renamePlace,
  reopenPlace,
  setDirection,
  setServiceArea,
  splitPlace,
} from '#modules/organisation/index.server.ts';
import { failed, once, text } from '#wiring/forms.server.ts';
import { drawLot } from '#wiring/held-page.server.ts';
import { aboutPlace } from './view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await aboutPlace(locals.context, params.place);
  if (!view) error(404);
  return { view, today: written(dayOf(locals.context.now())), clientId: drawLot(locals), crumb: m.about_crumb() };
};

type Act = (context: Context, id: string, form: FormData) => Promise<Outcome<unknown>>;

/** What each form of the page does. Afterwards the page is shown anew, or that of what was made. */
const ACTS: Record<string, Act> = {
  rename: (context, id, form) => renamePlace(context, id, { name: text(form, 'name'), on: text(form, 'on') }),
  correct: (context, id, form) =>
    correctPlace(context, id, {
      name: text(form, 'name'),
      form: text(form, 'form') === 'nn' ? 'nn' : 'nb',
      owner: text(form, 'owner') === 'private' ? 'private' : 'public',
      ownerName: text(form, 'ownerName'),
      registerNumber: text(form, 'registerNumber'),
    }),
  move: (context, id, form) => movePlace(context, id, { underId: text(form, 'underId'), on: text(form, 'on') }),
  close: (context, id, form) => closePlace(context, id, text(form, 'on')),
  reopen: (context, id) => reopenPlace(context, id),
  open: (context, id, form) => openPlace(context, { ...newUnder(id, form), openedOn: text(form, 'on') }),
  merge: (context, id, form) => {
    const into = text(form, 'into');
    const others = form.getAll('with').map(String);
    return mergePlaces(context, [id, ...others], into || newUnder(text(form, 'underId'), form), text(form, 'on'));
  },
  split: (context, id, form) => {
    const names = text(form, 'names')
      .split('\n')
      .filter((name) => name.trim());
    const into = names.map((name) => ({ ...newUnder(text(form, 'underId'), form), name }));
    return splitPlace(context, id, into, text(form, 'on'));
  },
  appoint: (context, id, form) =>
    appoint(context, id, {
      personId: text(form, 'person'),
      role: ROLES.find((role) => role === text(form, 'role')) ?? 'staff',
      from: text(form, 'from'),
      to: text(form, 'to'),
    }),
  handOver: (context, id, form) =>
    handOver(context, id, {
      positionId: text(form, 'position'),
      personId: text(form, 'person'),
      on: text(form, 'on'),
    }),
  serve: (context, id, form) => setServiceArea(context, id, form.getAll('serves').map(String)),
  direct: (context, id, form) =>
    setDirection(context, id, { vision: text(form, 'vision'), focusAreas: text(form, 'focusAreas') }),
  end: (context, id, form) => endPosition(context, id, text(form, 'position'), text(form, 'on')),
};

export const actions: Actions = Object.fromEntries(
  Object.entries(ACTS).map(([name, act]) => [name, (event: RequestEvent) => change(event, name, act)]),
);

async function change(event: RequestEvent, name: string, act: Act) {
  const { locals, params, request, url } = event;
  const form = await request.formData();
  const outcome = await act(await once(event, form), params['place'] ?? '', form);
  if (!outcome.ok) return failed(outcome, { form: name, ...typedIn(form) });
  const made = ['open', 'merge'].includes(name) && typeof outcome.value === 'string' ? outcome.value : null;
  redirect(303, made ? `/r/${locals.region.slug}/place/${made}/about` : url.pathname);
}

function typedIn(form: FormData): { values: Record<string, string>; chosen: string[] } {
  const values = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
  return { values, chosen: form.getAll('with').map(String) };
}

function newUnder(underId: string, form: FormData): PlaceForm {
  return {
    underId,
    kind: PLACE_KINDS.find((kind) => kind === text(form, 'kind')) ?? 'service',
    name: text(form, 'name'),
    form: text(form, 'form') === 'nn' ? 'nn' : 'nb',
    owner: text(form, 'owner') === 'private' ? 'private' : 'public',
    ownerName: text(form, 'ownerName') || null,
    registerNumber: text(form, 'registerNumber') || null,
  };
}
