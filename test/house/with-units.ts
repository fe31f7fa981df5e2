import { correctPlace, findPlace, importPlaces } from '#modules/organisation/index.server.ts';
import { read } from '#platform/db/work.server.ts';
import { aGathering, type Gathered } from './gathering.ts';
import { sure } from './sure.ts';

const NUMBERS = { municipality: '9991', elsewhere: '9992' } as const;

/** A region of which both municipalities have so many units, numbered from 910000000. Entered at another time they have other ids. */
export async function withUnits(each: number, later = 0): Promise<Gathered> {
  const world = await aGathering();
  world.clock.pass(later);
  for (const [which, number] of Object.entries(NUMBERS) as [keyof typeof NUMBERS, string][]) {
    const id = world.places[which];
    const { name } = (await read(world.root, (r) => findPlace(r, id))) ?? { name: '' };
    sure(
      await correctPlace(world.coordinator, id, {
        ...{ name, form: 'nb', owner: 'public', ownerName: '', registerNumber: number },
      }),
    );
  }
  const places = Array.from({ length: 2 * each }, (_, nth) => ({
    row: nth + 1,
    registerNumber: String(910_000_000 + nth),
    name: `${nth % 3 === 0 ? 'Skole' : 'Barnehage'} ${nth + 1}`,
    kind: nth % 3 === 0 ? ('school' as const) : ('kindergarten' as const),
    municipalityNumber: nth < each ? NUMBERS.municipality : NUMBERS.elsewhere,
    form: 'nb' as const,
    owner: 'public' as const,
    ownerName: null,
    active: true,
  }));
  sure(await importPlaces(world.root, { places, problems: [], left: 0 }));
  return world;
}
