import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { endModeration } from '../store/moderation.server.ts';
import { facilitatedDreams } from './facilitated-dreams.server.ts';
import { sayDreams } from './say-dreams.server.ts';

/** Takes dreams away from where everybody may read. Gives how many. */
export async function disapprove(context: Context, ids: readonly string[]): Promise<Outcome<number>> {
  return write(context, 'contributions.disapprove', async (w) => {
    const dreams = await facilitatedDreams(w, ids);
    if (!dreams.ok) return dreams;
    const chosen = dreams.value.map((dream) => dream.id);
    await endModeration(w, 'approved', chosen);
    await sayDreams(w, chosen);
    w.about(...chosen);
    return done(chosen.length);
  });
}
