import { beforeEach, expect, test } from 'vitest';
import { parseTable } from '#platform/files/table.ts';
import { read } from '#platform/db/work.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { importPeople } from '../index.server.ts';
import { readPersonSheet } from '../rules/person-sheet.ts';
import { peopleAfter, peopleNear, peopleOfRegion } from './people.server.ts';

let world: Gathered;
beforeEach(async () => {
  world = await aGathering();
});

const NAMES = ['Åse Vik', 'anna Nes', 'Ærlend Bø', 'Zara Li', 'Øyvind Ro', 'Anna Moe', 'Østein Li'];

async function enter(): Promise<void> {
  const rows = NAMES.map((name, nr) => `${name};n${nr}@example.no;ansatt;Havnes`);
  const sheet = sure(parseTable(['navn;epost;rolle;sted', ...rows].join('\n')));
  sure(await importPeople(world.coordinator, sure(readPersonSheet(sheet))));
}

test('names stand in Norwegian order, whatever the database thinks of letters', async () => {
  await enter();
  const all = (await read(world.root, peopleOfRegion)).map(({ name }) => name);
  const given = all.filter((name) => NAMES.includes(name));
  expect(given).toEqual(['Anna Moe', 'anna Nes', 'Zara Li', 'Ærlend Bø', 'Østein Li', 'Øyvind Ro', 'Åse Vik']);
});

test('read some at a time, everybody comes once', async () => {
  await enter();
  const all = (await read(world.root, peopleOfRegion)).map(({ id }) => id);
  const met: string[] = [];
  for (let after: string | null = null; ;) {
    const some: string[] = (await read(world.root, (r) => peopleAfter(r, after, 2))).map(({ id }) => id);
    if (some.length === 0) break;
    met.push(...some);
    after = some.at(-1) ?? null;
  }
  expect(met).toEqual(all);
});

test('whom to choose among at a place are first those of its own municipality and the region', async () => {
  await enter();
  const few = await read(world.root, (r) => peopleNear(r, world.places.elsewhere, 3));
  const all = await read(world.root, (r) => peopleNear(r, world.places.elsewhere));
  expect(all.people.map(({ name }) => name)).toEqual((await read(world.root, peopleOfRegion)).map(({ name }) => name));
  expect(few.people.filter(({ name }) => NAMES.includes(name))).toEqual([]);
  expect(few.cut).toEqual({ shown: 3, all: all.people.length });
  expect(all.cut).toBeNull();
});
