import { CsvError, parse } from 'csv-parse/sync';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { GROUP_COLUMNS, GROUP_NAMES, WORDS_COLUMNS } from '../content/list-words.ts';
import { LONGEST_DREAM, lengthOf, tidyWords, tooLong } from './contribution.ts';
import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';

export const MOST_ROWS = 2000;

export interface ListedDream {
  /** The line it begins on, counted from 1 as in an editor. */
  row: number;
  words: string;
  stakeholder: Stakeholder;
}

/** A row that cannot be taken in: a message key with its values. */
export interface RowProblem {
  row: number;
  refused: 'contributions_row_long' | 'contributions_row_group' | 'contributions_row_cut';
  values: Record<string, string | number>;
}

export interface DreamList {
  dreams: ListedDream[];
  problems: RowProblem[];
  /** How many dreams say the same, from the same group, as one further up. */
  alike: number;
}

interface Row {
  row: number;
  words: string;
  group: string;
  /** False when it has more cells than the header, so that the dream may be cut. */
  whole: boolean;
}

/**
 * Reads a pasted list: CSV when the first line names a column of dreams, else one dream per line.
 * Where the list does not say who dreamt, it is `stakeholder`. Empty rows are passed over.
 */
export function parseList(text: string, stakeholder: Stakeholder): Outcome<DreamList> {
  const rows = readRows(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  if (!rows.ok) return rows;
  const said = rows.value.map((row) => ({ ...row, words: tidyWords(row.words) })).filter(({ words }) => words);
  if (said.length === 0) return refuse('contributions_list_empty', 'list');
  if (said.length > MOST_ROWS)
    return refuse('contributions_list_long', 'list', { most: MOST_ROWS, count: said.length });
  const list: DreamList = { dreams: [], problems: [], alike: 0 };
  for (const row of said) take(list, row, stakeholder);
  const different = new Set(list.dreams.map((dream) => `${dream.stakeholder} ${dream.words}`));
  return done({ ...list, alike: list.dreams.length - different.size });
}

function take(list: DreamList, { row, words, group, whole }: Row, fallback: Stakeholder): void {
  const stakeholder = group ? findGroup(group) : fallback;
  if (!whole) {
    list.problems.push({ row, refused: 'contributions_row_cut', values: { row } });
  } else if (!stakeholder) {
    list.problems.push({ row, refused: 'contributions_row_group', values: { row, group: group.slice(0, 40) } });
  } else if (tooLong(words)) {
    list.problems.push({
      row,
      refused: 'contributions_row_long',
      values: { row, most: LONGEST_DREAM, length: lengthOf(words) },
    });
  } else {
    list.dreams.push({ row, words, stakeholder });
  }
}

function readRows(text: string): Outcome<Row[]> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim());
  for (const delimiter of [';', '\t', ',']) {
    const names = (lines[first] ?? '').split(delimiter).map(nameOf);
    const words = names.findIndex((name) => WORDS_COLUMNS.includes(name));
    if (words >= 0) {
      const group = names.findIndex((name) => GROUP_COLUMNS.includes(name));
      return readCsv(text, { delimiter, first, columns: names.length, words, group });
    }
  }
  return done(lines.map((line, index) => ({ row: index + 1, words: unlisted(line), group: '', whole: true })));
}

/** How the file is laid out: its header is record `first`, and dreams stand in column `words`. */
interface Layout {
  delimiter: string;
  first: number;
  columns: number;
  words: number;
  /** Below 0 when no column tells. */
  group: number;
}

function readCsv(text: string, layout: Layout): Outcome<Row[]> {
  try {
    const options = { delimiter: layout.delimiter, info: true, relax_column_count: true, relax_quotes: true } as const;
    const records = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
    const rows = records.map(({ record }, index) => ({
      row: (records[index - 1]?.info.lines ?? 0) + 1,
      ...cellsOf(record, layout),
    }));
    return done(rows.slice(layout.first + 1));
  } catch (error) {
    if (error instanceof CsvError)
      return refuse('contributions_list_broken', 'list', { row: Number(error['lines'] ?? 1) });
    throw error;
  }
}

/** A dream in the last column may hold the delimiter without quotes; elsewhere nobody can know where it ends. */
function cellsOf(record: string[], { delimiter, columns, words, group }: Layout): Omit<Row, 'row'> {
  const last = words === columns - 1;
  return {
    words: last ? record.slice(words).join(delimiter) : (record[words] ?? ''),
    group: group < 0 ? '' : (record[group] ?? '').trim(),
    whole: last || record.length <= columns,
  };
}

/** A line without the dash or bullet that lists are written with. */
function unlisted(line: string): string {
  return line.replace(/^\s*[-–•*]\s+/, '');
}

function nameOf(cell: string): string {
  return cell.trim().replaceAll(/^"|"$/g, '').trim().toLowerCase();
}

function findGroup(name: string): Stakeholder | null {
  const wanted = name.trim().toLowerCase();
  return STAKEHOLDERS.find((group) => GROUP_NAMES[group].includes(wanted)) ?? null;
}
