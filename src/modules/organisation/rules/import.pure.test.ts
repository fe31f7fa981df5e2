import { expect, test } from 'vitest';
import { sure } from '#test/house/gathering.ts';
import { parseTable } from '#platform/files/table.ts';
import { readPlaceSheet } from './place-sheet.ts';
import { readRegister } from './register.ts';

const sheet = (text: string) => sure(readPlaceSheet(sure(parseTable(text))));
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

test.each([null, 'tekst', 3, {}, { feil: 1 }, [{ EnhetListe: [nbr()] }, { feil: 500 }], [nbr(), 7]])(
  '%j is no register',
  (json) => {
    expect(readRegister(json)).toMatchObject({ refused: 'import_no_register' });
  },
);

test('a register without units is refused, and an entry that is none says so without moving the others', () => {
  for (const json of [[], { EnhetListe: [] }, [{ feil: 500 }]])
    expect(readRegister(json)).toMatchObject({ refused: 'import_no_units' });
  const { places, problems } = sure(readRegister({ EnhetListe: [null, 'x', nbr()] }));
  expect(places.map(({ row }) => row)).toEqual([3]);
  expect(problems.map(({ row, problem }) => [row, problem.refused])).toEqual([
    [1, 'import_row_no_entry'],
    [2, 'import_row_no_entry'],
  ]);
});

test('a sheet is read whatever parts its columns, and says by row what is wrong', () => {
  for (const mark of [';', '\t', ',']) {
    const text = `${SHEET}\n999000001;Tangen skule;skule;9991;nynorsk;privat;Tangen AS;ja\n`.replaceAll(';', mark);
    expect(sheet(text).places).toMatchObject([
      { row: 2, name: 'Tangen skule', kind: 'school', form: 'nn', owner: 'private' },
    ]);
  }
  const wrong = `${SHEET}\n;Uten nummer;skole;9991\n12;Kort;skole;9991\n999000003;Rar;fabrikk;9991\n999000004;A;skole;\n\n999000005;B;skole;9991\n999000005;C;skole;9991`;
  expect(sheet(wrong).problems.map(({ row, problem }) => [row, problem.refused])).toEqual([
    [2, 'import_row_number'],
    [3, 'organisation_number_wrong'],
    [4, 'import_row_kind'],
    [5, 'import_row_municipality'],
    [7, 'import_row_twice'],
    [8, 'import_row_twice'],
  ]);
  expect(readPlaceSheet(sure(parseTable('navn;type\nA;skole')))).toMatchObject({
    refused: 'import_columns',
    values: { missing: 'organisasjonsnummer, kommunenummer' },
  });
  expect(readPlaceSheet(sure(parseTable(SHEET)))).toMatchObject({ refused: 'import_empty' });
  expect(parseTable(`${SHEET}\n"999;x`)).toMatchObject({ refused: 'file_quotes' });
  expect(readPlaceSheet(sure(parseTable(`${SHEET};Navn\nx`)))).toMatchObject({ refused: 'import_columns_twice' });
});

test('a word that nobody has given a meaning is a problem of its row; SANN and USANN have one', () => {
  const row = (form: string, owner: string, active: string) =>
    `${SHEET}\n999000001;A;skole;9991;${form};${owner};;${active}`;
  expect(sheet(row('Nynorsk', 'Privat', 'USANN')).places).toMatchObject([
    { form: 'nn', owner: 'private', active: false },
  ]);
  expect(sheet(row('', '', 'SANN')).places).toMatchObject([{ form: null, owner: null, active: true }]);
  for (const [text, word] of [
    [row('samisk', '', ''), 'samisk'],
    [row('', 'stiftelse', ''), 'stiftelse'],
    [row('', '', 'kanskje'), 'kanskje'],
  ] as const) {
    const { places, problems } = sheet(text);
    expect([places, problems]).toEqual([[], [expect.objectContaining({ row: 2 })]]);
    expect(problems[0]?.problem).toMatchObject({ refused: 'import_row_word', values: { word } });
  }
});
