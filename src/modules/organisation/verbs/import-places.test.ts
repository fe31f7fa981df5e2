import { beforeEach, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import {
  allPlaces,
  correctPlace,
  findPlace,
  importPlaces,
  openPlace,
  placesWere,
  previewImport,
} from '../index.server.ts';
import { readPlaceSheet } from '../rules/place-sheet.ts';

let world: Gathered;
const HEAD = 'orgnr;navn;type;kommunenr;aktiv';
const sheet = (...rows: string[]) => sure(readPlaceSheet([HEAD, ...rows].join('\n')));
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

test('ten thousand units come in at once', { timeout: 60_000 }, async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, nth) => `${999_000_000 + nth};Enhet ${nth};skole;999${1 + (nth % 2)};`,
  );
  expect(sure(await importPlaces(world.coordinator, sheet(...rows))).opened).toHaveLength(10_000);
  expect(sure(await previewImport(world.coordinator, sheet(...rows))).unchanged).toBe(10_000);
});
