import { test } from 'vitest';
import { openHouse } from './harness.ts';
import { statements, tellTheThread } from './story.ts';

test('on a phone, in bokmål: from a question to a goal, and back along the thread', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  await tellTheThread({ house, device: 'phone', locale: 'nb' });
});

test('the story took in fifty statements of real people', ({ skip }) => {
  skip(statements() === null, '../shared/data/polis/brexit-consensus/comments.csv is not there');
});
