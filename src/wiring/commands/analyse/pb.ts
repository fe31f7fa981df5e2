import { parse, type CsvError } from 'csv-parse/sync';
import type { Ballot, Election, Project } from '#engine/selection/election.ts';
import { IllFormed } from '../command.ts';
import { read } from './read.ts';

/** A participatory budget as Pabulib writes it (pabulib.org/format). */
export interface Budget {
  election: Election;
  /** How many of the smallest unit make one of what the file counts in: 100 where costs have two decimals. */
  scale: number;
}

interface Line {
  line: number;
  values: readonly string[];
}

type Sections = Record<'META' | 'PROJECTS' | 'VOTES', Line[]>;

const READ = ['approval', 'choose-1', 'cumulative', 'scoring'];

/** Throws `IllFormed`. */
export function budgetIn(file: string): Budget {
  const sections = sectionsIn(file);
  const meta = new Map(
    sections.META.slice(1).map((line) => [line.values[0] ?? '', { ...line, said: line.values[1] ?? '' }]),
  );
  const kind = meta.get('vote_type');
  if (kind && !READ.includes(kind.said))
    throw new IllFormed(file, kind.line, `«vote_type» is «${kind.said}», and should be one of ${READ.join(', ')}`);
  const budget = meta.get('budget');
  if (!budget) throw new IllFormed(file, null, 'no «budget» in META');
  const rows = tableOf(file, 'PROJECTS', sections, ['project_id', 'cost']);
  const money = [budget.said, ...rows.map(({ of }) => of('cost'))];
  const decimals = Math.max(...money.map((text) => /^\d+[.,](\d+?)0*$/.exec(text)?.[1]?.length ?? 0));
  const inUnits = (text: string, line: number, name: string): bigint => {
    const [, whole = '', rest = ''] = /^(\d+)(?:[.,](\d+?)0*)?$/.exec(text) ?? [];
    if (whole === '') throw new IllFormed(file, line, `«${name}» should be an amount, and is «${text}»`);
    return BigInt(whole + rest.padEnd(decimals, '0').slice(0, decimals));
  };
  const projects = projectsIn(file, rows, inUnits);
  const known = new Set(projects.map(({ id }) => id));
  const ballots = tableOf(file, 'VOTES', sections, ['vote']).map((row) => ballotIn(file, row, known));
  return {
    election: { projects, ballots, budget: inUnits(budget.said, budget.line, 'budget') },
    scale: 10 ** decimals,
  };
}

interface Row {
  line: number;
  of(name: string): string;
  has(name: string): boolean;
}

function projectsIn(
  file: string,
  rows: Row[],
  inUnits: (text: string, line: number, name: string) => bigint,
): Project[] {
  const known = new Set<string>();
  return rows.map(({ line, of }) => {
    const id = of('project_id');
    if (id === '') throw new IllFormed(file, line, '«project_id» is empty');
    if (known.has(id)) throw new IllFormed(file, line, `the project «${id}» stands twice`);
    known.add(id);
    return { id, cost: inUnits(of('cost'), line, 'cost') };
  });
}

function ballotIn(file: string, { line, of, has }: Row, known: ReadonlySet<string>): Ballot {
  const listed = (name: string): string[] =>
    of(name)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const chosen = listed('vote');
  const given = has('points') ? listed('points').map(Number) : chosen.map(() => 1);
  const unknown = chosen.find((id) => !known.has(id));
  if (unknown !== undefined) throw new IllFormed(file, line, `there is no project «${unknown}»`);
  if (given.length !== chosen.length) throw new IllFormed(file, line, '«points» and «vote» are not equally many');
  if (given.some((points) => !Number.isFinite(points))) throw new IllFormed(file, line, '«points» should be numbers');
  return { voter: of('voter_id'), points: new Map(chosen.map((id, at) => [id, given[at] ?? 0])) };
}

function tableOf(file: string, section: keyof Sections, sections: Sections, needed: string[]): Row[] {
  const [head, ...lines] = sections[section];
  if (!head) throw new IllFormed(file, null, `no section ${section}`);
  const names = head.values.map((name) => name.trim());
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined) throw new IllFormed(file, head.line, `no column «${missing}» in ${section}`);
  return lines.map(({ line, values }) => {
    if (values.length > names.length)
      throw new IllFormed(file, line, `${values.length} values, and ${section} has ${names.length} columns`);
    return { line, has: (name) => names.includes(name), of: (name) => (values[names.indexOf(name)] ?? '').trim() };
  });
}

function sectionsIn(file: string): Sections {
  const sections: Sections = { META: [], PROJECTS: [], VOTES: [] };
  let open: Line[] | undefined;
  for (const { line, values } of linesOf(file)) {
    const [only = ''] = values;
    if (values.length === 1 && only.trim() in sections) open = sections[only.trim() as keyof Sections];
    else if (open) open.push({ line, values });
    else throw new IllFormed(file, line, 'something before META');
  }
  return sections;
}

function linesOf(file: string): Line[] {
  const options = { delimiter: ';', relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true };
  try {
    const records = parse(read(file), options) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      values: record,
    }));
  } catch (error) {
    if (error instanceof IllFormed) throw error;
    const { message, lines } = error as CsvError & { lines?: number };
    throw new IllFormed(file, lines ?? null, message);
  }
}
