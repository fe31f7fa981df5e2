import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { findPlace, leadersAt } from '#modules/organisation/index.server.ts';
import type { Process, Reason } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';

/** The process that this one was handed down from; null when it was not. */
export async function aboveOf(r: Read, process: Process, locale: Locale) {
  const above = process.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
  const place = above && (await findPlace(r, above.placeId));
  if (!above || !place) return null;
  return {
    id: above.id,
    place: place.name,
    question: inLocale(above.question, locale, place.form),
    /** Why and when it was called off, and whom to ask about it. */
    withdrawn: above.withdrawn && { ...reasonView(above.withdrawn), leaders: await namesOfLeaders(r, place.id) },
  };
}

async function namesOfLeaders(r: Read, placeId: string): Promise<string[]> {
  return ((await leadersAt(r, [placeId], dayOf(r.at))).get(placeId) ?? []).map(({ name }) => name);
}

export function reasonView({ reason, at }: Reason) {
  return { reason, day: dayOf(new Date(at)) };
}
