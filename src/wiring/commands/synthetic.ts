import { parseArgs } from 'node:util';
import { note, say, WrongUsage, type Command } from './command.ts';

const OPTIONS = {
  municipalities: { type: 'string', default: '357' },
  units: { type: 'string', default: '8300' },
  contributions: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
} as const;

export const seedSyntheticCommand: Command = {
  name: 'seed synthetic',
  summary: 'Fills an empty database with very much, for measuring.',
  help: `Usage: varde seed synthetic [--municipalities 357] [--units 8300] [--contributions 1000000] [--seed 1]

Made for measuring alone: nobody has said the words. Never mixed with the demo or with real people: refused when the
database holds a region already. The same seed says the same words. How far it has come is told on standard error.`,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    const size = {
      municipalities: whole('municipalities', values.municipalities, 1, 8000),
      units: whole('units', values.units, 1, 100_000),
      contributions: whole('contributions', values.contributions, 0, 100_000_000),
      seed: whole('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    };
    const { fillForMeasuring } = await import('./fill.ts');
    await fillForMeasuring(size, note);
    say(`${size.contributions} dreams of ${size.units} units are in place, for measuring.`);
  },
};

function whole(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most))
    throw new WrongUsage(`--${name} is a whole number from ${least} to ${most}.`);
  return number;
}
