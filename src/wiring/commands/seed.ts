import { parseArgs } from 'node:util';
import { say, type Command } from './command.ts';

export const seedDemoCommand: Command = {
  name: 'seed demo',
  summary: 'Fills an empty database with a made-up region.',
  help: `Usage: varde seed demo

Makes a region that does not exist, with municipalities, units, people and dreams, all made up and marked so.
Refused when the database holds a region already. Anyone can sign in to it when Varde is served with VARDE_DEMO=1.`,
  async run(args) {
    parseArgs({ args, options: {} });
    const { fillWithDemo } = await import('./fill.ts');
    await fillWithDemo();
    say('The demo is in place.');
  },
};
