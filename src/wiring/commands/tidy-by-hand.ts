import { lookUp } from '#platform/db/directory.server.ts';
import { tidy, wouldTidy, type Tidied } from '#wiring/retention.server.ts';
import { inHouse } from './house.ts';

/** What was removed, or would be; null when there is no such region. */
export function tidyByHand(region: string | undefined, dryRun: boolean): Promise<Tidied | null> {
  return inHouse(async (house) => {
    if (region !== undefined && !(await lookUp(house.db, 'region', region))) return null;
    return dryRun ? wouldTidy(house, region) : tidy(house, region);
  });
}
