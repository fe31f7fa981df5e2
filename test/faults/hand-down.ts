import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openPlace, createRegion, placesOfRegion } from '#modules/organisation/index.server.ts';
import { startProcess, variantsOf } from '#modules/processes/index.server.ts';
import { readConfig } from '#platform/config/config.server.ts';
import { read } from '#platform/db/work.server.ts';
import { contextOf, openHouse, type House } from '#wiring/start.server.ts';
import { sure } from '../house/sure.ts';
import { makeStorage, type Engine, type Storage } from '../house/server.ts';
import type { Result } from '../runners/result.ts';

const UNITS = 125;
/** How long after the hand-down has begun it is killed, in milliseconds: from at once to when it is likely done. */
const AFTER = [0, 40, 120, 400];

interface World {
  regionId: string;
  municipality: string;
  units: string[];
}

/** A hand-down to 125 units, killed at several moments: all have got theirs, or none. Each counts as one test. */
export async function handDownRounds(engines: readonly Engine[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const engine of engines) {
    const begun = performance.now();
    const storage = await makeStorage(engine);
    const result: Result = { runner: `hand-down killed on ${engine}`, passed: 0, failed: 0, skipped: [], seconds: 0 };
    try {
      const world = await withHouse(storage, fill);
      for (const after of AFTER) {
        const got = await killed(storage, world, after);
        process.stdout.write(`hand-down on ${engine}, killed after ${after} ms: ${got} of ${UNITS}\n`);
        if (got === 0 || got === UNITS) result.passed += 1;
        else result.failed += 1;
      }
    } catch (error) {
      process.stdout.write(`hand-down on ${engine}: ${String(error)}\n`);
      result.failed = AFTER.length - result.passed;
    } finally {
      await storage.remove();
    }
    results.push({ ...result, seconds: (performance.now() - begun) / 1000 });
  }
  return results;
}

async function fill(house: House): Promise<World> {
  const context = contextOf(house, house.newId(), { kind: 'system', name: 'test' });
  const made = sure(
    await createRegion(context, {
      slug: 'fall',
      name: 'Fall',
      vision: 'Alle eller ingen',
      form: 'nb',
      madeUp: true,
      municipalities: [{ name: 'Fallvik', registerNumber: null, form: 'nb' }],
      coordinator: { name: 'Kari Berg', email: 'kari@fall.example', userId: 'kari' },
    }),
  );
  const [municipality = ''] = made.municipalityIds;
  for (let number = 1; number <= UNITS; number++) {
    const form = { kind: 'kindergarten', underId: municipality, name: `Barnehage ${number}`, form: 'nb' } as const;
    sure(await openPlace(context, { ...form, owner: 'public', registerNumber: null }));
  }
  const places = await read(context, (r) => placesOfRegion(r));
  const units = places.filter(({ parentId }) => parentId === municipality).map(({ id }) => id);
  return { regionId: context.regionId, municipality, units };
}

/** How many have got a variant of a process whose hand-down was killed. */
async function killed(storage: Storage, { regionId, municipality, units }: World, after: number): Promise<number> {
  const system = (house: House) => contextOf(house, regionId, { kind: 'system', name: 'test' });
  const form = { placeId: municipality, template: 'future_picture', question: {}, startsOn: '' };
  const id = await withHouse(storage, async (house) => sure(await startProcess(system(house), form)));
  const child = spawn(process.execPath, ['test/faults/hand-down-child.ts', regionId, id, units.join(',')], {
    env: { ...process.env, NODE_ENV: 'production', ...storage.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await wait(after);
  child.kill('SIGKILL');
  await once(child, 'close');
  return withHouse(storage, async (house) => (await read(system(house), (r) => variantsOf(r, id))).length);
}

async function withHouse<T>(storage: Storage, work: (house: House) => Promise<T>): Promise<T> {
  const { DATABASE_URL, VARDE_DATA } = storage.env;
  const house = await openHouse({
    ...readConfig(),
    databaseUrl: DATABASE_URL || null,
    dataFolder: VARDE_DATA ?? '',
    demo: false,
  });
  try {
    return await work(house);
  } finally {
    await house.db.close();
  }
}
