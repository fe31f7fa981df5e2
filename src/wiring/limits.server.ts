import { error, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { networkOf } from '#platform/limits/network.ts';
import type { Limit } from '#platform/limits/limits.server.ts';
import { refuse, type Refusal } from '#platform/i18n/refusal.ts';

const MINUTE = 60;

/**
 * How often things may be tried. What fails counts (`…Unknown`), so that secrets cannot be guessed at; taking part counts
 * always, and generously: a whole school sits behind one address, and so does a hall. Join codes are no secret: a wrong
 * one is counted only so that nobody floods the server, and a right one always opens.
 */
export const LIMITS = {
  signInAddress: { name: 'sign_in.address', most: 6, seconds: 15 * MINUTE },
  signInNetwork: { name: 'sign_in.network', most: 200, seconds: 15 * MINUTE },
  linkUnknown: { name: 'link.unknown', most: 60, seconds: 15 * MINUTE },
  slipUnknown: { name: 'slip.unknown', most: 60, seconds: 15 * MINUTE },
  joinUnknown: { name: 'join.unknown', most: 300, seconds: 5 * MINUTE },
  invitationUnknown: { name: 'invitation.unknown', most: 60, seconds: 15 * MINUTE },
  setUpUnknown: { name: 'set_up.unknown', most: 20, seconds: 15 * MINUTE },
  provider: { name: 'provider', most: 600, seconds: 5 * MINUTE },
  react: { name: 'react', most: 30_000, seconds: 5 * MINUTE },
  contribute: { name: 'contribute', most: 3000, seconds: 5 * MINUTE },
} as const satisfies Record<string, Limit>;

/** Counts an attempt of a form. A refusal when there have been too many. */
export async function tooMany(event: RequestEvent, limit: Limit, who = networkIn(event)): Promise<Refusal | null> {
  const wait = await event.locals.house.limits.count(limit, who);
  if (wait === 0) return null;
  event.setHeaders({ 'retry-after': String(wait) });
  return refuse('limits_wait', undefined, { minutes: minutes(wait) });
}

/** Stops a page whose codes have been guessed at too often from this network. */
export function stopGuessing(event: RequestEvent, limit: Limit): void {
  const wait = event.locals.house.limits.wait(limit, networkIn(event));
  if (wait > 0) stop(event, wait);
}

/** Counts an attempt of a page, such as a wrong guess; stops when there have been too many. */
export async function countAttempt(event: RequestEvent, limit: Limit): Promise<void> {
  const wait = await event.locals.house.limits.count(limit, networkIn(event));
  if (wait > 0) stop(event, wait);
}

function stop(event: RequestEvent, wait: number): never {
  event.setHeaders({ 'retry-after': String(wait) });
  error(429, { message: m.limits_title(), advice: m.limits_wait_page({ minutes: minutes(wait) }) });
}

/** The network a request comes from. */
export function networkIn(event: RequestEvent): string {
  return networkOf(event.getClientAddress());
}

function minutes(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / MINUTE));
}
