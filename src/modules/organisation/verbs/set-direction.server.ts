import type { Context } from '#platform/db/context.server.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertRecord } from '#modules/thread/index.server.ts';
import { parseDirection, type DirectionForm } from '../rules/direction.ts';
import {
  endFocusArea,
  focusAreasOn,
  insertFocusArea,
  moveFocusArea,
  updateVision,
} from '../store/focus-areas.server.ts';
import { shapePlace } from './shape-place.server.ts';

/**
 * Says where the region is going: its vision, and what it has chosen to work on, in order. A focus area that is named
 * again stays the same record; one that is not ends yesterday.
 */
export function setDirection(context: Context, placeId: string, form: DirectionForm): Promise<Outcome<null>> {
  return shapePlace(context, 'set_direction', placeId, async (w, place) => {
    if (place.kind !== 'region') return refuse('organisation_unknown_place');
    const parsed = parseDirection(form);
    if (!parsed.ok) return parsed;
    const today = dayOf(w.at);
    const now = await focusAreasOn(w, today);
    await updateVision(w, parsed.value.vision);
    for (const { id, name } of now) {
      if (!parsed.value.focusAreas.includes(name)) await endFocusArea(w, id, addDays(today, -1));
    }
    for (const [position, name] of parsed.value.focusAreas.entries()) {
      const known = now.find((one) => one.name === name);
      if (known) await moveFocusArea(w, known.id, position);
      else {
        const id = w.newId();
        await insertRecord(w, { id, kind: 'focus_area', placeId, title: name });
        await insertFocusArea(w, { id, name, position }, today);
        w.about(id);
      }
    }
    return done(null);
  });
}
