import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { addDays, dayOf, parseDay } from '#platform/i18n/day.ts';
import { refuse, done, type Outcome } from '#platform/i18n/refusal.ts';
import type { Place } from '../rules/place.ts';
import { insertPlacesWere, placesWere } from '../store/history.server.ts';
import { findPlace } from '../store/places.server.ts';

/**
 * Changes a place: finds it, asks who may, and hands it on. What all verbs about one place share. Changes of one
 * region's organisation are few, and made one after another.
 */
export function shapePlace<T>(
  context: Context,
  verb: string,
  placeId: string,
  work: (w: Write, place: Place) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return write(context, `organisation.${verb}`, async (w) => {
    await waitInLine(w, 'organisation');
    const place = isId(placeId) ? await findPlace(w, placeId) : null;
    if (!place) return refuse('organisation_unknown_place');
    if (!(await w.may('organisation.shape', { placeId }))) return refuse('access_denied');
    w.about(placeId);
    return work(w, place);
  });
}

/**
 * The ISO day from which a place is to be otherwise, as people write it; today when nothing is written. Not in the
 * future, after the day it opened, and not before what is remembered of it already.
 */
export async function changeDay(w: Write, place: Place, text: string): Promise<Outcome<string>> {
  const today = dayOf(w.at);
  const day = text.trim() ? parseDay(text) : today;
  if (!day) return refuse('organisation_day', 'on');
  if (day > today) return refuse('organisation_day_future', 'on');
  const [last] = (await placesWere(w, [place.id])).toReversed();
  if (day <= place.openedOn || (last && day <= last.until)) return refuse('organisation_day_early', 'on');
  return done(day);
}

/** Remembers how places were until the day before `day`. */
export async function remember(w: Write, places: readonly Place[], day: string): Promise<void> {
  const until = addDays(day, -1);
  await insertPlacesWere(
    w,
    places.map(({ id, name, parentId }) => ({ placeId: id, until, name, parentId })),
  );
}
