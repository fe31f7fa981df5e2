import type { Context } from '#platform/db/context.server.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { updateTitle } from '#modules/thread/index.server.ts';
import type { Place } from '../rules/place.ts';
import { parsePlaceName, parseRegisterNumber } from '../rules/place-form.ts';
import { placeByNumber, updatePlace } from '../store/places.server.ts';
import { shapePlace } from './shape-place.server.ts';

export type Correction = Pick<Place, 'form' | 'owner'> & { name: string; ownerName: string; registerNumber: string };

/** Puts right what was written wrongly of a place. Nothing of it is history. */
export function correctPlace(context: Context, placeId: string, form: Correction): Promise<Outcome<null>> {
  return shapePlace(context, 'correct_place', placeId, async (w, place) => {
    const name = parsePlaceName(form.name);
    const number = parseRegisterNumber(place.kind, form.registerNumber);
    if (!name.ok || !number.ok) {
      return refuseAll([name.ok ? null : name, number.ok ? null : number]) ?? refuse('organisation_unit_name');
    }
    const holder = number.value ? await placeByNumber(w, number.value) : null;
    if (holder && holder.id !== placeId) {
      return refuse('organisation_number_taken', 'registerNumber', { number: number.value ?? '' });
    }
    const ownerName = form.ownerName.trim() || null;
    await updatePlace(w, { ...place, ...form, ownerName, name: name.value, registerNumber: number.value });
    await updateTitle(w, placeId, name.value);
    return done(null);
  });
}
