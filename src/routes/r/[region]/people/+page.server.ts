import { redirect, type Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { dayOf } from '#platform/i18n/day.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Person } from '#modules/organisation/index.server.ts';
import { peopleAfter, peopleNamed, placesById, positionsOn, uninvited } from '#modules/organisation/index.server.ts';
import { LONGEST_ASKED, parseAsked } from '#modules/thread/index.ts';
import { counted, failed } from '#wiring/forms.server.ts';
import { inviteRest } from '#wiring/invitation.server.ts';
import type { PageServerLoad } from './$types';

/** On one page. */
const MOST = 200;

/** Everybody in the region with what they are, for one another: by name, some at a time, or those with a name asked for. */
export const load: PageServerLoad = ({ locals, url }) =>
  read(locals.context, async (r) => {
    const q = (url.searchParams.get('q') ?? '').slice(0, LONGEST_ASKED);
    const found = await listed(r, q, url.searchParams.get('after') ?? '');
    const people = found.slice(0, MOST);
    const mayShape = await r.may('organisation.shape', { placeId: locals.region.placeId });
    return {
      q,
      crumb: m.people_title(),
      mayShape,
      uninvited: mayShape ? (await uninvited(r, dayOf(r.at))).length : 0,
      given: counted(url, 'given'),
      sent: counted(url, 'sent'),
      people: await withPositions(r, people),
      next: found.length > MOST ? (people.at(-1)?.id ?? null) : null,
    };
  });

function listed(r: Read, q: string, after: string): Promise<Person[]> {
  const asked = parseAsked(q);
  return asked.length > 0 ? peopleNamed(r, asked, MOST) : peopleAfter(r, isId(after) ? after : null, MOST + 1);
}

async function withPositions(r: Read, people: readonly Person[]) {
  const ids = people.map(({ id }) => id);
  const positions = await positionsOn(r, dayOf(r.at), ids);
  const placeIds = positions.map(({ placeId }) => placeId);
  const places = await placesById(r, placeIds);
  const held = Map.groupBy(positions, ({ personId }) => personId);
  return people.map(({ id, name }) => ({
    id,
    name,
    positions: (held.get(id) ?? []).map(({ role, placeId }) => ({ role, place: places.get(placeId)?.name ?? '' })),
  }));
}

export const actions: Actions = {
  async invite(event) {
    const outcome = await inviteRest(event);
    if (!outcome.ok) return failed(outcome, null);
    redirect(303, `/r/${event.locals.region.slug}/people?sent=${outcome.value}`);
  },
};
