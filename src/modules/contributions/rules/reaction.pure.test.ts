import { expect, test } from 'vitest';
import { answerOf, nextOf, parseReaction, parseStatements, voteOf } from './reaction.ts';
import { drawnMap, hullOf } from './opinion-map.ts';

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
const TOKEN = '11111111-1111-1111-1111-111111111111';

test('an answer is a vote and back', () => {
  expect(['agree', 'disagree', 'pass'].map((one) => answerOf(voteOf(one as 'agree')))).toEqual([
    'agree',
    'disagree',
    'pass',
  ]);
});

test('the last answer to a statement is the one that counts; what is no answer is refused', () => {
  const given = [
    { statement: id(1), answer: 'agree' },
    { statement: id(1), answer: 'pass' },
  ];
  const parsed = parseReaction(TOKEN, given);
  expect(parsed.ok && [...parsed.value]).toEqual([[id(1), 0]]);
  expect(parseReaction('me', given)).toMatchObject({ ok: false, refused: 'contributions_form_broken' });
  expect(parseReaction(TOKEN, [])).toMatchObject({ ok: false });
  expect(parseReaction(TOKEN, [{ statement: id(1), answer: 'ja' }])).toMatchObject({
    refused: 'contributions_answer_none',
  });
  expect(parseReaction(TOKEN, [{ statement: 'x', answer: 'agree' }])).toMatchObject({
    refused: 'contributions_statement_unknown',
  });
});

test('statements are lines, tidied, each once', () => {
  const parsed = parseStatements('  Vi skal  ut. \r\n\r\nVi skal ut.\nVi skal inn. ');
  expect(parsed.ok && parsed.value).toEqual(['Vi skal ut.', 'Vi skal inn.']);
  expect(parseStatements(' \n ')).toMatchObject({ refused: 'contributions_statement_empty' });
  expect(parseStatements('a'.repeat(201))).toMatchObject({ refused: 'contributions_statement_long' });
});

test('what few have seen, and what sets people apart, comes before what all have passed by', () => {
  const seen = { id: id(1), agrees: 10, disagrees: 10, seen: 200 };
  const fresh = { id: id(2), agrees: 0, disagrees: 0, seen: 0 };
  // Priorities: seen (1 − 181/202)·1·11/202 → 0.00003; fresh (1 − ½)·1·½·9 = 2.25, squared 5.06.
  expect([0.01, 0.5, 0.99].map((chance) => nextOf([seen, fresh], {}, chance))).toEqual([id(2), id(2), id(2)]);
  const even = [seen, { ...seen, id: id(3) }];
  expect(nextOf(even, { [id(3)]: 3 }, 0.2)).toBe(id(3));
  expect(nextOf([], {}, 0.5)).toBeNull();
});

test('a rubber band around points leaves those inside', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ];
  expect(hullOf([...square, { x: 1, y: 1 }])).toHaveLength(4);
  expect(hullOf([{ x: 1, y: 1 }])).toHaveLength(1);
});

test('those on one spot are drawn beside each other, inside the picture', () => {
  const dots = Array.from({ length: 40 }, (_, at) => ({ x: at < 20 ? -1 : 1, y: 1, group: at < 20 ? 0 : 1 }));
  const { groups, width, height } = drawnMap(dots, 2);
  for (const { dots: own } of groups) {
    expect(new Set(own.map(({ x, y }) => `${x} ${y}`)).size).toBe(20);
    expect(own.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true);
  }
});
