import { parseArgs } from 'node:util';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { seedDemo } from '#wiring/demo/seed.server.ts';
import { Refused, say, type Command } from './command.ts';
import { inHouse } from './house.ts';

export const seedDemoCommand: Command = {
  name: 'seed demo',
  summary: 'Fills an empty database with a made-up region.',
  help: `Usage: varde seed demo

Makes a region that does not exist, with municipalities, units, people and dreams, all made up and marked so.
Refused when the database holds a region already. Anyone can sign in to it when Varde is served with VARDE_DEMO=1.`,
  async run(args) {
    parseArgs({ args, options: {} });
    await inHouse(async (house) => {
      const [there] = await regionsInDirectory(house.db);
      if (there)
        throw new Refused(`The database already holds the region «${there.code}». The demo needs an empty one.`);
      await seedDemo(house);
      say('The demo is in place.');
    });
  },
};
