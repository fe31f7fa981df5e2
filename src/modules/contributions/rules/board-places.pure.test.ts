import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenPlaces, placeGroups, placeNames, under, type PlaceOnBoard } from './board-places.ts';

const REGION = 'region';
const place = (name: string, ...above: string[]): PlaceOnBoard => ({ id: name, name, path: [...above, name] });
const TOWNS = ['Tustna', 'Averøy', 'Østvik'].map((name) => place(name, REGION));
const UNITS = TOWNS.flatMap(({ id }) => [place(`${id} skole`, REGION, id), place(`${id} barnehage`, REGION, id)]);
const INNER = place('Averøy skole, småtrinnet', REGION, 'Averøy', 'Averøy skole');
const ALL = [place(REGION), ...TOWNS, ...UNITS, INNER];
const KNOWN = new Map(ALL.map((one) => [one.id, one]));

test('every place that dreams are from can be chosen, once, and a choice stands for what lies in it', () => {
  fc.assert(
    fc.property(fc.subarray(ALL), fc.constantFrom(REGION, 'Averøy'), (some, own) => {
      const from = some.filter(({ path }) => path.includes(own));
      const groups = placeGroups(own, from, KNOWN);
      const offered = groups.flatMap(({ id, units }) => [id, ...units.map((unit) => unit.id)]);
      expect(new Set(offered).size).toBe(offered.length);
      for (const { id } of from) expect(offered).toContain(id);
      const all = groups.flatMap(({ id }) => chosenPlaces(own, from, id));
      expect(all.sort()).toEqual(from.map(({ id }) => id).sort());
      const names = placeNames(groups);
      for (const { id, name } of from) expect(names.get(id)).toBe(name);
      for (const { id } of from) expect(chosenPlaces(own, from, id)).toContain(id);
    }),
  );
});

test('what is from the place of the process itself stands first, and the others by name', () => {
  const names = placeGroups(REGION, [...UNITS, place(REGION)], KNOWN).map(({ name }) => name);
  expect(names).toEqual([REGION, 'Averøy', 'Tustna', 'Østvik']);
  expect(placeGroups('Averøy', [INNER], KNOWN)).toEqual([
    { id: 'Averøy skole', name: 'Averøy skole', units: [{ id: INNER.id, name: INNER.name }] },
  ]);
  expect(under(REGION, INNER)).toBe('Averøy');
  expect(chosenPlaces(REGION, ALL, 'nowhere')).toEqual([]);
});
