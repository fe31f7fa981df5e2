import { addToDirectory } from '#platform/db/directory.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { insertRecords, insertTies } from '#modules/thread/index.server.ts';
import { inLocale } from '#platform/i18n/words.ts';
import { joinCodeFrom } from '../rules/code.ts';
import type { Plan } from '../rules/plan.ts';
import { isJoined } from '../rules/step.ts';
import { insertProcesses, insertSteps } from '../store/processes.server.ts';

/**
 * Stores a process for each place, with the steps of the plan, a join code where people join, and its tie to the one
 * it varies. The same few statements however many places there are. Gives the ids, in the order of the places.
 */
export async function layOut(
  w: Write,
  places: readonly Place[],
  plan: Plan,
  handedDownFrom: string | null,
): Promise<string[]> {
  const processes = places.map((place) => ({ ...plan, id: w.newId(), placeId: place.id, handedDownFrom }));
  const titled = processes.map(({ id, placeId }, index) => ({
    id,
    kind: 'process',
    placeId,
    title: inLocale(plan.name, places[index]?.form ?? 'nb'),
  }));
  await insertRecords(w, titled);
  await insertProcesses(w, processes);
  const steps = processes.flatMap(({ id, placeId }) =>
    plan.steps.map((step, index) => ({
      ...step,
      id: w.newId(),
      processId: id,
      position: index + 1,
      reason: step.omitted,
      locale: places.find((place) => place.id === placeId)?.form ?? 'nb',
    })),
  );
  const codes = await joinCodes(
    w,
    steps.filter(({ kind }) => isJoined(kind)),
  );
  await insertSteps(
    w,
    steps.map((step) => ({ ...step, joinCode: codes.get(step.id) ?? null })),
  );
  if (handedDownFrom) {
    const ties = processes.map(({ id }) => ({ from: id, to: handedDownFrom, relation: 'variant_of' as const }));
    await insertTies(w, ties);
  }
  const ids = processes.map(({ id }) => id);
  w.about(...ids);
  return ids;
}

/** A code for each step, by its id. One that is taken is drawn again. */
export async function joinCodes(
  w: Write,
  steps: readonly { id: string; locale: Place['form'] }[],
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (let attempt = 0; attempt < 50 && codes.size < steps.length; attempt += 1) {
    const drawn = steps
      .filter(({ id }) => !codes.has(id))
      .map(({ id, locale }) => ({ code: joinCodeFrom(w.newId()), kind: 'join' as const, targetId: id, locale }));
    for (const { code, targetId } of await addToDirectory(w, drawn)) codes.set(targetId, code);
  }
  if (codes.size < steps.length) throw new Error('no free join code was found in 50 tries');
  return codes;
}
