import type { Context } from '#platform/db/context.server.ts';
import { isId, read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { isOpen, isUnit } from '#modules/organisation/index.ts';
import { findPlace, placesById } from '#modules/organisation/index.server.ts';
import { openProcesses } from '#modules/processes/index.server.ts';
import { togetherAt } from './front.server.ts';
import { keyOf } from './lands.server.ts';
import { asOpen } from './open.ts';

/** What anybody may see of a unit: where it lies, what is open there and above it, and what it wants. Null for any other place. */
export async function unitView(context: Context, placeId: string, locale: Locale) {
  if (!isId(placeId)) return null;
  return read(context, async (r) => {
    const place = await findPlace(r, placeId);
    if (!place || !isUnit(place.kind) || !isOpen(place, dayOf(r.at))) return null;
    const above = await placesById(r, place.path.slice(1));
    const processes = await openProcesses(r, place.path.slice(2));
    return {
      id: place.id,
      key: keyOf(place),
      name: place.name,
      kind: place.kind,
      municipality: [...above.values()].flatMap(({ id, name, kind }) =>
        kind === 'municipality' ? [{ id, name }] : [],
      )[0],
      open: processes.map((process) => asOpen(process, locale, above.get(process.placeId)?.form)),
      together: await togetherAt(r, place.id),
    };
  });
}

export type UnitView = NonNullable<Awaited<ReturnType<typeof unitView>>>;
