import { createHmac, timingSafeEqual } from 'node:crypto';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import { parseEmail } from '#modules/organisation/index.ts';
import {
  createFirstRegion,
  type createRegion,
  type RegionForm,
  type RegionMade,
} from '#modules/organisation/index.server.ts';
import { contextOf, type House } from './start.server.ts';

/** A region as it is set up: the coordinator has no login yet. */
export type SetUp = Omit<RegionForm, 'coordinator'> & { coordinator: { name: string; email: string } };

/** Where the first region is made, with its key; null when there is a region, and in the demo. */
export async function setUpPath(house: House): Promise<string | null> {
  return (await isEmpty(house)) ? `/setup?key=${keyOf(house)}` : null;
}

/** True for the key that was printed, as long as there is no region. */
export async function mayEnter(house: House, key: string): Promise<boolean> {
  const [given, right] = [key, keyOf(house)].map((text) => createHmac('sha256', house.secret).update(text).digest());
  return timingSafeEqual(given ?? Buffer.of(), right ?? Buffer.of()) && (await isEmpty(house));
}

/** Makes a region with the verb given, and its coordinator's login. */
export async function makeRegion(
  house: House,
  plan: SetUp,
  make: typeof createRegion = createFirstRegion,
): Promise<Outcome<RegionMade>> {
  const context = contextOf(house, house.newId(), { kind: 'system', name: 'set up' });
  const { name, email } = plan.coordinator;
  // A login alone gives nothing, so it does no harm when the region is refused after it.
  const userId = parseEmail(email).ok ? await ensureIdentity(house.db, house.newId(), name.trim(), email) : '';
  const made = await make(context, { ...plan, coordinator: { name, email, userId } });
  if (made.ok) await joinRegion(house.db, userId, made.value.regionId, made.value.coordinatorId);
  return made;
}

async function isEmpty(house: House): Promise<boolean> {
  return !house.config.demo && (await regionsInDirectory(house.db)).length === 0;
}

/** The same on every server, and after a restart: whoever reads what the server prints may set it up. */
function keyOf(house: House): string {
  return createHmac('sha256', house.secret).update('set up').digest('base64url').slice(0, 32);
}
