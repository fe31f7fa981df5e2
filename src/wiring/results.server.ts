import type { Read } from '#platform/db/work.server.ts';
import { goalsOfProcess } from '#modules/goals/index.server.ts';
import { standingVersion } from '#modules/pictures/index.ts';
import { pictureOfProcess } from '#modules/pictures/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { undoneSteps } from './late.server.ts';

/**
 * What came of a process that is over; null while there is more to do in it. It is over when its days are, but for those who work
 * in it not before each step has something to show for it.
 */
export async function resultsOf(r: Read, process: Process, today: string, works: boolean) {
  if (!process.accepted || process.withdrawn || process.steps.some(({ closesOn }) => closesOn >= today)) return null;
  if (works && (await undoneSteps(r, [process])).get(process.id)?.length) return null;
  const picture = await pictureOfProcess(r, process.id);
  const painted = picture && standingVersion(picture.versions, picture.adoptions);
  const goals = await goalsOfProcess(r, process.id);
  return {
    picture: picture && painted ? { id: picture.id, headline: painted.headline } : null,
    goals: goals.map(({ id, versions, adoptions }) => ({
      id,
      text: (standingVersion(versions, adoptions) ?? versions[0])?.text ?? '',
    })),
    /** Where its thread begins. */
    thread: goals[0]?.id ?? picture?.id ?? null,
  };
}
