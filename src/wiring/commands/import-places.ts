import { parseArgs } from 'node:util';
import { WrongUsage, type Command } from './command.ts';

const OPTIONS = {
  region: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const ENDING = `All or nothing: with one row that cannot be taken in, nothing is changed. What goes on is told on standard error.
  --dry-run   says what would change, and changes nothing
  --json      says it as one line of JSON`;

export const importPlacesCommand: Command = {
  name: 'import places',
  summary: 'Takes units in from a register or a sheet.',
  help: `Usage: varde import places FILE --region SLUG [--dry-run] [--json]

FILE is JSON as the national registers give it (NSR, NBR: one page, several in a list, or the bare list of units), or
a sheet (XLSX, or CSV in UTF-8, UTF-16 or Windows-1252) with the columns organisasjonsnummer, navn, type (skole,
barnehage, oppvekstsenter, ppt, tjeneste) and kommunenummer, and if wanted målform, eierform, eier and aktiv. A unit is
known by its number: the same file twice changes nothing the second time. What the file does not name is left alone.
${ENDING}`,
  run: (args) => takeIn(args, 'places'),
};

export const importPeopleCommand: Command = {
  name: 'import people',
  summary: 'Takes people in with their positions, from a sheet.',
  help: `Usage: varde import people FILE --region SLUG [--dry-run] [--json]

FILE is a sheet (XLSX, or CSV in UTF-8, UTF-16 or Windows-1252) with a row for each position and the columns navn,
e-post, rolle (koordinator, kommuneansvarlig, enhetsleder, utviklingsgruppe, ansatt) and sted (its name, or its register number), and if
wanted fra and til. A person is known by the e-mail address. Nobody is asked in by this: that is done on the page of
the region's people.
${ENDING}`,
  run: (args) => takeIn(args, 'people'),
};

async function takeIn(args: string[], what: 'places' | 'people'): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new WrongUsage('Name one file.');
  if (!values.region) throw new WrongUsage('Missing: --region.');
  const asked = { file, region: values.region, dryRun: values['dry-run'], asJson: values.json };
  const { takePeople, takePlaces } = await import('./take-in.ts');
  await (what === 'places' ? takePlaces : takePeople)(asked);
}
