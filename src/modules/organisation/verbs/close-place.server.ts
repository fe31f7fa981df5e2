import type { Context } from '#platform/db/context.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import { parseDay } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isOpen, type Place } from '../rules/place.ts';
import { endTermsAt } from '../store/positions.server.ts';
import { successions } from '../store/history.server.ts';
import { findPlace, placesWithin, updatePlace, updatePlaces } from '../store/places.server.ts';
import { shapePlace } from './shape-place.server.ts';

/** Closes a place, and all under it, after its last day. A municipality leaves the region so. Gives how many closed. */
export function closePlace(context: Context, placeId: string, lastDay: string): Promise<Outcome<number>> {
  return shapePlace(context, 'close_place', placeId, async (w, place) => {
    const day = parseDay(lastDay);
    if (!day) return refuse('organisation_day', 'on');
    if (place.kind === 'region') return refuse('organisation_region_stays');
    return shut(w, place, day);
  });
}

/** Closes a place and all open ones under it, and ends the positions there. For verbs that have asked who may. */
export async function shut(w: Write, place: Place, lastDay: string): Promise<Outcome<number>> {
  if (place.closedOn !== null) return refuse('organisation_not_open', 'on', { name: place.name });
  if (lastDay < place.openedOn) return refuse('organisation_day_early', 'on');
  const closing = (await placesWithin(w, place.id)).filter(({ closedOn }) => closedOn === null);
  if (closing.some(({ openedOn }) => lastDay < openedOn)) return refuse('organisation_day_early', 'on');
  const ids = closing.map(({ id }) => id);
  await updatePlaces(
    w,
    closing.map((one) => ({ ...one, closedOn: lastDay })),
  );
  await endTermsAt(w, ids, lastDay);
  w.about(...ids);
  return done(closing.length);
}

/** Opens a closed place again, as if it had never closed. Positions are not given back. */
export function reopenPlace(context: Context, placeId: string): Promise<Outcome<null>> {
  return shapePlace(context, 'reopen_place', placeId, async (w, place) => {
    if (place.closedOn === null) return done(null);
    if ((await successions(w)).some(({ fromId }) => fromId === placeId)) return refuse('organisation_goes_on');
    const above = place.parentId ? await findPlace(w, place.parentId) : null;
    if (above && !isOpen(above, place.closedOn)) return refuse('organisation_not_open', 'on', { name: above.name });
    if (above?.closedOn) return refuse('organisation_not_open', 'on', { name: above.name });
    await updatePlace(w, { ...place, closedOn: null });
    return done(null);
  });
}
