import * as messages from '#messages';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import type { Refusal } from '#platform/i18n/refusal.ts';
import { createRegion } from '#modules/organisation/index.server.ts';
import { contextOf, type House } from '#wiring/start.server.ts';
import { Refused } from './command.ts';
import { inHouse } from './house.ts';
import type { Plan } from './region.ts';

/** Makes the region with its first coordinator, who can sign in from then on. Throws `Refused`. */
export function makeRegion(plan: Plan): Promise<void> {
  return inHouse((house) => makeIn(house, plan));
}

async function makeIn(house: House, plan: Plan): Promise<void> {
  const context = contextOf(house, house.newId(), { kind: 'system', name: 'region create' });
  const { name, email } = plan.coordinator;
  // A login alone gives nothing, so it does no harm when the region is refused after it.
  const userId = await ensureIdentity(house.db, house.newId(), name, email);
  const made = await createRegion(context, { ...plan, coordinator: { name, email, userId } });
  if (!made.ok) throw new Refused(sentences(made));
  await joinRegion(house.db, userId, made.value.regionId, made.value.coordinatorId);
}

function sentences(refusal: Refusal): string {
  const known = messages as unknown as Record<string, ((values: object, options: object) => string) | undefined>;
  return [refusal, ...(refusal.also ?? [])]
    .map((one) => known[one.refused]?.(one.values ?? {}, { locale: 'en' }) ?? one.refused)
    .join(' ');
}
