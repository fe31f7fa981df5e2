import { redirect, type Actions } from '@sveltejs/kit';
import { failed, text } from '#wiring/forms.server.ts';
import { demoPeople } from '#wiring/demo/people.ts';
import { LIMITS, tooMany } from '#wiring/limits.server.ts';
import { leftBehind, safePath, sendLink, troubleIn, useLink } from '#wiring/sign-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = safePath(url.searchParams.get('next'));
  if (locals.user && url.searchParams.get('next') === null) redirect(303, '/');
  const { demo, providers } = locals.house.config;
  return {
    next,
    demo,
    people: demo ? demoPeople(locals.locale) : [],
    providers: providers.map(({ id, name }) => ({ id, name })),
    trouble: troubleIn(locals.house, url),
    left: await leftBehind(locals.house, url),
  };
};

export const actions: Actions = {
  async link(event) {
    const { request, locals, url } = event;
    const form = await request.formData();
    const email = text(form, 'email');
    const limited =
      (await tooMany(event, LIMITS.signInNetwork)) ??
      (await tooMany(event, LIMITS.signInAddress, email.trim().toLowerCase()));
    if (limited) return failed(limited, { email });
    const outcome = await sendLink(locals.house, url, email, safePath(text(form, 'next')));
    if (!outcome.ok) return failed(outcome, { email });
    return { sentTo: outcome.value };
  },
  async demo(event) {
    const { house, locale } = event.locals;
    const form = await event.request.formData();
    const email = text(form, 'email');
    if (!house.config.demo || !demoPeople(locale).some((person) => person.email === email)) redirect(303, '/sign-in');
    await useLink(event, await house.auth.makeLink(email));
    redirect(303, safePath(text(form, 'next')));
  },
};
