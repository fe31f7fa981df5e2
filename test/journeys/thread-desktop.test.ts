import { test } from 'vitest';
import { openHouse } from './harness.ts';
import { tellTheThread } from './story.ts';

test('on a large screen, in nynorsk and in the dark: the same story on PostgreSQL', async ({ skip }) => {
  const house = await openHouse('postgres', skip);
  await tellTheThread({ house, device: 'desktop', locale: 'nn' });
});
