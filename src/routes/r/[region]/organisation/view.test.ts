import { expect, test } from 'vitest';
import { withUnits } from '#test/house/with-units.ts';
import { organisationView } from './view.server.ts';

test('a large region is shown by its municipalities, and one of them with all that lies in it', async () => {
  const world = await withUnits(102);
  const { region, municipality, elsewhere } = world.places;
  const look = (underId: string | null, day: string | null = null) =>
    organisationView(world.coordinator, { topId: region, day, underId });

  const folded = await look(null);
  expect(folded).toMatchObject({ large: true, counts: { school: 68, kindergarten: 136 } });
  expect(folded.top?.under.map(({ name, under }) => [name, under.length])).toEqual([
    ['Havnes', 0],
    ['Innfjord', 0],
  ]);
  expect(folded.unitsUnder).toEqual({
    [municipality]: '34 skoler, 68 barnehager',
    [elsewhere]: '34 skoler, 68 barnehager',
  });

  const one = await look(municipality);
  expect(one).toMatchObject({ large: true, unitsUnder: null, counts: { school: 34, kindergarten: 68 } });
  expect(one.top).toMatchObject({ id: municipality, name: 'Havnes' });
  expect(one.top?.under).toHaveLength(102);

  const stranger = await look(world.clock.newId());
  expect(stranger.top?.id).toBe(region);
});

test('up to two hundred units all are shown at once', async () => {
  const world = await withUnits(100);
  const all = await organisationView(world.coordinator, { topId: world.places.region, day: null, underId: null });
  expect(all).toMatchObject({ large: false, unitsUnder: null, counts: { school: 67, kindergarten: 133 } });
  expect(all.top?.under.map(({ under }) => under.length)).toEqual([100, 100]);
});
