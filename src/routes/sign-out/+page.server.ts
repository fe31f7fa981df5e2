import { redirect, type Actions } from '@sveltejs/kit';
import { signOut } from '#wiring/sign-in.server.ts';

export const load = () => redirect(303, '/');

export const actions: Actions = {
  async default(event) {
    redirect(303, await signOut(event));
  },
};
