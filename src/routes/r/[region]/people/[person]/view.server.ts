import { shownAddress } from '#platform/auth/claims.ts';
import type { Context } from '#platform/db/context.server.ts';
import { isId, read } from '#platform/db/work.server.ts';
import { personOf } from '#platform/access/actor.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { LEADING } from '#modules/organisation/index.ts';
import { findPerson, lastInvitation, mayInvite, placesById, positionsOf } from '#modules/organisation/index.server.ts';
import { facilitatedBy, processesById } from '#modules/processes/index.server.ts';

/**
 * One person and their positions, for anybody of the region. What the person may see, and why, only for themselves
 * and for those who answer for the region.
 */
export async function personView(context: Context, regionPlaceId: string, id: string, locale: Locale) {
  if (!isId(id)) return null;
  return read(context, async (r) => {
    const person = await findPerson(r, id);
    if (!person) return null;
    const today = dayOf(r.at);
    const positions = await positionsOf(r, id);
    const processes = await processesById(r, await facilitatedBy(r, id, today));
    const places = await placesById(
      r,
      [...positions, ...processes].map(({ placeId }) => placeId),
    );
    const placeOf = (placeId: string) => ({ id: placeId, name: places.get(placeId)?.name ?? '' });
    const mayKnow = personOf(context.actor) === id || (await r.may('organisation.shape', { placeId: regionPlaceId }));
    return {
      id,
      name: person.name,
      email: mayKnow ? shownAddress(person.email) : null,
      positions: positions.map((one) => ({
        ...one,
        place: placeOf(one.placeId),
        now: one.from <= today && (one.to === null || today <= one.to),
        leads: LEADING.includes(one.role),
      })),
      facilitates: processes.map((process) => ({
        id: process.id,
        name: inLocale(process.name, locale, places.get(process.placeId)?.form ?? 'nb'),
        place: placeOf(process.placeId),
      })),
      mayKnow,
      invitation: (await mayInvite(r, id)) ? waiting(await lastInvitation(r, id), r.at) : null,
    };
  });
}

/** An invitation that has not been taken: its id, the ISO day it works until, and whether that has been. */
function waiting(last: Awaited<ReturnType<typeof lastInvitation>>, at: Date) {
  if (!last || last.acceptedAt) return null;
  return { id: last.id, until: dayOf(last.expiresAt), expired: last.expiresAt <= at };
}
