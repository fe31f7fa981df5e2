import { redirect, type Actions } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { peopleOfRegion, placesById, positionsOn, uninvited } from '#modules/organisation/index.server.ts';
import { counted, failed } from '#wiring/forms.server.ts';
import { inviteRest } from '#wiring/invitation.server.ts';
import type { PageServerLoad } from './$types';

/** Everybody in the region with what they are, for one another. */
export const load: PageServerLoad = ({ locals, url }) =>
  read(locals.context, async (r) => {
    const positions = await positionsOn(r, dayOf(r.at));
    const places = await placesById(
      r,
      positions.map(({ placeId }) => placeId),
    );
    const held = Map.groupBy(positions, ({ personId }) => personId);
    const mayShape = await r.may('organisation.shape', { placeId: locals.region.placeId });
    return {
      mayShape,
      uninvited: mayShape ? (await uninvited(r, dayOf(r.at))).length : 0,
      given: counted(url, 'given'),
      sent: counted(url, 'sent'),
      people: (await peopleOfRegion(r)).map(({ id, name }) => ({
        id,
        name,
        positions: (held.get(id) ?? []).map(({ role, placeId }) => ({ role, place: places.get(placeId)?.name ?? '' })),
      })),
    };
  });

export const actions: Actions = {
  async invite(event) {
    const outcome = await inviteRest(event);
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `/r/${event.locals.region.slug}/people?sent=${outcome.value}`);
  },
};
