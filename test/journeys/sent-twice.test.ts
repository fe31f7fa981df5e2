import { expect, test } from 'vitest';
import { openHouse } from './harness.ts';
import { countDreams, gatheringOf, joinForm, post, slipIn } from './steps/raw.ts';

const ENGINES = ['pglite', 'postgres'] as const;

test.for(ENGINES)('the same form sent 50 times at once is one dream with one slip, on %s', async (engine, { skip }) => {
  const { url } = await openHouse(engine, skip);
  const gathering = await gatheringOf(url, 'sunniva');
  const before = await countDreams(gathering);
  const address = `${url}/j/${gathering.code}`;
  const fill = await joinForm(address);
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(address, fill('Den samme.'))));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  expect(new Set(answers.map(slipIn)).size).toBe(1);
  expect(await countDreams(gathering)).toBe(before + 1);
});

test.for(ENGINES)('200 different ones at once are 200, on %s', async (engine, { skip }) => {
  const { url } = await openHouse(engine, skip);
  const gathering = await gatheringOf(url, 'sunniva');
  const before = await countDreams(gathering);
  const address = `${url}/j/${gathering.code}`;
  const forms = await Promise.all(
    Array.from({ length: 200 }, async (_, nth) => (await joinForm(address))(`Drøm nummer ${nth}.`)),
  );
  const answers = await Promise.all(forms.map((form) => post(address, form)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(new Set(answers.map(slipIn)).size).toBe(200);
  expect(await countDreams(gathering)).toBe(before + 200);
});

test.for(ENGINES)('the same form with other words is another dream, on %s', async (engine, { skip }) => {
  const { url } = await openHouse(engine, skip);
  const gathering = await gatheringOf(url, 'sunniva');
  const before = await countDreams(gathering);
  const address = `${url}/j/${gathering.code}`;
  const fill = await joinForm(address);
  const first = await post(address, fill('Først slik.'));
  const second = await post(address, fill('Så slik.'));
  const again = await post(address, fill('Først slik.'));
  expect(slipIn(second)).not.toBe(slipIn(first));
  expect(slipIn(again)).toBe(slipIn(first));
  expect(await countDreams(gathering)).toBe(before + 2);
});
