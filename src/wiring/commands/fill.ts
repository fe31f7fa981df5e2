import { alone } from '#platform/db/alone.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { seedDemo } from '#wiring/demo/seed.server.ts';
import { seedSynthetic, type Size } from '#wiring/synthetic/seed.server.ts';
import { Refused } from './command.ts';
import { inHouse } from './house.ts';
import { sentences } from './sentences.ts';

/** Fills an empty database with the demo. Throws `Refused` when there is a region already. */
export function fillWithDemo(): Promise<void> {
  return inHouse((house) =>
    alone(house.config, async () => {
      const [there] = await regionsInDirectory(house.db);
      if (there)
        throw new Refused(`The database already holds the region «${there.code}». The demo needs an empty one.`);
      await seedDemo(house);
    }),
  );
}

/** Fills an empty database for measuring. Throws `Refused` when there is a region already. */
export function fillForMeasuring(size: Size, told: (text: string) => void): Promise<void> {
  return inHouse(async (house) => {
    const outcome = await seedSynthetic(house, size, told);
    if (!outcome.ok) throw new Refused(sentences(outcome));
  });
}
