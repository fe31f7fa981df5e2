import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import * as logins from '#platform/auth/logins.server.ts';
import { refuse } from '#platform/i18n/refusal.ts';
import { accountOf, passkeyName, userOf } from '#wiring/account.server.ts';
import { failed, text } from '#wiring/forms.server.ts';
import { keepCookies, signOut, troubleIn } from '#wiring/sign-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { house } = event.locals;
  return { ...(await accountOf(house, userOf(event))), trouble: troubleIn(house, event.url), demo: house.config.demo };
};

export const actions: Actions = {
  /** A form may not lead to another's address, so the answer is a page that does. */
  async connect(event) {
    const { auth } = event.locals.house;
    const id = text(await event.request.formData(), 'provider');
    const begun = await auth.providers.connect(id, '/account', event.request.headers);
    if (!begun.ok) redirect(303, `/account?${new URLSearchParams({ trouble: begun.trouble, with: id })}`);
    keepCookies(event, begun.value.cookies);
    return { goTo: begun.value.url, name: auth.providers.list.find((one) => one.id === id)?.name ?? id };
  },
  disconnect: (event) => change(event, logins.disconnect),
  removePasskey: (event) => change(event, logins.removePasskey),
  endSession: (event) => change(event, logins.endSession),
  async renamePasskey(event) {
    const form = await event.request.formData();
    const name = passkeyName(text(form, 'name'));
    if (!name) return failed(refuse('account_passkey_wrong'), null);
    const { house } = event.locals;
    const renamed = await logins.renamePasskey(house.db, userOf(event).id, text(form, 'id'), name);
    return renamed ? { done: true } : failed(refuse('account_not_yours'), null);
  },
  async endOthers(event) {
    const { id, sessionId } = userOf(event);
    await logins.endSessions(event.locals.house.db, id, sessionId);
    return { done: true };
  },
  async endAll(event) {
    await logins.endSessions(event.locals.house.db, userOf(event).id, null);
    const next = await signOut(event);
    redirect(303, next === '/' ? '/sign-in' : next);
  },
};

type Change = typeof logins.disconnect;

/** Changes what the form names, when it is theirs. Having ended the session they use, they are signed out. */
async function change(event: RequestEvent, how: Change) {
  const user = userOf(event);
  const id = text(await event.request.formData(), 'id');
  const changed = await how(event.locals.house.db, user.id, id);
  if (!changed) return failed(refuse((await isTheirs(event, id)) ? 'account_last_way' : 'account_not_yours'), null);
  if (id === user.sessionId) redirect(303, '/sign-in');
  return { done: true };
}

async function isTheirs(event: RequestEvent, id: string): Promise<boolean> {
  const { db } = event.locals.house;
  const user = userOf(event);
  const all = [...(await logins.connectionsOf(db, user.id)), ...(await logins.passkeysOf(db, user.id))];
  return all.some((one) => one.id === id);
}
