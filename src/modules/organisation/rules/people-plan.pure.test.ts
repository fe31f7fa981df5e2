import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable, tableText } from '#platform/files/table.ts';
import { sure } from '#test/house/gathering.ts';
import { peopleKey, planPeople } from './people-plan.ts';
import { personSheet, readPersonSheet } from './person-sheet.ts';
import type { Place, PlaceKind } from './place.ts';

const TODAY = '2026-11-24';
const HEAD = 'Navn;E-post;Rolle;Sted;Fra;Til';
const read = (...rows: string[]) => sure(readPersonSheet(sure(parseTable([HEAD, ...rows].join('\n')))));
const refused = (problems: { row: number; problem: { refused: string } }[]) =>
  problems.map(({ row, problem }) => [row, problem.refused]);

function place(id: string, kind: PlaceKind, more: Partial<Place> = {}): Place {
  const facts = { form: 'nb', owner: 'public', ownerName: null, openedOn: '2000-01-01', closedOn: null } as const;
  return { id, kind, parentId: null, path: [id], name: id, registerNumber: null, ...facts, ...more };
}

const places = [
  place('r', 'region'),
  place('m', 'municipality', { name: 'Sørvær', registerNumber: '9991' }),
  place('s', 'school', { name: 'Tangen skole', registerNumber: '999000001' }),
  place('t', 'school', { name: 'Vik skole' }),
  place('u', 'school', { name: 'Vik skole' }),
  place('old', 'school', { name: 'Gamle skole', closedOn: '2020-06-30' }),
];
const liv = { id: 'p', name: 'Liv Nes', email: 'liv@example.no' };
const leads = { personId: 'p', placeId: 's', role: 'unit_leader', from: '2020-01-01', to: null } as const;
const there = { places, people: [liv], positions: [leads], today: TODAY };

test('a row is checked by itself, and says everything that is wrong with it', () => {
  const { people, problems } = read(
    'Liv Nes;LIV@example.no;Rektor;Tangen skole;1.8.2026;31.7.2027',
    ';ingen;sjef;;i går;',
    'Per;per@example.no;ansatt;Sørvær;1.8.2026;1.7.2026',
    'Per;per@example.no;;Sørvær',
  );
  expect(people).toEqual([
    {
      row: 2,
      name: 'Liv Nes',
      email: 'liv@example.no',
      role: 'unit_leader',
      place: 'Tangen skole',
      from: '2026-08-01',
      to: '2027-07-31',
    },
  ]);
  expect(refused(problems)).toEqual([
    [3, 'organisation_person_name'],
    [3, 'organisation_email'],
    [3, 'import_row_word'],
    [3, 'organisation_day'],
    [3, 'import_row_place'],
    [4, 'organisation_term_backwards'],
    [5, 'import_row_role'],
  ]);
});

test('people are known by their address and places by number or name', () => {
  const plan = planPeople(
    read(
      'Liv N.;liv@example.no;rektor;999 000 001',
      'Liv N.;liv@example.no;ansatt;Sørvær',
      'Per;per@example.no;ansatt;tangen SKOLE',
      'Per;per@example.no;kommuneansvarlig;9991',
    ),
    there,
  );
  expect(plan.problems).toEqual([]);
  expect(plan.unchanged).toBe(1);
  expect(plan.added).toEqual([{ name: 'Per', email: 'per@example.no' }]);
  expect(plan.given.map(({ one, personId, place }) => [one.email, personId, place.id, one.role])).toEqual([
    ['liv@example.no', 'p', 'm', 'staff'],
    ['per@example.no', null, 's', 'staff'],
    ['per@example.no', null, 'm', 'municipal_owner'],
  ]);
});

test('what cannot be is said by row', () => {
  const { problems } = planPeople(
    read(
      'A;a@example.no;ansatt;Ingensteds',
      'A;a@example.no;ansatt;Vik skole',
      'A;a@example.no;ansatt;Gamle skole',
      'A;a@example.no;rektor;Sørvær',
      'A;a@example.no;rektor;Tangen skole',
      'B;a@example.no;ansatt;Tangen skole',
      'C;c@example.no;ansatt;Tangen skole;1.1.2027',
      'C;c@example.no;ansatt;Tangen skole',
      'D;d@example.no;ansatt;Tangen skole;1.1.1999;',
    ),
    there,
  );
  expect(refused(problems)).toEqual([
    [2, 'import_row_no_place'],
    [3, 'import_row_same_name'],
    [4, 'import_row_no_place'],
    [5, 'import_row_misfit'],
    [6, 'import_row_one_leader'],
    [7, 'import_row_two_names'],
    [9, 'import_row_position_twice'],
    [10, 'organisation_not_open'],
  ]);
});

test('two leaders in one file are one too many, unless one follows the other', () => {
  const two = (first: string, second: string) =>
    planPeople(read(`A;a@example.no;leder;Tangen skole;${first}`, `B;b@example.no;leder;Tangen skole;${second}`), {
      ...there,
      positions: [],
    });
  expect(refused(two('', '').problems)).toEqual([[3, 'import_row_one_leader']]);
  expect(two('1.8.2026;31.12.2026', '1.1.2027').problems).toEqual([]);
});

test('what was taken in changes nothing when it comes again, and goes out as a sheet that says the same', () => {
  const row = fc.tuple(
    fc.constantFrom('a', 'b', 'liv'),
    fc.constantFrom('leder', 'ansatt', 'kommuneansvarlig', 'koordinator'),
    fc.constantFrom('r', 'Sørvær', 'Tangen skole'),
    fc.constantFrom('', '1.8.2026', '1.1.2027'),
    fc.constantFrom('', '31.12.2026', '1.6.2027'),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const incoming = read(
        'Ola;ola@example.no;ansatt;r',
        ...rows.map(([who, ...rest]) => [who, `${who}@example.no`, ...rest].join(';')),
      );
      const plan = planPeople(incoming, there);
      const again = readPersonSheet(sure(parseTable(tableText(personSheet(incoming.people)))));
      expect(sure(again).people.map((one) => ({ ...one, row: 0 }))).toEqual(
        incoming.people.map((one) => ({ ...one, row: 0 })),
      );
      fc.pre(plan.problems.length === 0);
      const after = {
        ...there,
        people: [liv, ...plan.added.map((one) => ({ ...one, id: one.email }))],
        positions: [
          leads,
          ...plan.given.map(({ one, personId, place, from }) => ({
            personId: personId ?? one.email,
            placeId: place.id,
            role: one.role,
            from,
            to: one.to,
          })),
        ],
      };
      const second = planPeople(incoming, after);
      expect([second.given, second.added, second.problems, peopleKey(second)]).toEqual([[], [], [], '']);
    }),
  );
});
