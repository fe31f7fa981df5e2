import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findTemplate } from '../rules/template.ts';
import { findProcess, lockProcess, variantsOf, type Process } from '../store.server.ts';
import { layOut } from './lay-out.server.ts';

/**
 * Hands a process down to places directly under its own. Each gets a variant that it takes on itself.
 * A place that has one already keeps it. Gives the ids of the new variants.
 */
export async function handDown(
  context: Context,
  processId: string,
  placeIds: readonly string[],
): Promise<Outcome<string[]>> {
  if (placeIds.length === 0) return refuse('processes_no_recipient', 'places');
  return write(context, 'processes.hand_down', async (w) => {
    if (isId(processId)) await lockProcess(w, processId);
    const process = isId(processId) ? await findProcess(w, processId) : null;
    if (!process) return refuse('processes_unknown');
    if (!(await w.may('process.hand_down', { placeId: process.placeId }))) return refuse('access_denied');
    if (!process.accepted) return refuse('processes_not_accepted');
    const have = new Set((await variantsOf(w, processId)).map((variant) => variant.placeId));
    const made: string[] = [];
    for (const placeId of new Set(placeIds)) {
      const place = isId(placeId) ? await findPlace(w, placeId) : null;
      if (place?.parentId !== process.placeId) return refuse('processes_not_under', 'places');
      if (!have.has(placeId)) made.push(await layOut(w, place, asVariant(process), plan(process)));
    }
    w.about(processId);
    return done(made);
  });
}

function asVariant(process: Process) {
  return {
    template: process.template,
    templateVersion: findTemplate(process.template)?.version ?? 1,
    name: process.name,
    question: process.question,
    horizonYear: process.horizonYear,
    handedDownFrom: process.id,
  };
}

function plan(process: Process) {
  return process.steps.map(({ kind, opensOn, closesOn, readers, joinCode }) => ({
    kind,
    opensOn,
    closesOn,
    readers,
    joined: joinCode !== null,
  }));
}
