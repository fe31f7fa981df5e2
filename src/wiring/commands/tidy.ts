import { parseArgs } from 'node:util';
import { Refused, say, type Command } from './command.ts';

const OPTIONS = {
  region: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const tidyCommand: Command = {
  name: 'tidy',
  summary: 'Removes what has been kept long enough, or says what it would remove.',
  help: `Usage: varde tidy [--region SLUG] [--dry-run]

A served Varde does this by itself every night; the page «Rydding og henting» of the region says what goes when.
  --region    in this region alone; without it everywhere, old sessions and the like too
  --dry-run   says what would be removed, and removes nothing
On the embedded engine stop the server before.`,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { tidyByHand } = await import('./tidy-by-hand.ts');
    const found = await tidyByHand(values.region, values['dry-run']);
    if (found === null) throw new Refused(`There is no region «${values.region}».`);
    for (const { region, kind, count } of found) say(`${(region ?? 'all regions').padEnd(16)}  ${kind}  ${count}`);
    if (found.length === 0) say('Nothing has been kept too long.');
    else if (values['dry-run']) say('Nothing was removed: this was a dry run.');
  },
};
