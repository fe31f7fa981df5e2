import { expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { aGathering, sure } from '#test/house/gathering.ts';
import { focusAreasOn, getRegion, setDirection } from '../index.server.ts';

const DAY = 86_400_000;

test('a focus area that is named again is the same record, and one that is not has been', async () => {
  const world = await aGathering();
  const { region } = world.places;
  const areas = () => read(world.root, (r) => focusAreasOn(r, dayOf(r.at)));
  const set = (focusAreas: string) => setDirection(world.coordinator, region, { vision: ' Sammen  ', focusAreas });
  sure(await set('Samarbeid\n\n Kapasitet \nSamarbeid'));
  const first = await areas();
  expect(first.map(({ name }) => name)).toEqual(['Samarbeid', 'Kapasitet']);
  world.clock.pass(DAY);
  sure(await set('Kapasitet\nNye parter'));
  const second = await areas();
  expect(second.map(({ name }) => name)).toEqual(['Kapasitet', 'Nye parter']);
  expect(second[0]?.id).toBe(first[1]?.id);
  expect((await read(world.root, getRegion))?.vision).toBe('Sammen');
});

test('is for those who answer for the region, at the region, and within bounds', async () => {
  const world = await aGathering();
  const form = { vision: 'Min', focusAreas: '' };
  for (const who of [world.owner, world.facilitator, world.participant]) {
    expect(await setDirection(who, world.places.region, form)).toMatchObject({ refused: 'access_denied' });
  }
  expect(await setDirection(world.owner, world.places.municipality, form)).toMatchObject({
    refused: 'organisation_unknown_place',
  });
  const many = Array.from({ length: 13 }, (_, nth) => `Område ${nth}`).join('\n');
  expect(
    await setDirection(world.coordinator, world.places.region, { vision: 'x'.repeat(201), focusAreas: many }),
  ).toMatchObject({
    refused: 'organisation_name_long',
    field: 'vision',
    also: [{ refused: 'organisation_focus_many' }],
  });
});
