import { expect, test } from 'vitest';
import { datedOnce } from './axis.ts';

test('each date is said once, where it stands first', () => {
  const knots = [
    { id: 'dream', day: '2026-01-01' },
    { id: 'theme', day: '2026-02-02' },
    { id: 'picture', day: '2026-02-02' },
    { id: 'pending', day: null },
    { id: 'goal', day: '2026-03-03' },
  ];
  expect(datedOnce('2026-01-01', knots).map(({ id }) => id)).toEqual(['theme', 'goal']);
  expect(datedOnce(null, knots).map(({ id }) => id)).toEqual(['dream', 'theme', 'goal']);
});
