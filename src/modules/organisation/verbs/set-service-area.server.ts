import type { Context } from '#platform/db/context.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isOpen } from '../rules/place.ts';
import { placesById } from '../store/places.server.ts';
import { endService, insertService, servicesOn } from '../store/service-areas.server.ts';
import { shapePlace } from './shape-place.server.ts';

/** Says which other municipalities a PPT or another service works for, from today. */
export function setServiceArea(
  context: Context,
  placeId: string,
  municipalityIds: readonly string[],
): Promise<Outcome<null>> {
  return shapePlace(context, 'set_service_area', placeId, async (w, place) => {
    if (place.kind !== 'ppt' && place.kind !== 'service') return refuse('organisation_serves_not');
    const today = dayOf(w.at);
    const chosen = [...new Set(municipalityIds)];
    const places = await placesById(w, chosen.filter(isId));
    const fits = (id: string) => places.get(id)?.kind === 'municipality' && !place.path.includes(id);
    if (!chosen.every((id) => fits(id) && isOpen(places.get(id) ?? place, today))) {
      return refuse('organisation_unknown_place', 'serves');
    }
    const now = (await servicesOn(w, today)).filter((one) => one.placeId === placeId).map((one) => one.municipalityId);
    for (const municipalityId of now.filter((id) => !chosen.includes(id))) {
      await endService(w, { placeId, municipalityId }, today);
    }
    for (const municipalityId of chosen.filter((id) => !now.includes(id))) {
      await insertService(w, { placeId, municipalityId }, today);
    }
    return done(null);
  });
}
