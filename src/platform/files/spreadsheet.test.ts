import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSpreadsheet } from './spreadsheet.server.ts';
import { aWorkbook, packed } from '#test/house/workbook.ts';

const ROWS = [
  ['Navn', 'Orgnr', 'Fra'],
  ['Sørvær skule', 999000001, ' x '],
];
const AS_TEXT = [
  { row: 1, cells: ['Navn', 'Orgnr', 'Fra'] },
  { row: 2, cells: ['Sørvær skule', '999000001', 'x'] },
];
const CSV = 'Navn;Orgnr;Fra\r\nSørvær skule;999000001; x \r\n;;\r\n';

test('the same rows, whatever the file is', async () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const files: [bytes: Uint8Array, readAs: string][] = [
    [Buffer.from(CSV), 'utf-8'],
    [Buffer.from(`\uFEFF${CSV}`), 'utf-8'],
    [Buffer.from(CSV, 'latin1'), 'windows-1252'],
    [utf16(CSV), 'utf-16'],
    [utf16(CSV).swap16(), 'utf-16'],
    [Buffer.from(CSV.replaceAll(';', '\t')), 'utf-8'],
    [aWorkbook(ROWS), 'xlsx'],
  ];
  for (const [bytes, readAs] of files)
    expect(await readSpreadsheet(bytes)).toMatchObject({ ok: true, value: { rows: AS_TEXT, readAs } });
});

test('what cannot be read is refused with what to do', async () => {
  const whole = aWorkbook(ROWS);
  const files: [bytes: Uint8Array, refused: string][] = [
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file_old_workbook'],
    [Buffer.from('navn\0orgnr'), 'file_no_sheet'],
    [Buffer.from('PK og så noe annet'), 'file_no_workbook'],
    [whole.subarray(0, whole.length / 2), 'file_no_workbook'],
    [zipSync({ 'word/document.xml': strToU8('<x/>') }), 'file_no_workbook'],
    [aWorkbook(ROWS, '<c r="B3"><f>SUM(A1:A2)</f><v>3</v></c>'), 'file_formula'],
    [aWorkbook(ROWS, '<c t="str" r="B3"><f t="shared" si="0"/><v>3</v></c>'), 'file_formula'],
    [aWorkbook(ROWS, '<c r="XFD3"><v>1</v></c>'), 'file_unfolds'],
    [aWorkbook(ROWS, '<c r="A1048576"><v>1</v></c>'), 'file_unfolds'],
    [aWorkbook(ROWS, '</row><row r="1048576">'), 'file_unfolds'],
    [Buffer.from('navn;orgnr\n"Vik;1'), 'file_quotes'],
  ];
  for (const [at, [bytes, refused]] of files.entries())
    expect(await readSpreadsheet(bytes), String(at)).toMatchObject({ refused });
});

test('a workbook that unfolds to far more than it is, and one that lies of it, are refused', async () => {
  const bomb = packed({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await readSpreadsheet(bomb)).toMatchObject({ refused: 'file_unfolds' });
  expect(await readSpreadsheet(lyingOfSize(bomb, 100))).toMatchObject({ refused: 'file_no_workbook' });
});

/** The archive with every entry said to unfold to so many bytes. */
function lyingOfSize(archive: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(archive);
  const SIGNS: [sign: number, at: number][] = [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ];
  for (let at = 0; at < copy.length - 4; at++)
    for (const [sign, offset] of SIGNS) if (copy.readUInt32LE(at) === sign) copy.writeUInt32LE(size, at + offset);
  return copy;
}
