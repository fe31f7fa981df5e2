import { redirect } from '@sveltejs/kit';
import { comeBack } from '#wiring/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** Where a provider sends people back to. */
export const GET: RequestHandler = async (event) => redirect(303, await comeBack(event, event.params.provider));
