import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sure } from '#test/house/gathering.ts';
import { planImport } from './import-plan.ts';
import type { Incoming } from './incoming.ts';
import { readPlaceSheet } from './place-sheet.ts';
import { readRegister } from './register.ts';
import type { Place } from './place.ts';

const SHEET = 'Orgnr;Navn;Type;Kommunenr;Målform;Eierform;Eier;Aktiv';

const nbr = (more: object = {}) => ({
  Organisasjonsnummer: '999000001',
  Navn: 'Strandkråka barnehage',
  Kommune: { Kommunenummer: '9991', Navn: 'Sørvær' },
  Maalform: { Id: 'N', Navn: 'Nynorsk' },
  ErAktiv: true,
  ErBarnehage: true,
  ErPrivatBarnehage: true,
  ForeldreRelasjoner: [
    { Enhet: { Organisasjonsnummer: '999000009', Navn: 'Strandkråka SA' }, Relasjonstype: { Id: 1, Navn: 'Eier' } },
  ],
  ...more,
});

test('a page of the register is read, as its fourth version and older ones spell it', () => {
  const [one] = sure(readRegister({ AntallSider: 1, EnhetListe: [nbr()] })).places;
  expect(one).toEqual({
    row: 1,
    registerNumber: '999000001',
    name: 'Strandkråka barnehage',
    kind: 'kindergarten',
    municipalityNumber: '9991',
    form: 'nn',
    owner: 'private',
    ownerName: 'Strandkråka SA',
    active: true,
  });
  const old = {
    OrgNr: 999000002,
    Navn: 'Tangen skole',
    KommuneNr: '9991',
    Målform: 'Bokmål',
    ErGrunnSkole: true,
    ErPrivatSkole: false,
  };
  const [school] = sure(readRegister([old])).places;
  expect(school).toMatchObject({
    registerNumber: '999000002',
    kind: 'school',
    form: 'nb',
    owner: 'public',
    active: true,
  });
  const pages = sure(
    readRegister([{ EnhetListe: [nbr()] }, { EnhetListe: [old, { ...old, ErGrunnSkole: false, OrgNr: 1 }] }]),
  );
  expect([pages.places.length, pages.left]).toEqual([2, 1]);
});

test.each([null, 'tekst', 3, {}, { feil: 1 }, []])('%j is no register', (json) => {
  expect(readRegister(json)).toMatchObject({ refused: 'import_no_register' });
});

test('a sheet is read whatever parts its columns, and says by row what is wrong', () => {
  for (const mark of [';', '\t', ',']) {
    const text = `${SHEET}\n999000001;Tangen skule;skule;9991;nynorsk;privat;Tangen AS;ja\n`.replaceAll(';', mark);
    expect(sure(readPlaceSheet(text)).places).toMatchObject([
      { row: 2, name: 'Tangen skule', kind: 'school', form: 'nn', owner: 'private' },
    ]);
  }
  const wrong = `${SHEET}\n;Uten nummer;skole;9991\n12;Kort;skole;9991\n999000003;Rar;fabrikk;9991\n999000004;A;skole;\n\n999000005;B;skole;9991\n999000005;C;skole;9991`;
  expect(sure(readPlaceSheet(wrong)).problems.map(({ row, problem }) => [row, problem.refused])).toEqual([
    [2, 'import_row_number'],
    [3, 'organisation_number_wrong'],
    [4, 'import_row_kind'],
    [5, 'import_row_municipality'],
    [7, 'import_row_twice'],
    [8, 'import_row_twice'],
  ]);
  expect(readPlaceSheet('navn;type\nA;skole')).toMatchObject({
    refused: 'import_columns',
    values: { missing: 'number, municipality' },
  });
  expect(readPlaceSheet(SHEET)).toMatchObject({ refused: 'import_empty' });
  expect(readPlaceSheet(`${SHEET}\n"999;x`)).toMatchObject({ refused: 'import_quotes' });
});

const municipality: Place = {
  id: 'm',
  kind: 'municipality',
  parentId: 'r',
  path: ['r', 'm'],
  name: 'Sørvær',
  form: 'nb',
  owner: 'public',
  ownerName: null,
  registerNumber: '9991',
  openedOn: '2000-01-01',
  closedOn: null,
};
const there = (places: Place[]) => ({
  places: [municipality, ...places],
  succeeded: new Set<string>(),
  today: '2026-11-24',
});

const incoming = fc
  .uniqueArray(fc.integer({ min: 999_000_000, max: 999_000_040 }), { minLength: 1, maxLength: 12 })
  .map((numbers): Incoming => ({
    left: 0,
    problems: [],
    places: numbers.map((number, index) => ({
      row: index + 1,
      registerNumber: String(number),
      name: `Enhet ${number}`,
      kind: number % 2 ? 'school' : 'kindergarten',
      municipalityNumber: number % 5 ? '9991' : '9992',
      form: null,
      owner: null,
      ownerName: null,
      active: number % 7 !== 0,
    })),
  }));

test('what was taken in changes nothing when it comes again, in whatever order', () => {
  fc.assert(
    fc.property(incoming, (file) => {
      const first = planImport(file, there([]));
      const made = first.opened.map((one): Place => ({
        ...municipality,
        id: one.registerNumber,
        kind: one.kind,
        name: one.name,
        registerNumber: one.registerNumber,
        parentId: 'm',
        path: ['r', 'm', one.registerNumber],
      }));
      for (const places of [file.places, file.places.toReversed()]) {
        const again = planImport({ ...file, places }, there(made));
        expect([again.opened, again.changed, again.problems]).toEqual([[], [], []]);
        expect(again.outside).toBe(first.outside);
      }
    }),
  );
});
