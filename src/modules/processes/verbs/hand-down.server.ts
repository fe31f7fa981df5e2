import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { isOpen } from '#modules/organisation/index.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { planOf } from '../rules/plans.ts';
import { insertAnswers, insertEdition, newestEditions, type Edition } from '../store/editions.server.ts';
import { variantsOf, type Process } from '../store/processes.server.ts';
import { layOut } from './lay-out.server.ts';
import { heldProcess } from './running.server.ts';

/**
 * Hands a process down to places directly under its own. Each gets a variant of what was last sent out, which it takes
 * on itself. A place that has one already keeps it. All get theirs or none. Gives the ids of the new variants.
 */
export async function handDown(
  context: Context,
  processId: string,
  placeIds: readonly string[],
): Promise<Outcome<string[]>> {
  const asked = [...new Set(placeIds)];
  if (asked.length === 0) return refuse('processes_no_recipient', 'places');
  return write(context, 'processes.hand_down', async (w) => {
    const held = await heldProcess(w, processId, 'process.hand_down');
    if (!held.ok) return held;
    const { process } = held.value;
    if (!process.accepted) return refuse('processes_not_accepted');
    if (process.withdrawn) return refuse('processes_withdrawn');
    const known = await placesById(w, asked.filter(isId));
    const places = asked.flatMap((id) => known.get(id) ?? []);
    if (places.length < asked.length || places.some((place) => place.parentId !== process.placeId)) {
      return refuse('processes_not_under', 'places');
    }
    const closed = places.find((place) => !isOpen(place, dayOf(w.at)));
    if (closed) return refuse('processes_place_closed', 'places', { place: closed.name });
    const have = new Set((await variantsOf(w, process.id)).map((variant) => variant.placeId));
    const fresh = places.filter((place) => !have.has(place.id));
    if (fresh.length === 0) return done([]);
    const edition = await editionOf(w, process);
    const made = await layOut(w, fresh, edition.plan, process.id);
    await insertAnswers(w, made, edition.number, 'taken');
    return done(made);
  });
}

/** What was last sent out; the plan as it stands when nothing has been. */
async function editionOf(w: Write, process: Process): Promise<Pick<Edition, 'number' | 'plan'>> {
  const newest = (await newestEditions(w, [process.id])).get(process.id);
  if (newest) return newest;
  const first = { number: 1, plan: planOf(process) };
  await insertEdition(w, process.id, first.number, first.plan, '');
  return first;
}
