import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { endModeration } from '../store/moderation.server.ts';
import { facilitatedDreams } from './facilitated-dreams.server.ts';
import { sayDreams } from './say-dreams.server.ts';

/** Brings hidden dreams back into sight. Those that were not hidden stay as they are. Gives how many. */
export async function unhide(context: Context, ids: readonly string[]): Promise<Outcome<number>> {
  return write(context, 'contributions.unhide', async (w) => {
    const dreams = await facilitatedDreams(w, ids);
    if (!dreams.ok) return dreams;
    const chosen = dreams.value.map((dream) => dream.id);
    await endModeration(w, 'hidden', chosen);
    await sayDreams(w, chosen);
    w.about(...chosen);
    return done(chosen.length);
  });
}
