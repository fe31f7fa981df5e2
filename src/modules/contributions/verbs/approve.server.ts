import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { beginModeration } from '../store/moderation.server.ts';
import { facilitatedDreams } from './facilitated-dreams.server.ts';
import { sayDreams } from './say-dreams.server.ts';

/** Lets dreams through to where everybody may read. Gives how many. */
export async function approve(context: Context, ids: readonly string[]): Promise<Outcome<number>> {
  return write(context, 'contributions.approve', async (w) => {
    const dreams = await facilitatedDreams(w, ids);
    if (!dreams.ok) return dreams;
    if (dreams.value.some((dream) => dream.promised !== 'public')) return refuse('contributions_not_public');
    const chosen = dreams.value.map((dream) => dream.id);
    await beginModeration(w, 'approved', chosen, null);
    await sayDreams(w, chosen);
    w.about(...chosen);
    return done(chosen.length);
  });
}
