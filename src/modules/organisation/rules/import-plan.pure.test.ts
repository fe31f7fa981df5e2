import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable, tableText } from '#platform/files/table.ts';
import { sure } from '#test/house/gathering.ts';
import { planImport, planKey, type ImportPlan } from './import-plan.ts';
import type { IncomingPlace } from './incoming.ts';
import { placeSheet, readPlaceSheet } from './place-sheet.ts';
import type { Place, PlaceKind } from './place.ts';

const TODAY = '2026-11-24';

function place(id: string, kind: PlaceKind, parentId: string | null, more: Partial<Place> = {}): Place {
  const path = parentId === null ? [id] : parentId === 'r' ? ['r', id] : ['r', parentId, id];
  const facts = { form: 'nb', owner: 'public', ownerName: null, openedOn: '2000-01-01', closedOn: null } as const;
  return { id, kind, parentId, path, name: id, registerNumber: null, ...facts, ...more };
}

const region = place('r', 'region', null);
const here = place('m1', 'municipality', 'r', { registerNumber: '9991' });
const there = place('m2', 'municipality', 'r', { registerNumber: '9992' });
const centre = place('c', 'centre', 'm1', { registerNumber: '999000100', path: ['r', 'm1', 'c'] });
const inside = place('s', 'school', 'c', { registerNumber: '999000001', path: ['r', 'm1', 'c', 's'] });
const beside = place('k', 'kindergarten', 'c', { path: ['r', 'm1', 'c', 'k'] });

let row = 0;
function told(name: string, kind: PlaceKind, number: number, more: Partial<IncomingPlace> = {}): IncomingPlace {
  const facts = { municipalityNumber: '9991', form: null, owner: null, ownerName: null, active: true };
  return { row: ++row, name, kind, registerNumber: String(number), ...facts, ...more };
}
const theCentre = (more: Partial<IncomingPlace> = {}) => told('c', 'centre', 999000100, more);
const theSchool = (more: Partial<IncomingPlace> = {}) => told('s', 'school', 999000001, more);

function planned(places: Place[], file: IncomingPlace[], succeeded: string[] = []): ImportPlan {
  const all = [region, here, there, ...places];
  return planImport(
    { places: file, problems: [], left: 0 },
    { places: all, succeeded: new Set(succeeded), today: TODAY },
  );
}

const changes = ({ changed }: ImportPlan) =>
  changed.map(({ after, what }) => [after.id, what.join('+'), after.parentId]);
const refused = ({ problems }: ImportPlan) => problems.map(({ problem }) => problem.refused);

test('what may mean two places, and two rows that mean one, are left to somebody', () => {
  const [one, other] = ['a', 'b'].map((id) => place(id, 'school', 'm1', { name: 'Vik skole' }));
  if (!one || !other) throw new Error('two places');
  const rows = [told('Vik skole', 'school', 999000011), told('Vik SKOLE', 'school', 999000012)];
  expect(refused(planned([one], rows))).toEqual(['import_row_same_name', 'import_row_same_name']);
  expect(refused(planned([one, other], rows.slice(0, 1)))).toEqual(['import_row_same_name']);
  expect(changes(planned([one], rows.slice(0, 1)))).toEqual([['a', 'facts', 'm1']]);
});

test('a unit goes where its centre goes, and is taken out when the file puts it elsewhere', () => {
  const both = { municipalityNumber: '9992' };
  for (const file of [
    [theSchool(both), theCentre(both)],
    [theCentre(both), theSchool(both)],
  ])
    expect(changes(planned([centre, inside, beside], file))).toEqual([['c', 'moved', 'm2']]);
  expect(changes(planned([centre, inside], [theCentre(), theSchool(both)]))).toEqual([['s', 'moved', 'm2']]);
  expect(changes(planned([centre, inside], [theCentre(both), theSchool()]))).toEqual([
    ['c', 'moved', 'm2'],
    ['s', 'moved', 'm1'],
  ]);
});

test('a centre that closes takes along what the file does not name, and says so; what is active goes on', () => {
  const closed = planned([centre, inside, beside], [theSchool(), theCentre({ active: false })]);
  expect(changes(closed)).toEqual([
    ['c', 'closed', 'm1'],
    ['s', 'moved', 'm1'],
    ['k', 'closed', 'c'],
  ]);
  expect(closed.changed.map((one) => one.with)).toEqual([undefined, undefined, 'c']);
  const astray = planned([centre, inside], [theSchool({ municipalityNumber: '1111' }), theCentre({ active: false })]);
  expect(changes(astray)).toEqual([
    ['c', 'closed', 'm1'],
    ['s', 'closed', 'c'],
  ]);
});

