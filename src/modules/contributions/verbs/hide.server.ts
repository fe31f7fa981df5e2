import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { parseHiding, writeHiding, type HidingForm } from '../rules/hiding.ts';
import { beginModeration } from '../store/moderation.server.ts';
import { facilitatedDreams } from './facilitated-dreams.server.ts';
import { sayDreams } from './say-dreams.server.ts';

/** Takes dreams out of everybody's sight, with a reason. One that is hidden keeps its first reason. Gives how many. */
export async function hide(context: Context, ids: readonly string[], form: HidingForm): Promise<Outcome<number>> {
  const parsed = parseHiding(form);
  if (!parsed.ok) return parsed;
  return write(context, 'contributions.hide', async (w) => {
    const dreams = await facilitatedDreams(w, ids);
    if (!dreams.ok) return dreams;
    const chosen = dreams.value.map((dream) => dream.id);
    await beginModeration(w, 'hidden', chosen, writeHiding(parsed.value));
    await sayDreams(w, chosen);
    w.about(...chosen);
    return done(chosen.length);
  });
}
