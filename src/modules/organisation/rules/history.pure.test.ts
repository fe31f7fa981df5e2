import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOf, forebearsOf, heirsOf, wouldCircle, type PlaceWas, type Succession } from './history.ts';
import type { Place } from './place.ts';

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  kind: 'school',
  parentId: 'm',
  path: ['r', 'm', id],
  name: id,
  form: 'nb',
  owner: 'public',
  ownerName: null,
  registerNumber: null,
  openedOn: '2000-01-01',
  closedOn: null,
  ...more,
});

test('a place is shown under the name and place it had on the day', () => {
  const were: PlaceWas[] = [
    { placeId: 'a', until: '2010-07-31', name: 'Gamle', parentId: 'n' },
    { placeId: 'a', until: '2020-07-31', name: 'Midtre', parentId: 'm' },
  ];
  const seen = (day: string) =>
    asOf([place('a', { name: 'Nye' })], were, day).map(({ name, parentId }) => [name, parentId]);
  expect(seen('2010-07-31')).toEqual([['Gamle', 'n']]);
  expect(seen('2010-08-01')).toEqual([['Midtre', 'm']]);
  expect(seen('2020-08-01')).toEqual([['Nye', 'm']]);
  expect(seen('1999-12-31')).toEqual([]);
});

test('a closed place is there to its last day', () => {
  const closed = place('a', { closedOn: '2026-07-31' });
  expect(asOf([closed], [], '2026-07-31')).toHaveLength(1);
  expect(asOf([closed], [], '2026-08-01')).toEqual([]);
});

const successions = fc.array(
  fc.record({
    fromId: fc.constantFrom(...'abcdef'),
    toId: fc.constantFrom(...'abcdef'),
    on: fc.constant('2026-01-01'),
  }),
  { maxLength: 12 },
);

test('added one by one without a circle, nothing ever goes on in itself', () => {
  fc.assert(
    fc.property(successions, (given) => {
      const kept: Succession[] = [];
      for (const one of given) if (!wouldCircle([one], kept)) kept.push(one);
      for (const id of 'abcdef') {
        expect(heirsOf(id, kept)).not.toContain(id);
        for (const heir of heirsOf(id, kept)) {
          expect(forebearsOf(heir, kept)).toContain(id);
          expect(heirsOf(heir, kept)).not.toContain(id);
        }
      }
    }),
  );
});

test('a merger into oneself, near or far, is a circle', () => {
  const on = '2026-08-01';
  expect(wouldCircle([{ fromId: 'a', toId: 'a', on }], [])).toBe(true);
  const chain = [
    { fromId: 'a', toId: 'b', on },
    { fromId: 'b', toId: 'c', on },
  ];
  expect(wouldCircle([{ fromId: 'c', toId: 'a', on }], chain)).toBe(true);
  expect(wouldCircle([{ fromId: 'c', toId: 'd', on }], chain)).toBe(false);
  expect(heirsOf('a', chain)).toEqual(['b', 'c']);
});
