import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import type { Form } from '#modules/organisation/index.ts';
import { failed, text } from '#wiring/forms.server.ts';
import { countAttempt, LIMITS, stopGuessing } from '#wiring/limits.server.ts';
import { makeRegion, mayEnter, type SetUp } from '#wiring/set-up.server.ts';
import { useLink } from '#wiring/sign-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  await enter(event);
  return {};
};

export const actions: Actions = {
  async default(event) {
    const { house } = event.locals;
    await enter(event);
    const form = await event.request.formData();
    const typed = Object.fromEntries(
      ['name', 'slug', 'vision', 'form', 'municipalities', 'coordinator', 'email'].map((key) => [key, text(form, key)]),
    );
    const plan = planOf(typed);
    const outcome = await makeRegion(house, plan);
    if (!outcome.ok) return failed(outcome, typed);
    await useLink(event, await house.auth.makeLink(plan.coordinator.email));
    redirect(303, `/r/${plan.slug}/organisation`);
  },
};

async function enter(event: RequestEvent): Promise<void> {
  stopGuessing(event, LIMITS.setUpUnknown);
  if (await mayEnter(event.locals.house, event.url.searchParams.get('key') ?? '')) return;
  await countAttempt(event, LIMITS.setUpUnknown);
  error(404, { message: m.setup_closed(), advice: m.setup_closed_advice() });
}

function planOf(typed: Record<string, string>): SetUp {
  const form = typed['form'] === 'nn' ? 'nn' : 'nb';
  return {
    slug: (typed['slug'] ?? '').trim(),
    name: (typed['name'] ?? '').trim(),
    vision: (typed['vision'] ?? '').trim(),
    form,
    madeUp: false,
    municipalities: (typed['municipalities'] ?? '').split('\n').flatMap((line) => municipalityIn(line, form)),
    coordinator: { name: (typed['coordinator'] ?? '').trim(), email: (typed['email'] ?? '').trim().toLowerCase() },
  };
}

/** «Averøy 1554 nn»: a name, and after it, when they are said, number and written form. */
function municipalityIn(line: string, otherwise: Form): SetUp['municipalities'] {
  const words = line
    .trim()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const form = words.at(-1) === 'nn' || words.at(-1) === 'nb' ? (words.pop() as Form) : otherwise;
  const registerNumber = /^\d+$/.test(words.at(-1) ?? '') ? (words.pop() ?? null) : null;
  return words.length > 0 ? [{ name: words.join(' '), registerNumber, form }] : [];
}
