import { expect, it } from 'vitest';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure } from '#test/house/gathering.ts';
import { recordFetch } from '#platform/fetch/record.server.ts';
import { addPerson } from '#modules/organisation/index.server.ts';
import type { House } from '#wiring/start.server.ts';
import { upkeepView } from './view.server.ts';

it('shows whoever has had no role for two years, and nobody who had one until a day less', async () => {
  const { db, clock, root, coordinator, places } = await aGathering();
  const house = { db, config: { registers: [] as string[] } } as unknown as House;
  const add = async (name: string, to: string) => {
    const positions = [{ placeId: places.municipality, role: 'staff' as const, from: '2020-01-01', to }];
    sure(await addPerson(root, { name, email: `${name}@fjord.example`, userId: name, positions }));
  };
  await add('long-ago', '2026-11-03');
  await add('lately', '2026-11-04');
  expect((await upkeepView(house, coordinator)).idle).toEqual([]);
  clock.pass(732 * DAY); // 2028-11-03 is 730 days after 2026-11-04
  const { idle } = await upkeepView(house, coordinator);
  expect(idle.map(({ name }) => name)).toEqual(['long-ago']);
});

it('says when fetching last worked, and what was in the way since', async () => {
  const { db, clock, coordinator } = await aGathering();
  const house = { db, config: { registers: ['https://nsr.example/v4/enheter'] } } as unknown as House;
  const fetch = { host: 'nsr.example', units: 3, problem: null, values: {} };
  await recordFetch(db, clock.newId(), { ...fetch, at: clock.now() });
  const worked = clock.now();
  clock.pass(DAY);
  const failed = { units: 0, problem: 'fetch_status', values: { host: 'nsr.example', status: 500 } };
  await recordFetch(db, clock.newId(), { ...fetch, ...failed, at: clock.now() });
  const { fetched, fetching } = await upkeepView(house, coordinator);
  expect(fetching).toEqual(['nsr.example']);
  expect(fetched.good).toEqual(worked);
  expect(fetched.trouble?.words).toBe('nsr.example svarte med feil 500.');
});
