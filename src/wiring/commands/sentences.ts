import * as messages from '#messages';
import type { Refusal } from '#platform/i18n/refusal.ts';

const known = messages as unknown as Record<string, ((values: object, options: object) => string) | undefined>;

/** A refusal and whatever was found besides, in English. */
export function sentences(refusal: Refusal): string {
  return [refusal, ...(refusal.also ?? [])]
    .map((one) => known[one.refused]?.(one.values ?? {}, { locale: 'en' }) ?? one.refused)
    .join(' ');
}
