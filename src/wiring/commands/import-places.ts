import { parseArgs } from 'node:util';
import { WrongUsage, type Command } from './command.ts';

export const importPlacesCommand: Command = {
  name: 'import places',
  summary: 'Takes units in from a register or a sheet.',
  help: `Usage: varde import places FILE --region SLUG [--dry-run]

FILE is JSON as the national registers give it (NSR, NBR: one page, several in a list, or the bare list of units), or
CSV in UTF-8 or Windows-1252 with the columns organisasjonsnummer, navn, type (skole, barnehage, oppvekstsenter, ppt,
tjeneste) and kommunenummer, and if wanted målform, eierform, eier and aktiv. A unit is known by its number: the same
file twice changes nothing the second time. What the file does not name is left alone. All or nothing.
  --dry-run   says what would change, and changes nothing`,
  async run(args) {
    const options = { region: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new WrongUsage('Name one file.');
    if (!values.region) throw new WrongUsage('Missing: --region.');
    const { takeIn } = await import('./take-in.ts');
    await takeIn(file, values.region, values['dry-run']);
  },
};
