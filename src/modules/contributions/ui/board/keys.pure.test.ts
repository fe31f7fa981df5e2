import { expect, test } from 'vitest';
import { commandOf, seeksDream } from './keys.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test('single keys work the board', () => {
  const all = ['j', 'k', 'x', 't', 'n', 's', 'z', '?', 'Escape'].map((key) => commandOf(press(key), true));
  expect(all).toEqual(['next', 'previous', 'pick', 'theme', 'make', 'aside', 'undo', 'help', 'clear']);
  expect(commandOf(press('J', { shiftKey: true }), true)).toBe('pick_next');
  expect(commandOf(press('K', { shiftKey: true }), true)).toBe('pick_previous');
});

test('what belongs to the browser is left alone, and other letters do nothing', () => {
  expect(commandOf(press('z', { ctrlKey: true }), true)).toBeNull();
  expect(commandOf(press('s', { metaKey: true }), true)).toBeNull();
  expect(commandOf(press('X', { shiftKey: true }), true)).toBeNull();
  expect(commandOf(press('q'), true)).toBeNull();
});

test('turned off, only Escape is left', () => {
  expect(['j', 's', 'z', '?'].map((key) => commandOf(press(key), false))).toEqual([null, null, null, null]);
  expect(commandOf(press('Escape'), false)).toBe('clear');
});

test('what is done with a dream goes to one first; what is done with the chosen needs none', () => {
  expect(seeksDream('next', 2)).toBe(true);
  expect(seeksDream('pick', 0)).toBe(true);
  expect(seeksDream('theme', 0)).toBe(true);
  expect(seeksDream('theme', 1)).toBe(false);
  expect(seeksDream('undo', 0)).toBe(false);
  expect(seeksDream('help', 0)).toBe(false);
});
