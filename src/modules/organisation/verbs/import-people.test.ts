import { beforeEach, expect, test } from 'vitest';
import { parseTable } from '#platform/files/table.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { allPositions } from '../store/positions.server.ts';
import { importPeople, inviteAgain, peopleOfRegion, previewPeople, uninvited } from '../index.server.ts';
import { readPersonSheet } from '../rules/person-sheet.ts';

let world: Gathered;
beforeEach(async () => {
  world = await aGathering();
});

const sheet = (...rows: string[]) =>
  sure(readPersonSheet(sure(parseTable(['navn;epost;rolle;sted;fra;til', ...rows].join('\n')))));
const everybody = () => read(world.root, peopleOfRegion);
const everything = async () => [await everybody(), await read(world.root, allPositions)];

test('people come in with their positions, once, and wait to be asked in', async () => {
  const file = sheet(
    'Liv Nes;liv@example.no;ansatt;Havnes;1.8.2027;',
    'Liv Nes;liv@example.no;ansatt;Innfjord;;1.6.2027',
  );
  const { mark } = sure(await previewPeople(world.coordinator, file));
  const both = await Promise.all([1, 2].map(() => importPeople(world.coordinator, file)));
  expect(both.map((one) => one.ok && one.value.given.length).toSorted()).toEqual([0, 2]);
  expect(await importPeople(world.coordinator, file, mark)).toMatchObject({ refused: 'import_changed_meanwhile' });
  const [liv] = (await everybody()).filter(({ email }) => email === 'liv@example.no');
  const held = (await read(world.root, allPositions)).filter(({ personId }) => personId === liv?.id);
  expect(held.map(({ from, to }) => [from, to])).toEqual([
    ['2027-08-01', null],
    [dayOf(world.clock.now()), '2027-06-01'],
  ]);
  expect(await read(world.root, (r) => uninvited(r, '2027-09-01'))).toEqual([liv?.id]);
  sure(await inviteAgain(world.coordinator, liv?.id ?? '', null, 'a token'));
  expect(await read(world.root, (r) => uninvited(r, '2027-09-01'))).toEqual([]);
});

test('a row that cannot be, and somebody who may not, change nothing', async () => {
  const before = await everything();
  const good = 'Liv Nes;liv@example.no;ansatt;Havnes';
  expect(await importPeople(world.coordinator, sheet(good, 'X;x@example.no;ansatt;Ingensteds'))).toMatchObject({
    refused: 'import_problems',
  });
  for (const who of [world.owner, world.neighbour, world.facilitator, world.participant, world.stranger])
    for (const ask of [importPeople, previewPeople])
      expect((await ask(who, sheet(good))).ok && who !== world.stranger).toBe(false);
  expect(await everything()).toEqual(before);
});
