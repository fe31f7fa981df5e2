import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseDream, type DreamForm } from '../rules/contribution.ts';
import { codesOf } from '../store/codes.server.ts';
import { dreamBySlipHash } from '../store/contribution.server.ts';
import { facilitatedGathering } from './gathering.server.ts';
import { keepDreams } from './keep-dreams.server.ts';

/**
 * Writes down a dream for somebody else, from paper or from being told. Open as long as the step, and after it:
 * paper is typed in afterwards. Gives the dream's id; the same form again gives the same id.
 */
export async function contributeFor(
  context: Context,
  processId: string,
  form: Omit<DreamForm, 'hasPicture'> & { language?: string },
): Promise<Outcome<string>> {
  const parsed = parseDream({ ...form, hasPicture: null });
  if (!parsed.ok) return parsed;
  return write(context, 'contributions.contribute_for', async (w) => {
    const open = await facilitatedGathering(w, processId);
    if (!open.ok) return open;
    const codes = codesOf(context.secret, open.value.step.id, parsed.value, null);
    await waitInLine(w, open.value.step.id, form.clientId);
    const before = await dreamBySlipHash(w, codes.slipHash);
    if (before && before.words === null) return refuse('contributions_taken_back');
    if (before) return done(before.id);
    const kept = { dream: parsed.value, codes, language: form.language ?? null, pictureId: null };
    const [id = ''] = await keepDreams(w, open.value, 'facilitator', [kept]);
    return done(id);
  });
}
