import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { isId, read, write, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import type { Role } from '../rules/place.ts';
import { parseEmail, parsePersonName } from '../rules/person.ts';
import {
  insertInvitation,
  invitationByToken,
  lastInvitation,
  markAccepted,
  type Invitation,
} from '../store/invitations.server.ts';
import { findPerson, insertPerson, personByEmail, setLogin, type Person } from '../store/people.server.ts';
import { positionsOf } from '../store/positions.server.ts';
import { findPlace } from '../store/places.server.ts';
import { enterPosition } from './appoint.server.ts';

/** How long an invitation can be answered, in days. */
export const INVITATION_DAYS = 14;

export interface InvitationForm {
  name: string;
  email: string;
  placeId: string;
  role: Role;
}

/**
 * Enters somebody with a role and asks them in. `token` is the secret of the link, with 256 random bits. Somebody
 * with this e-mail who is known already only gets the role.
 */
export function invite(context: Context, form: InvitationForm, token: string): Promise<Outcome<Person>> {
  return write(context, 'organisation.invite', async (w) => {
    await waitInLine(w, 'organisation');
    const place = isId(form.placeId) ? await findPlace(w, form.placeId) : null;
    if (!place) return refuse('organisation_unknown_place', 'place');
    if (!(await w.may('organisation.shape', { placeId: place.id }))) return refuse('access_denied');
    const name = parsePersonName(form.name);
    const email = parseEmail(form.email);
    const problem = refuseAll([name.ok ? null : name, email.ok ? null : email]);
    if (problem || !name.ok || !email.ok) return problem ?? refuse('organisation_person_name', 'name');
    const known = await personByEmail(w, email.value);
    const person = known ?? { id: w.newId(), name: name.value, email: email.value };
    if (!known) await insertPerson(w, { ...person, userId: null });
    const entered = await enterPosition(w, place, {
      personId: person.id,
      role: form.role,
      from: dayOf(w.at),
      to: null,
    });
    if (!entered.ok) return entered;
    await insertInvitation(w, person.id, token, expiry(w.at));
    w.about(person.id, place.id);
    return done(person);
  });
}

/**
 * Asks somebody in again, with a new link; the old one stops working. `after` is the invitation they were sent last, as far as
 * the asker knows: when another has gone since, that one stands. Gives null then.
 */
export function inviteAgain(
  context: Context,
  personId: string,
  after: string | null,
  token: string,
): Promise<Outcome<Person | null>> {
  return write(context, 'organisation.invite_again', async (w) => {
    await waitInLine(w, 'organisation');
    const person = isId(personId) ? await findPerson(w, personId) : null;
    if (!person) return refuse('organisation_unknown_person', 'person');
    if (!(await mayInvite(w, personId))) return refuse('access_denied');
    if (((await lastInvitation(w, personId))?.id ?? null) !== after) return done(null);
    await insertInvitation(w, person.id, token, expiry(w.at));
    w.about(person.id);
    return done(person);
  });
}

/** Whoever shapes a place where the person has a position may ask them in. */
export async function mayInvite(r: Read, personId: string): Promise<boolean> {
  for (const { placeId } of await positionsOf(r, personId)) {
    if (await r.may('organisation.shape', { placeId })) return true;
  }
  return false;
}

/** Whom a link asks in, while it works. */
export function invited(context: Context, token: string): Promise<Outcome<Person>> {
  return read(context, async (r) => {
    const invitation = usable(await invitationByToken(r, token), r.at);
    const person = invitation && (await findPerson(r, invitation.personId));
    return person ? done(person) : refuse('invitation_spent');
  });
}

/** Takes an invitation: ties a login to the person. Once, and not after it has expired. */
export function acceptInvitation(context: Context, token: string, userId: string): Promise<Outcome<Person>> {
  return write(context, 'organisation.accept_invitation', async (w) => {
    const invitation = usable(await invitationByToken(w, token), w.at);
    const person = invitation && (await findPerson(w, invitation.personId));
    if (!person || !(await markAccepted(w, invitation.id))) return refuse('invitation_spent');
    await setLogin(w, person.id, userId);
    w.about(person.id);
    return done(person);
  });
}

function usable(invitation: Invitation | null, at: Date): Invitation | null {
  return invitation && invitation.acceptedAt === null && invitation.expiresAt > at ? invitation : null;
}

function expiry(at: Date): Date {
  return new Date(at.getTime() + INVITATION_DAYS * 86_400_000);
}
