import { redirect } from '@sveltejs/kit';
import { countAttempt, LIMITS } from '#wiring/limits.server.ts';
import { comeBack } from '#wiring/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** Where a provider sends people back to. */
export const GET: RequestHandler = async (event) => {
  await countAttempt(event, LIMITS.provider);
  redirect(303, await comeBack(event, event.params.provider));
};
