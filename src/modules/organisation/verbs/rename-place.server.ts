import type { Context } from '#platform/db/context.server.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { updateTitle } from '#modules/thread/index.server.ts';
import { parsePlaceName } from '../rules/place-form.ts';
import { updatePlace } from '../store/places.server.ts';
import { changeDay, remember, shapePlace } from './shape-place.server.ts';

/** Gives a place a new name from a day (as people write it). What it was called is remembered. */
export function renamePlace(
  context: Context,
  placeId: string,
  form: { name: string; on: string },
): Promise<Outcome<string>> {
  return shapePlace(context, 'rename_place', placeId, async (w, place) => {
    const name = parsePlaceName(form.name);
    if (!name.ok) return name;
    if (name.value === place.name) return done(place.name);
    const day = await changeDay(w, place, form.on);
    if (!day.ok) return day;
    await remember(w, [place], day.value);
    await updatePlace(w, { ...place, name: name.value });
    await updateTitle(w, placeId, name.value);
    return done(name.value);
  });
}
