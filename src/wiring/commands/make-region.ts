import * as messages from '#messages';
import type { Refusal } from '#platform/i18n/refusal.ts';
import { createRegion } from '#modules/organisation/index.server.ts';
import { makeRegion as makeIn, type SetUp } from '#wiring/set-up.server.ts';
import { Refused } from './command.ts';
import { inHouse } from './house.ts';

/** Makes the region with its first coordinator, who can sign in from then on. Throws `Refused`. */
export function makeRegion(plan: SetUp): Promise<void> {
  return inHouse(async (house) => {
    const made = await makeIn(house, plan, createRegion);
    if (!made.ok) throw new Refused(sentences(made));
  });
}

function sentences(refusal: Refusal): string {
  const known = messages as unknown as Record<string, ((values: object, options: object) => string) | undefined>;
  return [refusal, ...(refusal.also ?? [])]
    .map((one) => known[one.refused]?.(one.values ?? {}, { locale: 'en' }) ?? one.refused)
    .join(' ');
}
