import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import {
  acceptInvitation,
  INVITATION_DAYS,
  invite,
  inviteAgain,
  invited,
  uninvited,
  type InvitationForm,
  type Person,
} from '#modules/organisation/index.server.ts';
import { letterOrigin, sendLetter } from './letters.server.ts';
import { useLink } from './sign-in.server.ts';

/** Enters somebody with a role and sends them an invitation. */
export async function sendInvitation(event: RequestEvent, form: InvitationForm): Promise<Outcome<Person>> {
  const token = newToken();
  return post(event, token, await invite(event.locals.context, form, token));
}

/**
 * Sends an invitation once more; the link before it stops working. `after` is the last that the asker knows of: one that has gone
 * since is enough, and null is given.
 */
export async function sendInvitationAgain(
  event: RequestEvent,
  personId: string,
  after: string | null,
): Promise<Outcome<Person | null>> {
  const token = newToken();
  const outcome = await inviteAgain(event.locals.context, personId, after, token);
  if (!outcome.ok) return outcome;
  return outcome.value ? post(event, token, done(outcome.value)) : done(null);
}

/** How many are asked in at a time: a mail server takes its time over each letter. */
const AT_ONCE = 40;

/** Asks in those who have never been, as many as are sent at a time. Gives how many were; stops at the first that fails. */
export async function inviteRest(event: RequestEvent): Promise<Outcome<number>> {
  const { context } = event.locals;
  const some = (await read(context, (r) => uninvited(r, dayOf(r.at)))).slice(0, AT_ONCE);
  let count = 0;
  for (const personId of some) {
    const sent = await sendInvitationAgain(event, personId, null);
    if (!sent.ok) return sent;
    if (sent.value) count += 1;
  }
  return done(count);
}

/** Takes an invitation: whoever holds the link has the mailbox, and is signed in. */
export async function enterInvited(event: RequestEvent, token: string): Promise<Outcome<Person>> {
  const { house, context } = event.locals;
  const person = await invited(context, token);
  if (!person.ok) return person;
  const { name, email } = person.value;
  // A login alone gives nothing, so it does no harm if the invitation is used by another at this moment.
  const userId = await ensureIdentity(house.db, house.newId(), name, email);
  const accepted = await acceptInvitation(context, token, userId);
  if (!accepted.ok) return accepted;
  await joinRegion(house.db, userId, context.regionId, accepted.value.id);
  await useLink(event, await house.auth.makeLink(email));
  return accepted;
}

async function post(event: RequestEvent, token: string, outcome: Outcome<Person>): Promise<Outcome<Person>> {
  if (!outcome.ok) return outcome;
  const { house, region } = event.locals;
  const { name, email } = outcome.value;
  const origin = letterOrigin(house, event.url);
  if (!origin) return refuse('sign_in_no_origin');
  const link = `${origin}/r/${region.slug}/invitation/${token}`;
  const body = m.invitation_letter_body({ name, region: region.name, link, days: INVITATION_DAYS });
  const sent = await sendLetter(house, {
    to: email,
    subject: m.invitation_letter_subject({ region: region.name }),
    body,
  });
  return sent ? done(outcome.value) : refuse('invitation_not_sent');
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