test('what opens again under a centre that stays closed comes to lie in the municipality', () => {
  const was = { closedOn: '2020-06-30' };
  const again = planned(
    [
      { ...centre, ...was },
      { ...inside, ...was },
    ],
    [theSchool()],
  );
  expect(changes(again)).toEqual([['s', 'moved+reopened', 'm1']]);
  const withCentre = planned(
    [
      { ...centre, ...was },
      { ...inside, ...was },
    ],
    [theSchool(), theCentre()],
  );
  expect(changes(withCentre)).toEqual([
    ['c', 'reopened', 'm1'],
    ['s', 'reopened', 'c'],
  ]);
});

test('a unit that the file puts outside the region is left as it is, and named', () => {
  const plan = planned([centre, inside], [theSchool({ municipalityNumber: '1111', name: 'Ny' })]);
  expect([plan.changed, plan.unchanged, plan.outside]).toEqual([[], 0, 0]);
  expect(plan.astray).toMatchObject([{ place: { id: 's' }, municipalityNumber: '1111' }]);
});

test('what cannot be is said by row: another kind, merged away, not yet open', () => {
  expect(refused(planned([inside], [told('s', 'kindergarten', 999000001)]))).toEqual(['import_row_other_kind']);
  const gone = { ...inside, closedOn: '2020-01-01' };
  expect(refused(planned([gone], [theSchool()], ['s']))).toEqual(['import_row_goes_on']);
  expect(changes(planned([gone], [theSchool({ active: false, name: 'Ny' })], ['s']))).toEqual([]);
  const unborn = { ...inside, openedOn: '2027-08-01' };
  expect(refused(planned([centre, unborn], [theSchool({ active: false })]))).toEqual(['import_row_unborn']);
});

test('what serves the whole region stays where it is', () => {
  const ppt = place('p', 'ppt', 'r', { registerNumber: '999000200' });
  expect(changes(planned([ppt], [told('p', 'ppt', 999000200)]))).toEqual([]);
});

/** What a plan makes of places, paths and all. */
function applied(places: readonly Place[], { opened, changed }: ImportPlan): Place[] {
  const after = new Map(places.map((one) => [one.id, one]));
  for (const one of changed) after.set(one.after.id, one.after);
  for (const { parentId, kind, name, registerNumber } of opened)
    after.set(registerNumber, place(registerNumber, kind, parentId, { name, registerNumber }));
  const pathOf = (id: string | null): string[] => (id ? [...pathOf(after.get(id)?.parentId ?? null), id] : []);
  return [...after.values()].map((one) => ({ ...one, path: pathOf(one.id) }));
}

const KINDS = ['centre', 'school', 'kindergarten'] as const;
const someRows = fc.uniqueArray(
  fc.record({
    number: fc.constantFrom(999_000_100, 999_000_001, ...Array.from({ length: 9 }, (_, nth) => 999_000_002 + nth)),
    name: fc.constantFrom('Vik', 'Nes', 'Sund', 'Å'),
    municipalityNumber: fc.constantFrom('9991', '9992', '1111'),
    active: fc.boolean(),
  }),
  { selector: ({ number }) => number, maxLength: 10 },
);
const files = fc.tuple(someRows, someRows).map((both) =>
  both.map((rows) =>
    rows.map(({ number, name, municipalityNumber, active }) =>
      told(name, number === 999_000_100 ? 'centre' : (KINDS[number % 3] ?? 'school'), number, {
        municipalityNumber,
        active,
      }),
    ),
  ),
);

test('whatever the files say: the second time nothing changes, order does not matter, nothing open lies in what is closed', () => {
  const units = [centre, inside, beside, place('v', 'school', 'm1', { name: 'Vik' })];
  fc.assert(
    fc.property(files, ([first = [], second = []]) => {
      let all = [region, here, there, ...units];
      for (const file of [first, second]) {
        const plan = planned(all.slice(3), file);
        if (plan.problems.length > 0) continue;
        expect(planKey(planned(all.slice(3), file.toReversed()))).toBe(planKey(plan));
        all = applied(all, plan);
        const again = planned(all.slice(3), file);
        expect([again.opened, changes(again), refused(again)]).toEqual([[], [], []]);
        const closed = new Set(all.filter(({ closedOn }) => closedOn).map(({ id }) => id));
        expect(all.filter(({ closedOn, path }) => !closedOn && path.some((id) => closed.has(id)))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('units go out as a sheet that is read as the same', () => {
  const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^\S/.test(text) && !text.includes('\0'));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), fc.boolean(), (names, active) => {
      const places = names.map((one, nth) => told(one, 'school', 999_000_000 + nth, { active, form: 'nn', row: nth }));
      const read = sure(readPlaceSheet(sure(parseTable(tableText(placeSheet(places))))));
      expect(read.problems).toEqual([]);
      expect(read.places.map((one) => [one.registerNumber, one.active, one.form, one.kind])).toEqual(
        places.map((one) => [one.registerNumber, one.active, one.form, one.kind]),
      );
    }),
  );
});
