import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config/config.server.ts';
import { Refused, type Command } from './command.ts';

const OPTIONS = {
  region: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const fetchPlacesCommand: Command = {
  name: 'fetch places',
  summary: 'Fetches units from the national registers, as a served Varde does every night.',
  help: `Usage: varde fetch places [--region SLUG] [--dry-run]

VARDE_REGISTER_URL says where: addresses of registers that speak as NSR and NBR do (version 4), parted by spaces.
  --region    into this region alone; without it into every region that is not made up
  --dry-run   says what would change, and changes nothing
Whatever goes wrong changes nothing. A fetch that would close more than a fifth of the units of a region is not
carried out there. On the embedded engine stop the server before.`,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (readConfig().registers.length === 0) throw new Refused('VARDE_REGISTER_URL says no register to fetch from.');
    const { fetchByHand } = await import('./fetch-by-hand.ts');
    await fetchByHand(values.region, values['dry-run']);
  },
};
