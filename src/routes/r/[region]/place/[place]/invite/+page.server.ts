import { error, redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { roleFits, ROLES } from '#modules/organisation/index.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import { sendInvitation } from '#wiring/invitation.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const place = await read(locals.context, (r) => findPlace(r, params.place));
  if (!place) error(404);
  return {
    place: { id: place.id, name: place.name },
    roles: ROLES.filter((role) => roleFits(role, place.kind)),
    crumb: m.invite_title(),
  };
};

export const actions: Actions = {
  async default(event) {
    const form = await event.request.formData();
    const typed = { name: text(form, 'name'), email: text(form, 'email'), role: text(form, 'role') };
    const role = ROLES.find((one) => one === typed.role) ?? 'staff';
    const outcome = await sendInvitation(event, { ...typed, role, placeId: event.params['place'] ?? '' });
    if (!outcome.ok) return failed(outcome, typed);
    redirect(303, `/r/${event.locals.region.slug}/people/${outcome.value.id}?sent`);
  },
};
