import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, type Piece } from './changes.ts';

const without = (kind: Piece['kind'], pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('');
const text = fc
  .array(fc.constantFrom('vi', 'bygger', 'en', 'varde', 'sammen', ' ', '\n', '  '), { maxLength: 30 })
  .map((words) => words.join(' '));

describe('what changed', () => {
  test('can be read as both texts, character by character', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const pieces = changesBetween(before, after);
        expect(without('added', pieces)).toBe(before);
        expect(without('removed', pieces)).toBe(after);
      }),
    );
  });

  test('is nothing between a text and itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(changesBetween(same, same).every((piece) => piece.kind === 'same')).toBe(true);
      }),
    );
  });

  test('is one word when one word was changed', () => {
    expect(changesBetween('Her blir alle møtt', 'Her blir noen møtt')).toEqual([
      { kind: 'same', text: 'Her blir ' },
      { kind: 'removed', text: 'alle' },
      { kind: 'added', text: 'noen' },
      { kind: 'same', text: ' møtt' },
    ]);
  });

  test('takes no time for texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join(' ');
    const pieces = changesBetween(long('a'), long('b'));
    expect(without('added', pieces)).toBe(long('a'));
  });
});
