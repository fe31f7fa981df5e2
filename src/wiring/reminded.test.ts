import { expect, test } from 'vitest';
import { aGathering, sure } from '#test/house/gathering.ts';
import { openPlace } from '#modules/organisation/index.server.ts';
import { acceptProcess, handDown, remindUnanswered, startProcess } from '#modules/processes/index.server.ts';
import { read } from '#platform/db/work.server.ts';
import { lastReminded } from './reminded.server.ts';

const DAY = 86_400_000;

test('who was reminded is told by name, with when it may be done again', async () => {
  const { coordinator, owner, places, clock } = await aGathering();
  const form = { placeId: places.region, template: 'future_picture', question: {}, startsOn: '' };
  const root = sure(await startProcess(coordinator, form));
  const unled = { kind: 'municipality', underId: places.region, name: 'Ingenmannsland', form: 'nb' } as const;
  const empty = sure(await openPlace(coordinator, { ...unled, owner: 'public', registerNumber: null }));
  const [first = ''] = sure(await handDown(coordinator, root, [places.municipality]));
  const told = () => read(coordinator, (r) => lastReminded(r, root));
  expect(await told()).toBeNull();

  sure(await remindUnanswered(coordinator, root));
  const one = await told();
  expect(one).toMatchObject({ leaderless: [] });
  expect(one?.places).toHaveLength(1);
  expect(Date.parse(one?.next ?? '') - Date.parse(one?.day ?? '')).toBe(7 * DAY);

  clock.pass(2 * DAY);
  sure(await handDown(coordinator, root, [empty]));
  sure(await remindUnanswered(coordinator, root));
  const both = await told();
  expect(both, 'the newest letters alone').toMatchObject({ places: [], leaderless: ['Ingenmannsland'] });
  expect(both?.next, 'when the first of them may be written to again').toBe(one?.next);

  sure(await acceptProcess(owner, first));
  expect((await told())?.next, 'of those who still wait').not.toBe(one?.next);
  clock.pass(8 * DAY);
  expect(await told()).toBeNull();
});
