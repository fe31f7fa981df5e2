import type { Context } from '#platform/db/context.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isOpen, mayLieUnder } from '../rules/place.ts';
import { findPlace, updatePaths, updatePlace } from '../store/places.server.ts';
import { changeDay, remember, shapePlace } from './shape-place.server.ts';

/** Puts a place under another from a day (as people write it), with all that lies under it. */
export function movePlace(
  context: Context,
  placeId: string,
  form: { underId: string; on: string },
): Promise<Outcome<null>> {
  return shapePlace(context, 'move_place', placeId, async (w, place) => {
    const above = isId(form.underId) ? await findPlace(w, form.underId) : null;
    if (!above) return refuse('organisation_unknown_place', 'underId');
    if (!(await w.may('organisation.shape', { placeId: above.id }))) return refuse('access_denied');
    if (above.id === place.parentId) return done(null);
    if (above.path.includes(placeId)) return refuse('organisation_under_itself', 'underId');
    if (!mayLieUnder(place.kind, above.kind)) return refuse('organisation_unit_kind', 'underId');
    const day = await changeDay(w, place, form.on);
    if (!day.ok) return day;
    if (!isOpen(above, day.value)) return refuse('organisation_not_open', 'underId', { name: above.name });
    await remember(w, [place], day.value);
    await updatePlace(w, { ...place, parentId: above.id });
    await updatePaths(w, [placeId]);
    return done(null);
  });
}
