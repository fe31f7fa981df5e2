import type { RequestEvent } from '@sveltejs/kit';
import { trail, type Act } from '#platform/audit/trail.server.ts';
import { eraseAddress, eraseLogin, loginFile } from '#platform/auth/identity.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import {
  erasable,
  erasePerson,
  findPerson,
  invitationsOf,
  loginOf,
  placesById,
  positionsOf,
} from '#modules/organisation/index.server.ts';
import { appointmentsOf, processesById } from '#modules/processes/index.server.ts';
import { recordsById } from '#modules/thread/index.server.ts';

/** Everything that Varde keeps about one person, to be handed to them; null when there is no such person. */
export async function personFile({ locals }: Pick<RequestEvent, 'locals'>, id: string) {
  const found = await read(locals.context, async (r) => {
    const person = await findPerson(r, id);
    const login = person && (await loginOf(r, id));
    if (!person || !login) return null;
    const acts = await allActs(r, id);
    const about = await recordsById(r, [...new Set(acts.flatMap((act) => act.about))]);
    const titles = new Map(about.filter(({ kind }) => kind !== 'dream').map((one) => [one.id, one.title]));
    return {
      userId: login.userId,
      file: {
        region: locals.region.name,
        made: r.at,
        person: { ...person, enteredAt: login.createdAt },
        positions: await named(r, await positionsOf(r, id)),
        facilitates: await facilitated(r, id),
        invitations: (await invitationsOf(r, id)).map(({ sentAt, expiresAt, acceptedAt }) => ({
          sentAt,
          expiresAt,
          acceptedAt,
        })),
        acts: acts.map(({ at, roles, verb, about: ids, personId }) => ({
          at,
          roles,
          verb,
          own: personId === id,
          about: ids.map((one) => ({ id: one, title: titles.get(one) ?? null })),
        })),
      },
    };
  });
  if (!found) return null;
  const login = found.userId ? await loginFile(locals.house.db, found.userId) : null;
  return { ...found.file, login };
}

/** Erases a person with login and letters. The login goes first: what is cut off in between can be done again. */
export async function erase({ locals }: Pick<RequestEvent, 'locals'>, id: string): Promise<Outcome<null>> {
  const person = await erasable(locals.context, id);
  if (!person.ok) return person;
  const { db } = locals.house;
  if (person.value.userId) await eraseLogin(db, person.value.userId, locals.context.regionId);
  await eraseAddress(db, person.value.email);
  return erasePerson(locals.context, id);
}

async function allActs(r: Read, personId: string): Promise<Act[]> {
  const all: Act[] = [];
  for (let before: number | null = null; ;) {
    const { acts, next } = await trail(r, { personId, before });
    all.push(...acts);
    if (next === null) return all;
    before = next;
  }
}

async function named(r: Read, positions: Awaited<ReturnType<typeof positionsOf>>) {
  const places = await placesById(
    r,
    positions.map(({ placeId }) => placeId),
  );
  return positions.map(({ role, placeId, from, to }) => ({ role, place: places.get(placeId)?.name ?? '', from, to }));
}

async function facilitated(r: Read, personId: string) {
  const appointments = await appointmentsOf(r, personId);
  const processes = await processesById(
    r,
    appointments.map(({ processId }) => processId),
  );
  const names = new Map(processes.map(({ id, name }) => [id, name]));
  return appointments.map(({ processId, from, to }) => ({ process: names.get(processId) ?? {}, from, to }));
}
