import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { dreamsById } from '../store/contribution.server.ts';
import { erase } from './erase.server.ts';
import { facilitatedGathering } from './gathering.server.ts';

/** What was taken out, so that it can be put right and written down again. */
export interface TakenOut {
  words: string;
  stakeholder: string;
}

/** Takes out what oneself wrote down for somebody earlier the same day; later it can only be hidden. */
export async function takeOut(context: Context, processId: string, id: string): Promise<Outcome<TakenOut>> {
  if (!isId(id)) return refuse('contributions_unknown_dream');
  return write(context, 'contributions.take_out', async (w) => {
    const open = await facilitatedGathering(w, processId);
    if (!open.ok) return open;
    const [dream] = await dreamsById(w, [id]);
    if (dream?.processId !== processId || dream.words === null) return refuse('contributions_unknown_dream');
    const own = dream.channel === 'facilitator' && dream.writtenBy !== null && dream.writtenBy === w.by;
    if (!own || dayOf(dream.givenAt) !== dayOf(w.at)) return refuse('contributions_not_own_today');
    await erase(w, id);
    return done({ words: dream.words, stakeholder: dream.stakeholder });
  });
}
