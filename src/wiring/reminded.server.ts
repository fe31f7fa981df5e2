import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { leadersAt, placesById } from '#modules/organisation/index.server.ts';
import { isUnanswered } from '#modules/processes/index.ts';
import { QUIET, remindersOf, variantsOf } from '#modules/processes/index.server.ts';

export interface Reminded {
  /** Names of the places whose leaders were written to, and of those that had none to write to. */
  places: string[];
  leaderless: string[];
  /** ISO days: when they were written to, and when they may be again. */
  day: string;
  next: string;
}

/** The newest reminder of those who have not answered a process; null when none was sent in the last week. */
export async function lastReminded(r: Read, processId: string): Promise<Reminded | null> {
  const variants = await variantsOf(r, processId);
  const all = await remindersOf(
    r,
    variants.map(({ id }) => id),
  );
  const sent = all.filter(({ about, at }) => about === 'unanswered' && r.at.getTime() - at.getTime() < QUIET);
  const newest = sent[0]?.at;
  if (!newest) return null;
  const waiting = new Set(variants.filter(isUnanswered).map(({ id }) => id));
  const quiet = sent.filter((one) => waiting.has(one.processId)).map(({ at }) => at.getTime());
  if (quiet.length === 0) return null;
  const written = new Set(
    sent.filter(({ at }) => at.getTime() === newest.getTime()).map(({ processId: variant }) => variant),
  );
  const placeIds = variants.filter(({ id }) => written.has(id)).map(({ placeId }) => placeId);
  const places = [...(await placesById(r, placeIds)).values()];
  const led = await leadersAt(r, placeIds, dayOf(newest));
  const named = (isLed: boolean) =>
    places
      .filter(({ id }) => led.has(id) === isLed)
      .map(({ name }) => name)
      .sort((one, other) => one.localeCompare(other, 'nb'));
  return {
    places: named(true),
    leaderless: named(false),
    day: dayOf(newest),
    next: dayOf(new Date(Math.min(...quiet) + QUIET)),
  };
}
