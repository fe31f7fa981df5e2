import { m } from '#messages';
import { tableText, type Table } from '#platform/files/table.ts';
import { SHOWN, type Proposal } from '#platform/ui/import.ts';
import type { Refusal } from '#platform/i18n/refusal.ts';
import {
  personSheet,
  placeSheet,
  type Incoming,
  type IncomingPeople,
  type Place,
} from '#modules/organisation/index.ts';
import type { ImportPreview, PeoplePreview } from '#modules/organisation/index.server.ts';
import { sentence } from './forms.server.ts';
import type { ReadFile } from './incoming.server.ts';
import { kindWord, roleWord } from './place-words.ts';

type Group = Proposal['groups'][number];
type Changed = ImportPreview['changed'][number];

/** What a file of units would change, as people read it. */
export function placesProposal(
  plan: ImportPreview,
  { incoming, readAs }: ReadFile<Incoming>,
  places: readonly Place[],
): Proposal {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const acted = new Set([
    ...plan.opened.map(({ registerNumber }) => registerNumber),
    ...plan.changed.map(({ after }) => after.registerNumber),
  ]);
  return {
    title: titleOf(plan),
    groups: placeGroups(plan, (id) => names.get(id ?? '') ?? ''),
    notes: notes(readAs, plan.problems.length, acted.size),
    rest: [
      rest(m.import_rest_same, plan.unchanged),
      rest(m.import_rest_outside, plan.outside),
      rest(m.import_rest_left, plan.left),
    ].join(' '),
    sheet: sheetOf(plan, acted.size, () =>
      placeSheet(incoming.places.filter(({ registerNumber }) => acted.has(registerNumber))),
    ),
    mark: plan.mark,
  };
}

function placeGroups(plan: ImportPreview, nameOf: (id: string | null) => string): Group[] {
  const those = (what: Changed['what'][number]) => plan.changed.filter((one) => one.what.includes(what));
  return [
    problemGroup(plan.problems),
    group(m.import_closed, those('closed').map(closedLine), true),
    group(
      m.import_astray,
      plan.astray.map(({ place, municipalityNumber }) =>
        m.import_astray_line({ name: place.name, number: municipalityNumber }),
      ),
      true,
    ),
    group(
      m.import_opened,
      plan.opened.map((one) => `${one.name}, ${kindWord(one.kind).toLowerCase()}, ${nameOf(one.parentId)}`),
    ),
    group(
      m.import_reopened,
      those('reopened').map(({ after }) => after.name),
    ),
    group(
      m.import_moved,
      those('moved').map(
        ({ before, after }) => `${after.name}: ${nameOf(before.parentId)} → ${nameOf(after.parentId)}`,
      ),
    ),
    group(
      m.import_renamed,
      those('name').map(({ before, after }) => `${before.name} → ${after.name}`),
    ),
    group(
      m.import_corrected,
      those('facts').map(({ after }) => after.name),
    ),
  ].flatMap((one) => one ?? []);
}

/** Who a file would let in, as people read it. */
export function peopleProposal(plan: PeoplePreview, { incoming, readAs }: ReadFile<IncomingPeople>): Proposal {
  const rows = new Set(plan.given.map(({ one }) => one.row));
  return {
    title: titleOf(plan),
    groups: [
      problemGroup(plan.problems),
      group(
        m.import_people_new,
        plan.added.map(({ name, email }) => `${name}, ${email}`),
      ),
      group(
        m.import_people_given,
        plan.given.map(({ one, place }) => `${one.name}: ${roleWord(one.role).toLowerCase()}, ${place.name}`),
      ),
    ].flatMap((one) => one ?? []),
    notes: notes(readAs, plan.problems.length, plan.given.length),
    rest: rest(m.import_rest_same, plan.unchanged),
    sheet: sheetOf(plan, plan.given.length, () => personSheet(incoming.people.filter(({ row }) => rows.has(row)))),
    mark: plan.mark,
  };
}

function titleOf({ problems }: { problems: unknown[] }): string {
  return problems.length > 0 ? m.import_proposal_refused() : m.import_proposal();
}

function rest(say: (values: { count: number }) => string, count: number): string {
  return count > 0 ? say({ count }) : '';
}

function sheetOf(plan: { problems: unknown[] }, acts: number, rows: () => string[][]): string | null {
  return plan.problems.length === 0 && acts > 0 ? tableText(rows()) : null;
}

function notes(readAs: Table['readAs'], problems: number, acts: number): string[] {
  return [
    ...(readAs === 'windows-1252' ? [m.import_read_as_windows()] : []),
    ...(problems > 0 ? [m.import_problems({ count: problems })] : acts === 0 ? [m.import_nothing()] : []),
  ];
}

function problemGroup(problems: readonly { row: number; problem: Refusal }[]): Group | null {
  const lines = problems.map(({ row, problem }) => m.import_problem_line({ row, problem: sentence(problem) }));
  return group(m.import_rows_refused, lines, true);
}

function closedLine({ before, with: centre }: Changed): string {
  return centre ? m.import_closed_with({ name: before.name, centre }) : before.name;
}

function group(title: (values: { count: number }) => string, lines: string[], grave = false): Group | null {
  const count = lines.length;
  if (count === 0) return null;
  const more = count > SHOWN ? m.import_more({ count: count - SHOWN }) : null;
  return { title: title({ count }), lines: lines.slice(0, SHOWN), more, ...(grave ? { grave } : {}) };
}
