import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, it } from 'vitest';
import { openAuth } from '#platform/auth/auth.server.ts';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { addPerson, endPosition, positionsOf } from '#modules/organisation/index.server.ts';
import { read } from '#platform/db/work.server.ts';
import { locate } from './locate.server.ts';

const EMAIL = 'una@havnes.example';

let world: Gathered;
let cookie: string;
let personId: string;

beforeEach(async () => {
  world = await aGathering();
  const { db, root, places } = world;
  const userId = await ensureIdentity(db, 'una', 'Una Li', EMAIL);
  const positions = [{ placeId: places.municipality, role: 'staff' as const, from: '2026-01-01' }];
  personId = sure(await addPerson(root, { name: 'Una Li', email: EMAIL, userId, positions }));
  await joinRegion(db, userId, root.regionId, personId);
  const auth = openAuth({ db, secret: root.secret, secure: false }, null, []);
  const lines = (await auth.useLink(await auth.makeLink(EMAIL), new Headers())) ?? [];
  cookie = lines.map((line) => line.split(';')[0]).join('; ');
});

/** What a request to the region finds out about whoever sends it. */
async function found(): Promise<App.Locals> {
  const { db, clock, root } = world;
  const auth = openAuth({ db, secret: root.secret, secure: false }, null, []);
  const event = {
    locals: { house: { db, auth, secret: root.secret, ...clock } },
    cookies: { get: () => undefined },
    request: new Request('http://127.0.0.1/r/fjord', { headers: { cookie } }),
    params: { region: 'fjord' },
    url: new URL('http://127.0.0.1/r/fjord'),
    route: { id: '/r/[region]' },
  } as unknown as RequestEvent;
  await locate(event);
  return event.locals;
}

it('knows a person by their login while they hold a position, and as anybody after it has ended', async () => {
  const before = await found();
  expect(before.person?.id).toBe(personId);
  expect(before.context.actor).toMatchObject({ kind: 'person', standing: [{ role: 'staff' }] });
  const [position] = await read(world.root, (r) => positionsOf(r, personId));
  sure(await endPosition(world.root, world.places.municipality, position?.id ?? '', '2026-11-02'));
  expect((await found()).person?.id, 'the last day counts').toBe(personId);
  world.clock.pass(2 * 86_400_000);
  const after = await found();
  expect(after.user?.email).toBe(EMAIL);
  expect(after.person).toBeNull();
  expect(after.context.actor).toEqual({ kind: 'participant' });
});
