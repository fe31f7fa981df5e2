import { expect, test } from 'vitest';
import { letterOrigin } from './letters.server.ts';
import type { House } from './start.server.ts';

const house = (origin: string | null) => ({ config: { origin, demo: false } }) as Pick<House, 'config'>;

test('links in letters never lead where a visitor says', () => {
  const evil = new URL('https://evil.example/sign-in');
  expect(letterOrigin(house(null), evil)).toBeNull();
  expect(letterOrigin(house('https://varde.example'), evil)).toBe('https://varde.example');
  for (const near of ['http://127.0.0.1.evil.example/', 'http://localhost.evil.example/']) {
    expect(letterOrigin(house(null), new URL(near)), near).toBeNull();
  }
  expect(letterOrigin(house(null), new URL('http://127.0.0.1:3000/'))).toBe('http://127.0.0.1:3000');
});
