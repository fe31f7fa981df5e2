import { beforeEach, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import {
  allPlaces,
  appoint,
  correctPlace,
  findPlace,
  importPlaces,
  openPlace,
  peopleOfRegion,
  placesWere,
  positionsAt,
  previewImport,
} from '../index.server.ts';
import { findRecord } from '#modules/thread/index.server.ts';
import { parseTable } from '#platform/files/table.ts';
import { readPlaceSheet } from '../rules/place-sheet.ts';

let world: Gathered;
const HEAD = 'orgnr;navn;type;kommunenr;aktiv';
const sheet = (...rows: string[]) => sure(readPlaceSheet(sure(parseTable([HEAD, ...rows].join('\n')))));
const all = () => read(world.root, allPlaces);

beforeEach(async () => {
  world = await aGathering();
  for (const [id, number] of [
    [world.places.municipality, '9991'],
    [world.places.elsewhere, '9992'],
  ] as const) {
    const { name } = (await read(world.root, (r) => findPlace(r, id))) ?? { name: '' };
    const facts = { name, form: 'nb', owner: 'public', ownerName: '', registerNumber: number } as const;
    sure(await correctPlace(world.coordinator, id, facts));
  }
});

test('units are opened under their municipality, renamed, moved, closed and opened again', async () => {
  sure(
    await importPlaces(
      world.coordinator,
      sheet(
        '999000001;Tangen skole;skole;9991;',
        '999000002;Vika barnehage;barnehage;9992;',
        '999000003;Langt borte;skole;1111;',
      ),
    ),
  );
  const [tangen] = (await all()).filter(({ registerNumber }) => registerNumber === '999000001');
  expect(tangen?.path).toEqual([world.places.region, world.places.municipality, tangen?.id]);
  world.clock.pass(86_400_000);
  const next = sheet('999000001;Tangen oppvekst;skole;9992;', '999000002;Vika barnehage;barnehage;9992;nei');
  const plan = sure(await importPlaces(world.coordinator, next));
  expect(plan.changed.map(({ what }) => what)).toEqual([['name', 'moved'], ['closed']]);
  const after = await read(world.root, (r) => findPlace(r, tangen?.id ?? ''));
  expect(after).toMatchObject({
    name: 'Tangen oppvekst',
    path: [world.places.region, world.places.elsewhere, tangen?.id],
  });
  expect(await read(world.root, (r) => placesWere(r, [tangen?.id ?? '']))).toMatchObject([{ name: 'Tangen skole' }]);
  const again = sure(await importPlaces(world.coordinator, sheet('999000002;Vika barnehage;barnehage;9992;ja')));
  expect(again.changed.map(({ what }) => what)).toEqual([['reopened']]);
});

test('one row that cannot be leaves everything as it was, and a preview always does', async () => {
  const before = await all();
  const wrong = sheet('999000001;Tangen skole;skole;9991;', '12;Kort;skole;9991;');
  expect(await importPlaces(world.coordinator, wrong)).toMatchObject({
    refused: 'import_problems',
    values: { count: 1 },
  });
  expect(sure(await previewImport(world.coordinator, sheet('999000001;Tangen skole;skole;9991;'))).opened).toHaveLength(
    1,
  );
  for (const who of [world.owner, world.participant]) {
    expect(await importPlaces(who, sheet('999000001;Tangen skole;skole;9991;'))).toMatchObject({
      refused: 'access_denied',
    });
    expect(await previewImport(who, wrong)).toMatchObject({ refused: 'access_denied' });
  }
  expect(await all()).toEqual(before);
});

test('the same file by two at once comes in once; one opened by hand is known by its name', async () => {
  const form = {
    kind: 'school',
    underId: world.places.municipality,
    name: 'Tangen Skole',
    form: 'nn',
    owner: 'public',
    registerNumber: null,
  } as const;
  const id = sure(await openPlace(world.owner, form));
  const file = sheet('999000001;Tangen skole;skole;9991;', '999000002;Vika skole;skole;9991;');
  const both = await Promise.all([1, 2].map(() => importPlaces(world.coordinator, file)));
  expect(both.map((one) => one.ok && one.value.opened.length).toSorted()).toEqual([0, 1]);
  expect((await all()).filter(({ kind }) => kind === 'school')).toHaveLength(2);
  expect(await read(world.root, (r) => findPlace(r, id))).toMatchObject({ registerNumber: '999000001', form: 'nn' });
});

test('a centre with its units is moved, closed and left as the plan says, positions and all', async () => {
  const open = (kind: 'centre' | 'school' | 'kindergarten', name: string, underId: string, registerNumber: string) =>
    openPlace(world.owner, { kind, underId, name, form: 'nb', owner: 'public', registerNumber }).then(sure);
  const centre = await open('centre', 'Vika oppvekst', world.places.municipality, '999000100');
  const school = await open('school', 'Vika skole', centre, '999000101');
  const kindergarten = await open('kindergarten', 'Vika barnehage', centre, '999000102');
  sure(
    await appoint(world.owner, kindergarten, {
      personId: (await read(world.root, peopleOfRegion))[0]?.id ?? '',
      role: 'unit_leader',
      from: '',
      to: '',
    }),
  );
  world.clock.pass(86_400_000);
  const path = async (id: string) => (await read(world.root, (r) => findPlace(r, id)))?.path.slice(1);
  const file = (number: string, active: string) =>
    sheet(`999000100;Vika oppvekst;oppvekstsenter;${number};${active}`, `999000101;Vika skule;skole;${number};`);
  sure(await importPlaces(world.coordinator, file('9992', '')));
  expect([await path(school), await path(kindergarten)]).toEqual([
    [world.places.elsewhere, centre, school],
    [world.places.elsewhere, centre, kindergarten],
  ]);
  world.clock.pass(86_400_000);
  sure(await importPlaces(world.coordinator, file('9992', 'nei')));
  expect(await path(school)).toEqual([world.places.elsewhere, school]);
  expect(await read(world.root, (r) => findPlace(r, kindergarten))).toMatchObject({ closedOn: expect.any(String) });
  const [held] = await read(world.root, (r) => positionsAt(r, kindergarten));
  expect(held?.to).not.toBeNull();
  expect(await read(world.root, (r) => findRecord(r, school))).toMatchObject({ title: 'Vika skule' });
  const again = sure(await previewImport(world.coordinator, file('9992', 'nei')));
  expect([again.opened, again.changed]).toEqual([[], []]);
});

test('what was looked at is what is done, or nothing', async () => {
  const file = sheet('999000001;Tangen skole;skole;9991;');
  const { mark } = sure(await previewImport(world.coordinator, file));
  const other = sheet('999000001;Tangen skule;skole;9991;');
  expect(await importPlaces(world.coordinator, other, mark)).toMatchObject({ refused: 'import_changed_meanwhile' });
  sure(await importPlaces(world.coordinator, file, mark));
  expect(await importPlaces(world.coordinator, file, mark)).toMatchObject({ refused: 'import_changed_meanwhile' });
});

test('ten thousand units come in at once, are renamed, moved and closed at once', { timeout: 120_000 }, async () => {
  const rows = (name: string, from: number, active: string) =>
    sheet(
      ...Array.from(
        { length: 10_000 },
        (_, nth) => `${999_000_000 + nth};${name} ${nth};skole;999${1 + ((nth + from) % 2)};${active}`,
      ),
    );
  expect(sure(await importPlaces(world.coordinator, rows('Enhet', 0, ''))).opened).toHaveLength(10_000);
  expect(sure(await previewImport(world.coordinator, rows('Enhet', 0, ''))).unchanged).toBe(10_000);
  world.clock.pass(86_400_000);
  expect(sure(await importPlaces(world.coordinator, rows('Eining', 1, ''))).changed).toHaveLength(10_000);
  sure(await importPlaces(world.coordinator, rows('Eining', 1, 'nei')));
  const units = (await all()).filter(({ kind, name }) => kind === 'school' && name.startsWith('Eining'));
  expect(units).toHaveLength(10_000);
  expect(units.every(({ closedOn, path, parentId }) => closedOn !== null && path.at(-2) === parentId)).toBe(true);
});
