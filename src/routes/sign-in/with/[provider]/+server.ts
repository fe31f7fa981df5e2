import { redirect } from '@sveltejs/kit';
import { countAttempt, LIMITS } from '#wiring/limits.server.ts';
import { leaveFor } from '#wiring/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** A link, and not a form: the browser lets no form lead to another's address. */
export const GET: RequestHandler = async (event) => {
  await countAttempt(event, LIMITS.provider);
  redirect(303, await leaveFor(event, event.params.provider), { external: true });
};
