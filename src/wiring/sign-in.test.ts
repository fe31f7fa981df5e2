import { expect, it } from 'vitest';
import { safePath } from './sign-in.server.ts';

it('goes on to a path on this server and nowhere else', () => {
  expect(['/r/nordmore', '/r/nordmore?x=1#y'].map(safePath)).toEqual(['/r/nordmore', '/r/nordmore?x=1#y']);
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '/a\nb',
    '',
    null,
  ];
  expect(elsewhere.map(safePath)).toEqual(elsewhere.map(() => '/'));
});
