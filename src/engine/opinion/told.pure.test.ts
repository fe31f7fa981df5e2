import { expect, test } from 'vitest';
import { opinionTold } from './told.ts';

/** So many people who answer alike: + agrees, - disagrees, . has not answered, 0 passes. */
function people(count: number, answers: string): string[] {
  const line = [...answers].flatMap((sign, at) => {
    const vote = { '+': '1', '-': '-1', '0': '0' }[sign];
    return vote === undefined ? [] : [`${at}:${vote}`];
  });
  return Array.from({ length: count }, () => line.join(' '));
}

const STATEMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const told = (...lines: string[][]) => opinionTold({ statements: STATEMENTS, votes: lines.flat().join('\n') });

test('two groups, what tells them apart, and what they share', () => {
  const found = told(people(12, '++++--+-'), people(8, '++--++--'));
  expect(found.people).toBe(20);
  expect(found.groups.map(({ size }) => size)).toEqual([12, 8]);
  expect(found.shared.map(({ statement, for: way, ofTen }) => [statement, way, ofTen])).toEqual([
    ['a', 'agree', 10],
    ['b', 'agree', 10],
    ['h', 'disagree', 10],
  ]);
  expect(found.apart.map(({ statement }) => statement).sort()).toEqual(['c', 'd', 'e', 'f', 'g']);
  expect(found.dots).toHaveLength(20);
});

test('of very many a dot stands for several, of each group some; all are counted', () => {
  const found = told(people(1500, '++++--+-'), people(30, '++--++--'));
  expect(found).toMatchObject({ people: 1530, each: 4 });
  expect(found.groups.map(({ size }) => size)).toEqual([1500, 30]);
  expect(found.dots.filter(({ group }) => group === 0)).toHaveLength(375);
  expect(found.dots.filter(({ group }) => group === 1)).toHaveLength(8);
});

test('a group of fewer than five is not told of: no dot, no size, no word of what it thinks', () => {
  const found = told(people(9, '++++++++'), people(3, '--------'));
  expect(found.groups.every(({ size }) => size >= 5)).toBe(true);
  expect(found.dots.length).toBe(found.people);
  expect(found.people === 9 || found.people === 12).toBe(true);
  expect(told(people(4, '++++++++'))).toMatchObject({ people: 0, dots: [], groups: [], shared: [] });
});

test('a statement that fewer than five of a group have seen is nothing that they share', () => {
  const found = told(people(6, '++++++++'), people(3, '++----++'), people(4, '.+----++'));
  expect(found.shared.every(({ statement }) => statement !== 'a') || found.groups.length === 1).toBe(true);
});

test('the order of people says nothing', () => {
  const [one, other] = [people(7, '++++--++'), people(6, '+---+++-')];
  expect(told(one, other)).toEqual(told(other, one));
});

test('no tenth says all when it is not all, nor none when somebody does', () => {
  const found = told(people(39, '++++++++'), people(1, '-+++++++'), people(20, '+-------'));
  const shares = found.apart.flatMap(({ ofTen }) => ofTen);
  expect(shares.every((share) => share === null || (share >= 0 && share <= 10))).toBe(true);
  expect(found.shared.find(({ statement }) => statement === 'a')?.ofTen).toBe(9);
});

test('with nobody there is nothing, and nothing breaks', () => {
  expect(opinionTold({ statements: STATEMENTS, votes: '' })).toMatchObject({ people: 0, groups: [] });
});
