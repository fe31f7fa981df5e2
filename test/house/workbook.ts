import { strToU8, zipSync } from 'fflate';

const SPACE = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${SPACE}/spreadsheetml/2006/main"`;
const OF_OFFICE = `${SPACE}/officeDocument/2006/relationships`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An XLSX file with one sheet of these rows, and whatever XML of cells is to stand in a last row. */
export function aWorkbook(rows: readonly (readonly (string | number)[])[], last = ''): Buffer {
  const lines = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, nth) => cellXml(cell, nth, at)).join('')}</row>`,
  );
  const end = last ? `<row r="${rows.length + 1}">${last}</row>` : '';
  return packed({
    'xl/worksheets/sheet1.xml': strToU8(
      `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join('')}${end}</sheetData></worksheet>`,
    ),
  });
}

/** An XLSX file around these parts. */
export function packed(parts: Record<string, Uint8Array>): Buffer {
  const text = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${SPACE}/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OF_OFFICE}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  };
  const whole = Object.fromEntries(Object.entries(text).map(([name, xml]) => [name, strToU8(xml)]));
  return Buffer.from(zipSync({ ...whole, ...parts }));
}

function relations(some: readonly [id: string, type: string, target: string][]): string {
  const each = some.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OF_OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${SPACE}/package/2006/relationships">${each.join('')}</Relationships>`;
}

function cellXml(cell: string | number, column: number, row: number): string {
  const at = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
