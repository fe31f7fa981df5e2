import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { aGathering, type Gathered } from '#test/house/gathering.ts';
import type { Context } from '#platform/db/context.server.ts';
import { allow, type Verdict } from '#wiring/admission.server.ts';
import { GUARDS } from '#wiring/guard.ts';

const FILES = ['+page.svelte', '+page.server.ts', '+server.ts'];

interface Asking {
  action?: string | undefined;
  demo?: boolean;
  /** Whether the login is somebody in this region. */
  member?: boolean;
}

/** Every route of the tree that answers requests, as the framework names it. */
function routes(folder = 'src/routes', id = ''): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some((entry) => FILES.includes(entry.name)) ? [id || '/'] : [];
  const below = entries.filter((entry) => entry.isDirectory());
  return [...own, ...below.flatMap((entry) => routes(`${folder}/${entry.name}`, `${id}/${entry.name}`))];
}

describe('the route table', () => {
  let world: Gathered;
  beforeAll(async () => {
    world = await aGathering();
  });

  /** What the guard says to a request for a route, with the ids of the world in its address. */
  function ask(
    route: string,
    as: Context | null,
    { action, demo = true, member = true }: Asking = {},
  ): Promise<Verdict> {
    const context = as ?? world.participant;
    const url = new URL(`http://127.0.0.1/x${action ? `?/${action}` : ''}`);
    const user = context.actor.kind === 'person' ? { id: 'u', email: 'e', name: 'n' } : null;
    const person = user && member ? { id: 'p', name: 'Noen' } : null;
    const event = {
      route: { id: route },
      url,
      request: { method: action ? 'POST' : 'GET' },
      params: { region: 'fjord', place: world.places.municipality, process: world.process.id },
      locals: { house: { config: { demo } }, region: { placeId: world.places.region }, context, person, user },
    };
    return allow(event as unknown as Parameters<typeof allow>[0]);
  }

  it('says for every route who may use it, and lists none that is gone', () => {
    expect(Object.keys(GUARDS).sort()).toEqual(routes().sort());
  });

  it('knows no route that is not listed', async () => {
    expect(await ask('/r/[region]/secret', world.coordinator)).toBe('unknown');
  });

  const guarded = Object.entries(GUARDS).filter(([, guard]) => guard.who !== 'anyone');

  it.each(guarded)('%s asks somebody without an account to sign in', async (route) => {
    expect(await ask(route, null)).toBe('sign_in');
  });

  const regional = guarded.filter(([, guard]) => guard.who !== 'signed_in');

  it.each(regional)('%s refuses a person of another region', async (route) => {
    const outsider = {
      ...world.stranger,
      actor: { kind: 'person', personId: world.clock.newId(), standing: [] },
    } as const;
    expect(await ask(route, outsider, { member: false })).toBe('refused');
  });

  it('welcomes every login to its own account, wherever it is somebody', async () => {
    expect(await ask('/account', world.stranger, { member: false })).toBe('welcome');
  });

  const stricter = (may: string) => !['place.see', 'process.see', 'goal.see_draft', 'picture.see_draft'].includes(may);
  const demands = Object.entries(GUARDS).flatMap(([route, guard]) => [
    ...(typeof guard.who === 'object' ? [{ route, action: undefined, ...guard.who }] : []),
    ...Object.entries(guard.actions ?? {}).flatMap(([action, who]) =>
      typeof who === 'object' ? [{ route, action, ...who }] : [],
    ),
  ]);

  it.each(demands.filter((one) => stricter(one.may)))(
    '$route $action refuses those of another place, and staff without a task',
    async ({ route, action }) => {
      expect(await ask(route, world.neighbour, { action })).toBe('refused');
      const staff = { role: 'staff', at: world.places.municipality };
      const actor = { kind: 'person', personId: world.clock.newId(), standing: [staff] } as const;
      expect(await ask(route, { ...world.owner, actor }, { action })).toBe('refused');
    },
  );

  it.each(demands)('$route $action welcomes whoever answers for the place', async ({ route, action, at }) => {
    expect(await ask(route, at === 'region' ? world.coordinator : world.owner, { action })).toBe('welcome');
  });

  it.each(demands.filter(({ at }) => at === 'region'))(
    '$route $action refuses whoever answers for a part of the region alone',
    async ({ route, action }) => {
      expect(await ask(route, world.owner, { action })).toBe('refused');
    },
  );

  it('keeps a name at the end of a query from passing for an action', async () => {
    const route = '/r/[region]/process/[process]';
    expect(await ask(route, world.neighbour, { action: 'handDown' })).toBe('refused');
    expect(await ask(route, world.neighbour)).toBe('welcome');
  });

  it('has its demo routes in the demo alone', async () => {
    const demo = Object.entries(GUARDS).filter(([, guard]) => guard.demo);
    expect(demo.length).toBeGreaterThan(0);
    for (const [route] of demo) {
      expect(await ask(route, world.coordinator, { demo: false })).toBe('unknown');
      expect(await ask(route, world.coordinator)).toBe('welcome');
    }
  });
});
